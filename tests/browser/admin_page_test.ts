import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { eventually, withBox } from "../scenarios/run_box.ts";
import { browserTest, give, logIn, withPage } from "./browser.ts";
import { WEBM_PLANET } from "./planets.ts";

browserTest("/admin/ shows a mood change within 1 s, without reloading", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/admin/" }, async ({ page, errors }) => {
      await logIn(page);
      await page.locator('[data-part="demo/video"][data-mood="happy"]').waitFor();
      await page.evaluate(() => document.body.dataset["mark"] = "same page");
      await give(box, "demo/video", "stop");
      await eventually("the box says that it sleeps", async () => {
        const { mood } = await box.component("demo/video");
        return { found: mood === "sleeping" || null, seen: mood };
      });
      await page.locator('[data-part="demo/video"][data-mood="sleeping"]').waitFor({ timeout: 1000 });
      assert.equal(await page.evaluate(() => document.body.dataset["mark"]), "same page");
      assert.deepEqual(errors, []);
    });
  });
});

browserTest("/admin/ lets the first one claim a new box with its setup code", async () => {
  await withBox({ planet: WEBM_PLANET, env: { RUNNEL_ADMIN_PASSWORD: "" } }, async (box) => {
    await withPage(box, { path: "/admin/" }, async ({ page }) => {
      await page.getByLabel("Setup code").fill("WRONG-CODE");
      await page.getByLabel("New password").fill("a password of mine");
      await page.getByRole("button", { name: "Make it mine" }).click();
      await page.getByRole("alert").filter({ hasText: /code/i }).waitFor();
      await page.getByLabel("Setup code").fill(await Deno.readTextFile(`${box.data}/setup-code`));
      await page.getByRole("button", { name: "Make it mine" }).click();
      await page.getByRole("heading", { name: "Streams" }).waitFor();
    });
  });
});

browserTest("/admin/ under a name without https asks for the password itself, and lets one log out", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await withPage(box, { path: "/", host: "box.test" }, async ({ page }) => {
      const challenges: string[] = [];
      page.on("response", (response) => {
        const challenge = response.headers()["www-authenticate"];
        if (challenge !== undefined) challenges.push(challenge);
      });
      await page.goto(new URL("/admin/", page.url()).href);
      assert.equal(await page.evaluate(() => isSecureContext), false);
      await logIn(page);
      await page.getByRole("button", { name: "Log out" }).click();
      await page.getByLabel("Password").waitFor();
      await page.reload();
      await page.getByLabel("Password").waitFor();
      assert.ok(challenges.length > 0);
      assert.deepEqual(challenges.filter((challenge) => !challenge.startsWith("Bearer")), []);
    });
  });
});

browserTest("/admin/ refuses a wrong password and says so", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await withPage(box, { path: "/admin/" }, async ({ page }) => {
      await page.getByLabel("Password").fill("not the password");
      await page.getByRole("button", { name: "Log in" }).click();
      await page.getByRole("alert").filter({ hasText: /^The password is wrong\.$/ }).waitFor();
    });
  });
});

browserTest(
  "a part's page shows figures, settings with units and its log, and stops and starts the part",
  async () => {
    await withBox({ planet: WEBM_PLANET }, async (box) => {
      await box.allHappy();
      await withPage(box, { path: "/admin/" }, async ({ page, errors }) => {
        await logIn(page);
        await page.locator('[data-part="demo/video"]').click();
        await page.getByRole("heading", { name: "video", level: 1 }).waitFor();
        await page.getByText("1 sec", { exact: true }).waitFor();
        assert.equal(await page.getByRole("spinbutton", { name: /How much data/ }).inputValue(), "400");
        await page.locator("dd", { hasText: /[1-9][\d.,]* (kb|Mb)\/s/ }).first().waitFor();
        await theLogKeepsItsLines(page);
        await page.getByRole("button", { name: "Stop" }).click();
        await page.getByRole("button", { name: "Start" }).click();
        await page.getByRole("button", { name: "Restart" }).waitFor();
        assert.deepEqual(errors, []);
      });
    });
  },
);

async function theLogKeepsItsLines(page: Page): Promise<void> {
  const lines = page.getByRole("log").locator("p");
  await lines.first().waitFor();
  await lines.first().evaluate((line) => line.dataset["mark"] = "the same");
  await page.route("**/api/v1/logs*", (route) => route.fulfill({ status: 503 }));
  await page.getByText("The log cannot be read just now.").waitFor();
  assert.ok(await lines.count() > 0);
  await page.unroute("**/api/v1/logs*");
  await page.getByText("The log cannot be read just now.").waitFor({ state: "detached" });
  assert.equal(await lines.first().getAttribute("data-mark"), "the same");
}

browserTest("/admin/ says when the connection is lost, and comes back by itself", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/admin/" }, async ({ page }) => {
      await logIn(page);
      await page.context().setOffline(true);
      const banner = page.getByText("The connection to the box is lost");
      await banner.waitFor({ timeout: 15_000 });
      await page.getByRole("button", { name: "Log out" }).click();
      await page.getByRole("alert").filter({ hasText: "The box did not answer" }).waitFor();
      await page.context().setOffline(false);
      await banner.waitFor({ state: "detached", timeout: 20_000 });
      await page.getByRole("button", { name: "Log out" }).click();
      await page.getByRole("heading", { name: "Log in" }).waitFor();
    });
  });
});

browserTest("/admin/ asks for the password again when the session has ended", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/admin/" }, async ({ page }) => {
      await logIn(page);
      await page.locator('[data-part="demo/video"]').click();
      await page.getByRole("button", { name: "Restart" }).waitFor();
      await page.context().clearCookies();
      await page.getByRole("button", { name: "Restart" }).click();
      await page.getByLabel("Password").fill("password for tests");
      await page.getByRole("button", { name: "Log in" }).click();
      await page.getByRole("heading", { name: "video", level: 1 }).waitFor();
    });
  });
});

browserTest("/admin/ names the stream of who has something to say, and what one fault brings about once", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/admin/" }, async ({ page }) => {
      await logIn(page);
      await box.killJob("media-demo");
      const ended = page.locator("li", { hasText: "ended by SIGKILL" });
      await ended.filter({ hasText: "Demo · camera, mic, video, audio:" }).waitFor();
      assert.equal(await ended.count(), 1);
      await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
      await ended.getByRole("link", { name: "camera" }).click();
      await page.getByText("Test picture · Demo").waitFor();
    });
  });
});
