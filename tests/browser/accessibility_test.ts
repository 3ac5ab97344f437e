import { strict as assert } from "node:assert";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { withBox } from "../scenarios/run_box.ts";
import { browserTest, logIn, withPage } from "./browser.ts";
import { STUDIO_FLOW, WEBM_PLANET } from "./planets.ts";

/** Colours do not hang on the size, so each is looked at with the other. */
const SCREENS = [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const;

/** Pages of the administrator, and what shows that they are drawn. */
const PLACES = [
  { hash: "#/part/demo/live", there: "dd" },
  { hash: "#/part/studio/both", there: "svg.places" },
  { hash: "#/part/studio/words", there: "textarea" },
  { hash: "#/part/studio/louder", there: "[role=meter]" },
  { hash: "#/part/studio/desk", there: "[data-option=b]" },
  { hash: "#/devices", there: "[data-device]" },
  { hash: "#/config", there: "[data-version]" },
];

/** Serious and critical findings of axe, one line each. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (Reflect.get(globalThis, "axe") as typeof axe).run());
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

/** Opens what hides on `#/config` behind buttons: forms for secrets, and one that has no value. */
async function openSecrets(page: Page): Promise<void> {
  await page.locator("textarea").fill("password: !secret yard");
  await page.getByRole("button", { name: "Give it a value yard" }).click();
  await page.getByRole("button", { name: "Remove spare" }).click();
  await page.getByRole("button", { name: "Add a secret" }).click();
  await page.getByLabel("Value of yard").waitFor();
  await page.getByLabel("Value", { exact: true }).waitFor();
}

/** Whether the page is wider than the screen. */
function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

for (const { colorScheme, viewport } of SCREENS) {
  const screen = `${colorScheme}, ${viewport.width} pixels wide`;
  browserTest(`the pages have no serious finding of axe and fit the screen: ${screen}`, async () => {
    const prepare = (data: string) => Deno.writeTextFile(`${data}/secrets`, 'spare: "x"\n', { mode: 0o600 });
    await withBox({ planet: WEBM_PLANET + STUDIO_FLOW, prepare }, async (box) => {
      await box.allHappy();
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
        for (const { hash, there } of PLACES) {
          await page.evaluate((hash) => location.hash = hash, hash);
          await page.locator(there).first().waitFor();
          assert.deepEqual(await findings(page), [], hash);
          assert.equal(await overflows(page), false, hash);
        }
        await openSecrets(page);
        assert.deepEqual(await findings(page), []);
        assert.equal(await overflows(page), false);
      });
    });
  });
}
