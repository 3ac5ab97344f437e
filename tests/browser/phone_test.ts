/** The pages on a small phone, in the language with the longer words. */
import { strict as assert } from "node:assert";
import type { Locator } from "playwright-core";
import { withBox } from "../scenarios/run_box.ts";
import { browserTest, logIn, withPage } from "./browser.ts";
import { WEBM_PLANET } from "./planets.ts";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const PLANET = WEBM_PLANET.replace("title: Browser test", "title: A school whose name is longer than a phone is wide");

/** How much higher than its words an element is. */
function spare(locator: Locator): Promise<number> {
  return locator.evaluate((element) => {
    const words = document.createRange();
    words.selectNodeContents(element);
    return element.getBoundingClientRect().height - words.getBoundingClientRect().height;
  });
}

async function heightOf(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.height ?? 0;
}

browserTest("/ keeps a player's controls in one line on a phone, and cuts no words off", async () => {
  await withBox({ planet: PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/", locale: "es", ...PHONE }, async ({ page }) => {
      const controls = page.locator(".player button");
      await controls.nth(2).waitFor();
      const boxes = await Promise.all([0, 1, 2].map((index) => controls.nth(index).boundingBox()));
      const middles = boxes.map((one) => Math.round((one?.y ?? 0) + (one?.height ?? 0) / 2));
      assert.equal(new Set(middles).size, 1, `middles at ${middles}`);
      assert.ok(await spare(page.locator("summary").first()) >= 8);
    });
  });
});

browserTest("/admin/ has a top bar of two lines on a phone, however long the box's title is", async () => {
  await withBox({ planet: PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/admin/", ...PHONE }, async ({ page }) => {
      await logIn(page);
      assert.ok(await heightOf(page.getByRole("banner")) <= 120);
      await page.getByRole("switch", { name: "Expert words" }).check();
      assert.ok(await heightOf(page.getByRole("banner")) <= 120);
      await page.setViewportSize({ width: 1280, height: 800 });
      assert.ok(await heightOf(page.getByRole("banner")) <= 70);
    });
  });
});

browserTest("a stream's title of long words is whole on a phone, for viewers and administrators", async () => {
  const title = "Donaudampfschifffahrtsgesellschaftskapitänsmütze";
  await withBox({ planet: PLANET.replace("title: Demo", `title: ${title}`) }, async (box) => {
    await withPage(box, { path: "/", ...PHONE }, async ({ page }) => {
      const isWhole = (level: number) =>
        page.getByRole("heading", { level, name: title }).evaluate((heading) => {
          const words = document.createRange();
          words.selectNodeContents(heading);
          return words.getBoundingClientRect().right <= heading.closest("article")!.getBoundingClientRect().right;
        });
      assert.ok(await isWhole(2));
      await page.goto(`${box.url}/admin/`);
      await logIn(page);
      assert.ok(await isWhole(3));
    });
  });
});
