import { strict as assert } from "node:assert";
import { withBox } from "../scenarios/run_box.ts";
import { browserTest, logIn, withPage } from "./browser.ts";
import { WEBM_PLANET } from "./planets.ts";

browserTest("#/devices lists what there is, says what to do where nothing is, and tries an encoder out", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/admin/" }, async ({ page, errors }) => {
      await logIn(page);
      await page.getByRole("link", { name: "Devices" }).click();
      await page.getByRole("heading", { name: "Microphones and sound inputs" }).waitFor();
      const { cameras } = await (await box.adminFetch("/api/v1/devices")).json();
      assert.equal(await page.getByText("There is no camera").count(), cameras.length === 0 ? 1 : 0);
      const vp8 = page.locator('[data-device="encoder vp8-encoder"]');
      await vp8.getByRole("button", { name: "Try it: VP8 encoder" }).click();
      await vp8.getByRole("button", { name: "Trying…: VP8 encoder" }).waitFor();
      await vp8.getByText("It works").waitFor();
      await vp8.getByText(/Could do [\d,]+ pictures per second on one core/).waitFor();
      assert.deepEqual(errors, []);
    });
  });
});
