import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { withBox } from "../scenarios/run_box.ts";
import { browserTest, give, withPage } from "./browser.ts";
import { JPEG_PLANET, WEBM_PLANET } from "./planets.ts";

/** Waits until the video has gone on by so many seconds from here. */
async function playsFor(page: Page, seconds: number, timeoutMs = 20_000): Promise<void> {
  await page.locator("video").waitFor();
  const from = await page.locator("video").evaluate((video: HTMLVideoElement) => video.currentTime);
  await page.waitForFunction(
    (until) => (document.querySelector("video")?.currentTime ?? 0) >= until,
    from + seconds,
    { timeout: timeoutMs },
  );
}

/** The darkest and the brightest dot of the picture, 0 to 255, and how many colours there are. */
function lookAt(
  page: Page,
  selector: "video" | "img",
): Promise<{ darkest: number; brightest: number; colours: number }> {
  return page.locator(selector).evaluate((picture) => {
    const canvas = document.createElement("canvas");
    canvas.width = 64;
    canvas.height = 48;
    const context = canvas.getContext("2d");
    context?.drawImage(picture as HTMLVideoElement | HTMLImageElement, 0, 0, 64, 48);
    const dots = context?.getImageData(0, 0, 64, 48).data ?? new Uint8ClampedArray();
    const seen = new Set<number>();
    let [darkest, brightest] = [255, 0];
    for (let at = 0; at < dots.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = dots.subarray(at, at + 3);
      const light = (red + green + blue) / 3;
      darkest = Math.min(darkest, light);
      brightest = Math.max(brightest, light);
      seen.add((red >> 5) << 6 | (green >> 5) << 3 | blue >> 5);
    }
    return { darkest, brightest, colours: seen.size };
  });
}

browserTest("/ plays the live stream, muted, with a picture that is not black", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/" }, async ({ page, errors }) => {
      await playsFor(page, 2);
      const { brightest, colours } = await lookAt(page, "video");
      assert.ok(brightest > 100, `brightest dot: ${brightest}`);
      assert.ok(colours >= 4, `colours: ${colours}`);
      assert.equal(await page.locator("video").evaluate((video: HTMLVideoElement) => video.muted), true);
      await page.getByRole("button", { name: "Sound on" }).click();
      assert.equal(await page.locator("video").evaluate((video: HTMLVideoElement) => video.muted), false);
      assert.deepEqual(errors, []);
    });
  });
});

browserTest("/ leaves a playing element alone when it asks again what is on air", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/" }, async ({ page }) => {
      await playsFor(page, 0.5);
      const video = await page.locator("video").elementHandle();
      assert.ok(video);
      let loads = 0;
      await page.exposeFunction("countLoad", () => loads++);
      await video.evaluate((element) =>
        element.addEventListener("loadstart", () => Reflect.get(window, "countLoad")())
      );
      for (let asked = 0; asked < 2; asked++) await page.waitForResponse(/on-air/);
      assert.equal(await video.evaluate((element) => element === document.querySelector("video")), true);
      assert.equal(loads, 0);
    });
  });
});

browserTest("/ goes on by itself when the job that encodes is killed, and when the one that delivers is", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/" }, async ({ page, errors }) => {
      await playsFor(page, 1);
      await page.locator("video").evaluate((video) => {
        video.addEventListener("loadstart", () => video.dataset["connected"] = "anew");
      });
      await box.killJob("media-demo");
      await box.allHappy();
      await playsFor(page, 2, 30_000);
      assert.equal(await page.locator("video[data-connected]").count(), 0, "the first connection still plays");
      await box.killJob("delivery");
      await page.locator("video[data-connected=anew]").waitFor({ timeout: 30_000 });
      await playsFor(page, 2, 30_000);
      assert.deepEqual(errors, []);
    });
  });
});

browserTest("/ shows JPEG pictures and plays MP3 sound beside them where there is nothing better", async () => {
  await withBox({ planet: JPEG_PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/" }, async ({ page, errors }) => {
      await page.waitForFunction(() => (document.querySelector("img")?.naturalWidth ?? 0) > 0);
      assert.ok((await lookAt(page, "img")).colours >= 4);
      await page.getByRole("button", { name: "Sound on" }).click();
      await page.waitForFunction(() => (document.querySelector("audio")?.currentTime ?? 0) > 1, null, {
        timeout: 20_000,
      });
      assert.deepEqual(errors, []);
    });
  });
});

browserTest("/ lets one listen with one click to a stream that is sound alone", async () => {
  const radio = JPEG_PLANET.replace("title: Demo", "title: Radio").replace(/ {6}(jpeg|parts|pictures): .*\n/g, "");
  const silent = WEBM_PLANET.slice(WEBM_PLANET.indexOf("  demo:")).replace("demo:", "first:");
  await withBox({ planet: radio.replace("flows:\n", `flows:\n${silent}`) }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/" }, async ({ page, errors }) => {
      await page.getByRole("button", { name: "Listen to Radio" }).click();
      await page.waitForFunction(() => (document.querySelector("audio")?.currentTime ?? 0) > 0.5);
      await page.getByRole("button", { name: "Sound off" }).waitFor();
      assert.deepEqual(errors, []);
    });
  });
});

browserTest("/ says that nothing is on air yet, and starts by itself when it is", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await box.allHappy();
    await give(box, "demo/live", "stop");
    await withPage(box, { path: "/" }, async ({ page }) => {
      await page.getByText("It starts here by itself").waitFor();
      await give(box, "demo/live", "start");
      await playsFor(page, 1, 30_000);
    });
  });
});

browserTest("/ says what to do when no stream is listed, and when the box does not answer", async () => {
  const planet = WEBM_PLANET.replace("    title: Demo\n", "    listed: false\n");
  await withBox({ planet }, async (box) => {
    await withPage(box, { path: "/" }, async ({ page }) => {
      await page.getByRole("heading", { name: "Nothing is on air" }).waitFor();
      await box.stop();
      await page.getByText("This box does not answer").waitFor();
    });
  });
});

browserTest("/ speaks Spanish to those who read it", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await withPage(box, { path: "/", locale: "es-PE" }, async ({ page }) => {
      await page.getByRole("heading", { name: "En directo" }).waitFor();
      assert.equal(await page.locator("html").getAttribute("lang"), "es");
    });
  });
});

browserTest("/ says that the box does not answer while its texts cannot be had, and comes up by itself", async () => {
  await withBox({ planet: WEBM_PLANET }, async (box) => {
    await withPage(box, { path: "/" }, async ({ page, errors }) => {
      await page.route("**/*.ftl", (route) => route.fulfill({ status: 502, body: "<h1>Bad gateway</h1>" }));
      await page.reload();
      await page.getByText("This box does not answer. Trying again…").waitFor();
      await page.unroute("**/*.ftl");
      await page.getByRole("heading", { name: "On air", level: 1 }).waitFor();
      assert.deepEqual(errors, []);
    });
  });
});
