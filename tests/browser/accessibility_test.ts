import { strict as assert } from "node:assert";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { withBox } from "../scenarios/run_box.ts";
import { browserTest, logIn, withPage } from "./browser.ts";
import { WEBM_PLANET } from "./planets.ts";

const SIZES = [{ width: 1280, height: 900 }, { width: 390, height: 844 }];

/** Serious and critical findings of axe, one line each. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (Reflect.get(globalThis, "axe") as typeof axe).run());
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

/** Whether the page is wider than the screen. */
function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

for (const colorScheme of ["light", "dark"] as const) {
  browserTest(`the pages have no serious finding of axe and fit the screen, ${colorScheme}`, async () => {
    await withBox({ planet: WEBM_PLANET }, async (box) => {
      await box.allHappy();
      for (const viewport of SIZES) {
        await withPage(box, { path: "/", colorScheme, viewport }, async ({ page }) => {
          await page.getByRole("button", { name: "Sound on" }).waitFor();
          await page.getByText("Other ways to watch").click();
          assert.deepEqual(await findings(page), []);
          assert.equal(await overflows(page), false);
        });
        await withPage(box, { path: "/admin/", colorScheme, viewport }, async ({ page }) => {
          await page.getByLabel("Password").waitFor();
          assert.deepEqual(await findings(page), []);
          await logIn(page);
          await page.getByLabel("Expert words").check();
          assert.deepEqual(await findings(page), []);
          assert.equal(await overflows(page), false);
          await page.locator('[data-part="demo/live"]').click();
          await page.getByRole("heading", { name: "live", level: 1 }).waitFor();
          assert.deepEqual(await findings(page), []);
          assert.equal(await overflows(page), false);
        });
      }
    });
  });
}
