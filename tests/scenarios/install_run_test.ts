import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import { Standstill } from "../fixtures/standstill.ts";
import { eventually, withBox } from "./run_box.ts";
import { Viewer } from "./viewer.ts";

const INSTALL = fileURLToPath(new URL("../../install.sh", import.meta.url));
const FIRST_BYTE_MS = 5000;

Deno.test("install.sh run, with nothing missing, has a new box's demo on air within five seconds", async () => {
  using standstill = new Standstill();
  const begin = performance.now();
  await withBox({ program: [INSTALL, "run"] }, async ({ url }) => {
    await using viewer = await eventually("the demo lets viewers in", async () => {
      return { found: await Viewer.join(`${url}/demo.webm`), seen: null };
    });
    await eventually("its first byte", () => Promise.resolve({ found: viewer.bytes > 0 || null, seen: viewer.bytes }));
    const tookMs = performance.now() - begin;
    assert(tookMs < FIRST_BYTE_MS + standstill.totalMs, `${tookMs} ms, ${standstill.totalMs} ms of standstill`);
  });
});
