import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { type RunningBox, withBox } from "../scenarios/run_box.ts";
import { browserTest, withPage } from "./browser.ts";
import { WEBM_PLANET } from "./planets.ts";

browserTest("#/config checks, saves, meets what somebody else saved, and goes back", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/admin/#/config" }, async ({ page, errors }) => {
      await enter(page);
      await aProblemLeadsToItsLine(page);
      await aGoodFileIsSaved(page, box);
      await whatSomebodyElseSavedIsShown(page, box);
      await anEarlierVersionComesBack(page, box);
      assert.deepEqual(errors, []);
    });
  });
});

async function enter(page: Page): Promise<void> {
  await page.getByLabel("Password").fill("password for tests");
  await page.getByRole("button", { name: "Log in" }).click();
  await page.getByRole("heading", { name: "Configuration", level: 1 }).waitFor();
}

function field(page: Page): ReturnType<Page["getByRole"]> {
  return page.getByRole("textbox", { name: "Planet file" });
}

async function rewrite(page: Page, from: string, to: string): Promise<void> {
  await field(page).fill((await field(page).inputValue()).replace(from, to));
}

async function aProblemLeadsToItsLine(page: Page): Promise<void> {
  await field(page).waitFor();
  await rewrite(page, "bitrate: 400k", "bitrate: fast");
  await page.getByRole("button", { name: "Check" }).click();
  const line = WEBM_PLANET.split("\n").findIndex((one) => one.includes("400k")) + 1;
  await page.getByRole("button", { name: `Line ${line}` }).click();
  const chosen = await field(page).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd)
  );
  assert.match(chosen, /^fast/);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("One thing is wrong").waitFor();
  const said = page.getByText("fast is not a bit rate");
  const asTyped = await said.evaluate((words) => getComputedStyle(words, "::first-letter").textTransform);
  assert.equal(asTyped, "none", "what was typed is quoted as it was typed");
}

async function aGoodFileIsSaved(page: Page, box: RunningBox): Promise<void> {
  await rewrite(page, "bitrate: fast", "bitrate: 300k");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(/Saved as version 2\. Changed: demo\/video/).waitFor();
  assert.equal((await box.component("demo/video")).properties["bitrate"], 300_000);
  await field(page).press("End");
  await field(page).press("Tab");
  assert.equal(await field(page).evaluate((area) => area === document.activeElement), false);
}

async function whatSomebodyElseSavedIsShown(page: Page, box: RunningBox): Promise<void> {
  const theirs = (await field(page).inputValue()).replace("300k", "350k");
  const headers = { "if-match": "*", "content-type": "application/yaml" };
  const answer = await box.adminFetch("/api/v1/config", { method: "PUT", headers, body: theirs });
  assert.equal(answer.status, 200, await answer.text());
  await rewrite(page, "300k", "250k");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Somebody changed it meanwhile" }).waitFor();
  await page.getByText("bitrate: 350k").waitFor();
  await page.getByRole("button", { name: "Save mine instead" }).click();
  await page.getByText(/Saved as version 4/).waitFor();
  assert.equal((await box.component("demo/video")).properties["bitrate"], 250_000);
}

async function anEarlierVersionComesBack(page: Page, box: RunningBox): Promise<void> {
  await page.getByRole("button", { name: "Go back to it Version 1" }).click();
  await page.getByText(/Saved as version 5/).waitFor();
  assert.match(await field(page).inputValue(), /bitrate: 400k/);
  assert.equal((await box.component("demo/video")).properties["bitrate"], 400_000);
  await page.getByText("went back to version 1").waitFor();
}
