import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { type RunningBox, withBox } from "../scenarios/run_box.ts";
import { browserTest, logIn, withPage } from "./browser.ts";

/** The cameras are nowhere, and off: what they would be told is looked at, not what they give. */
const PLANET = `planet: browser-test
title: Before
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  demo:
    components:
      cam: { type: rtsp-source, autostart: false, url: rtsp://127.0.0.1:9/, password: sesame-22 } # the yard
      other: { type: rtsp-source, autostart: false, url: "rtsp://eve:sesame-33@127.0.0.1:9/" }
`;
const SECRET = /sesame/;

browserTest("#/config lets a file be edited without its secrets, which stay and stand in no answer", async () => {
  await withBox({ planet: PLANET }, async (box) => {
    await withPage(box, { path: "/admin/" }, async ({ page, errors }) => {
      const answers = answersTo(page);
      await logIn(page);
      await page.getByRole("link", { name: "Configuration" }).click();
      await theTitleIsEdited(page, box);
      await anotherNameWantsTheValue(page);
      await anEarlierVersionIsLookedAtAndTaken(page, box);
      const texts = await answers();
      assert.ok(texts.length > 5);
      for (const text of texts) assert.doesNotMatch(text, SECRET);
      assert.doesNotMatch(await page.content(), SECRET);
      assert.deepEqual(errors, []);
    });
  });
});

/** Everything that the box answers to the page, but what goes on for ever. */
function answersTo(page: Page): () => Promise<string[]> {
  const texts: Promise<string>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith("/api/") && pathname !== "/api/v1/events") texts.push(response.text());
  });
  return () => Promise.all(texts);
}

function file(page: Page): ReturnType<Page["getByRole"]> {
  return page.getByRole("textbox", { name: "Planet file" });
}

async function rewrite(page: Page, from: string, to: string): Promise<void> {
  await file(page).fill((await file(page).inputValue()).replace(from, to));
}

async function onDisk(box: RunningBox): Promise<string> {
  return await Deno.readTextFile(`${box.data}/planet.yaml`);
}

async function theTitleIsEdited(page: Page, box: RunningBox): Promise<void> {
  await page.getByText("••• stands for a secret that the file has").waitFor();
  assert.equal(await file(page).inputValue(), PLANET.replaceAll(/sesame-\d+/g, "•••"));
  await rewrite(page, "title: Before", "title: After");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(/Saved as version 2/).waitFor();
  assert.equal(await onDisk(box), PLANET.replace("title: Before", "title: After"));
}

async function anotherNameWantsTheValue(page: Page): Promise<void> {
  await rewrite(page, "      cam:", "      yard:");
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByRole("button", { name: "Line 8" }).waitFor();
  await page.getByText("give the value, or use !secret NAME").waitFor();
  await page.getByRole("button", { name: "Take back" }).click();
}

async function anEarlierVersionIsLookedAtAndTaken(page: Page, box: RunningBox): Promise<void> {
  await page.getByRole("button", { name: "Show Version 1" }).click();
  await page.getByRole("group", { name: "Version 1" }).getByText("password: •••").waitFor();
  await page.getByRole("button", { name: "Go back to it Version 1" }).click();
  await page.getByText(/Saved as version 3/).waitFor();
  assert.equal(await onDisk(box), PLANET);
}
