/** A stream behind a bouncer, in a browser that knows name and password. */
import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { layOut } from "../../manager/addon/lay_out.ts";
import { withBox } from "../scenarios/run_box.ts";
import { browserTest, logIn, withPage } from "./browser.ts";
import { WEBM_PLANET } from "./planets.ts";

const PLANET = WEBM_PLANET
  .replace("flows:\n", "  staff: { type: one-bouncer, user: ana, password: open sesame }\nflows:\n")
  .replace("mount: /demo.webm", "mount: /demo.webm, bouncer: staff");
const BOX = {
  planet: PLANET,
  prepare: (data: string) => layOut(`${data}/components/one-bouncer`, "bouncer"),
};
const KNOWN = { username: "ana", password: "open sesame" };

async function plays(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 1);
}

browserTest("/ shows a lock, asks for nothing unbidden, and plays once name and password are given", async () => {
  await withBox(BOX, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/", httpCredentials: KNOWN }, async ({ page, errors }) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await page.getByText("Password needed").waitFor();
      await page.getByText("This stream asks for a password").waitFor();
      await page.waitForResponse(/on-air/);
      assert.ok(!asked.includes("/demo.webm"), "only who wants to watch is asked");
      await page.getByRole("button", { name: "Watch Demo" }).click();
      await plays(page);
      const listed = await page.waitForResponse(/on-air/);
      assert.equal(listed.status(), 200);
      assert.deepEqual(errors, []);
    });
  });
});

browserTest(
  "/ plays nothing of a locked stream to one who has no password, says so, and lets him try again",
  async () => {
    await withBox(BOX, async (box) => {
      await box.allHappy();
      await withPage(box, { path: "/" }, async ({ page, errors }) => {
        let asked = 0;
        page.on("request", (request) => asked += Number(request.url().endsWith("/demo.webm")));
        await page.getByRole("button", { name: "Watch Demo" }).click();
        await page.getByText("You were not let in").waitFor();
        assert.equal(asked, 1, "a browser asks for the password once");
        assert.equal(await page.locator("video").count(), 0);
        const again = page.waitForRequest(/demo\.webm$/);
        await page.getByRole("button", { name: "Watch Demo" }).click();
        await again;
        const { viewers } = await (await box.adminFetch("/api/v1/components/demo/live/stats")).json();
        assert.equal(viewers.total, 0);
        assert.deepEqual(errors, []);
      });
    });
  },
);

browserTest(
  "/admin/ works in a browser that sends along what it has shown to a bouncer, and shows the bouncer",
  async () => {
    await withBox(BOX, async (box) => {
      await box.allHappy();
      await withPage(box, { path: "/admin/" }, async ({ page }) => {
        await logIn(page);
        // What is typed into its dialog a browser keeps, and sends along; what an address has it treats alike.
        const { host } = new URL(box.url);
        await page.goto(`http://ana:${encodeURIComponent(KNOWN.password)}@${host}/demo.webm`, { waitUntil: "commit" });
        await plays(page);
        await page.goto(`${box.url}/admin/`);
        await page.getByRole("heading", { name: "Streams" }).waitFor();
        await page.evaluate(() => location.hash = "#/part/atmosphere/staff");
        await page.getByRole("heading", { name: "staff" }).waitFor();
        await page.getByText("The password that goes with it.").waitFor();
      });
    });
  },
);
