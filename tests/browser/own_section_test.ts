import { strict as assert } from "node:assert";
import { readPage } from "../scenarios/page_steps.ts";
import { eventually, withBox } from "../scenarios/run_box.ts";
import { browserTest, logIn, withPage } from "./browser.ts";

const STEPS = readPage(await Deno.readTextFile(new URL("../../docs/your-own-component.md", import.meta.url)));
/** The files of the page's component, below its data folder. */
const FILES = STEPS.flatMap((step) => step.kind === "file" ? [{ ...step, path: step.path.replace("mybox/", "") }] : []);
const PLANET = FILES.find(({ path }) => path === "planet.yaml")!.text;

async function layDimmer(data: string, page?: string): Promise<void> {
  await Deno.mkdir(`${data}/components/dimmer/texts`, { recursive: true });
  for (const { path, text } of FILES.filter(({ path }) => path.startsWith("components/dimmer/"))) {
    await Deno.writeTextFile(`${data}/${path}`, path.endsWith("page.js") ? page ?? text : text);
  }
}

browserTest("a part's page shows the section that its type brings, which acts and hears of changes", async () => {
  await withBox({ planet: PLANET, prepare: (data) => layDimmer(data) }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/admin/" }, async ({ page, errors }) => {
      await logIn(page);
      await page.locator('[data-part="stage/dimmed"]').getByText("Dimmer", { exact: true }).waitFor();
      await page.evaluate(() => location.hash = "#/part/stage/dimmed");
      const section = page.getByRole("region", { name: "Dimmer" });
      await section.getByText("100 %").waitFor();
      await section.getByRole("button", { name: "Fade out" }).click();
      await section.getByText("0 %", { exact: true }).waitFor();
      await eventually("the box says so too", async () => {
        const { readings } = await box.component("stage/dimmed");
        return { found: readings["light"] === 0 ? true : null, seen: readings };
      });
      assert.deepEqual(errors, []);
    });
  });
});

browserTest("a section that fails says so in its place, and the page goes on", async () => {
  const broken = "export function mount() { throw new Error('no lamp'); }\n";
  await withBox({ planet: PLANET, prepare: (data) => layDimmer(data, broken) }, async (box) => {
    await withPage(box, { path: "/admin/" }, async ({ page, errors }) => {
      await logIn(page);
      await page.evaluate(() => location.hash = "#/part/stage/dimmed");
      await page.getByText("This section of the part cannot be shown: no lamp").waitFor();
      await page.getByRole("heading", { name: "Settings" }).waitFor();
      assert.deepEqual(errors, []);
    });
  });
});
