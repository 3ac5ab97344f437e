import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import type { ApiComponent } from "../../manager/contract/api.ts";
import { eventually, type RunningBox, withBox } from "../scenarios/run_box.ts";
import { browserTest, logIn, withPage } from "./browser.ts";
import { STUDIO_PLANET } from "./planets.ts";

/** Opens a part's page. */
async function openPart(page: Page, name: string): Promise<void> {
  await page.evaluate((name) => location.hash = `#/part/studio/${name}`, name);
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

/** Waits until the box says of a part what a test looks for. */
async function says(box: RunningBox, name: string, holds: (part: ApiComponent) => boolean): Promise<ApiComponent> {
  return await eventually(`${name} is as it was set`, async () => {
    const part = await box.component(`studio/${name}`);
    return { found: holds(part) ? part : null, seen: [part.properties, part.readings] };
  });
}

browserTest("a part's page changes it on air: loudness, words, places, switch; a meter moves", async () => {
  await withBox({ planet: STUDIO_PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/admin/" }, async ({ page, errors }) => {
      await logIn(page);
      await openPart(page, "louder");
      await theMeterFollowsTheSlider(page, box);
      await openPart(page, "words");
      await wordsGoOnAirWhenTheyAreFinished(page, box);
      await openPart(page, "both");
      await picturesAreMovedAndResized(page, box);
      await openPart(page, "desk");
      await theSwitchShowsWhatIsOnAir(page, box);
      assert.deepEqual(errors, []);
    });
  });
});

async function theMeterFollowsTheSlider(page: Page, box: RunningBox): Promise<void> {
  const meter = page.getByRole("meter").first();
  const level = async () => Number(await meter.getAttribute("aria-valuenow"));
  await meter.waitFor();
  const before = await level();
  const reach = () => meter.locator(".meter-bar").evaluate((bar) => getComputedStyle(bar).clipPath);
  const bar = await reach();
  const slider = page.getByRole("slider", { name: "Loudness" });
  await slider.focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("PageDown");
  const { properties } = await says(box, "louder", (part) => Number(part.properties["volume"]) < 0.2);
  await eventually("the meter falls", async () => {
    const now = await level();
    return { found: now < before - 6 ? now : null, seen: { before, now } };
  });
  await eventually("its bar does", async () => ({ found: await reach() !== bar || null, seen: bar }));
  assert.equal(await page.getByRole("spinbutton", { name: "Loudness" }).inputValue(), String(properties["volume"]));
  await page.getByRole("spinbutton", { name: "Loudness" }).fill("50");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "50" }).waitFor();
  await page.getByRole("button", { name: "Back to 1" }).click();
  await says(box, "louder", (part) => part.properties["volume"] === 1);
}

async function wordsGoOnAirWhenTheyAreFinished(page: Page, box: RunningBox): Promise<void> {
  const words = page.getByRole("textbox", { name: "Words that are seen" });
  await words.fill("Welcome");
  assert.equal((await box.component("studio/words")).properties["text"], "Good morning");
  await page.getByLabel("Keep after a restart").check();
  await words.press("Enter");
  await page.getByText("Kept", { exact: true }).waitFor();
  assert.equal((await box.component("studio/words")).properties["text"], "Welcome");
  assert.match(await Deno.readTextFile(`${box.data}/planet.yaml`), /text: "?Welcome/);
}

async function picturesAreMovedAndResized(page: Page, box: RunningBox): Promise<void> {
  const camera = page.getByRole("application", { name: /^camera/ });
  const drawn = await camera.locator("rect").boundingBox();
  assert.ok(drawn);
  await page.mouse.move(drawn.x + drawn.width / 2, drawn.y + drawn.height / 2);
  await page.mouse.down();
  await page.mouse.move(drawn.x + drawn.width * 1.7, drawn.y + drawn.height * 1.6, { steps: 4 });
  await page.mouse.up();
  const isPlace = (holds: (place: Record<string, number>) => boolean) => (part: ApiComponent) =>
    holds((part.properties["places"] as Record<string, Record<string, number>>)["camera"] ?? {});
  await says(box, "both", isPlace(({ left = 0, top = 0, width }) => left > 30 && top > 20 && width === 40));
  await camera.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await says(box, "both", isPlace(({ width = 0, height = 0 }) => width > 40 && height > 30));
}

async function theSwitchShowsWhatIsOnAir(page: Page, box: RunningBox): Promise<void> {
  await page.getByRole("button", { name: /both.*On air/, pressed: true }).waitFor();
  await page.getByRole("button", { name: /slides/ }).click();
  await page.getByRole("button", { name: /slides.*On air/, pressed: true }).waitFor();
  await says(box, "desk", (part) => part.readings["onAir"] === "b");
}

browserTest("a part's page shows experts its graph and its process, and lets GStreamer tell more", async () => {
  await withBox({ planet: STUDIO_PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/admin/" }, async ({ page, errors }) => {
      await logIn(page);
      await page.getByLabel("Expert words").check();
      await openPart(page, "words");
      await page.locator("dl", { hasText: "Processor" }).getByText(/%/).waitFor();
      await page.getByRole("columnheader", { name: "Gaps" }).waitFor();
      await page.getByLabel("How much GStreamer tells").selectOption("4");
      await page.getByRole("button", { name: "Draw it" }).click();
      await page.getByRole("img", { name: "Pipeline of words" }).or(page.getByText(".dot file and draw it elsewhere"))
        .waitFor();
      assert.deepEqual(errors, []);
    });
  });
});
