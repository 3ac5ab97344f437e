import "../../../../worker/job/bench/open_libraries.ts";
import { strict as assert } from "node:assert";
import { probeScreen } from "../../../../worker/job/probe/screens.ts";
import { needing } from "../../../fixtures/needing.ts";
import { VirtualScreen } from "../../../fixtures/virtual_screen.ts";

Deno.test(needing(["Xvfb"], "probeScreen() opens a display, and tells of one that is not there"), async () => {
  await using screen = new VirtualScreen();
  const display = await screen.display();
  assert.deepEqual(await probeScreen(display), { asked: display, found: display, problem: null, detail: "" });
  assert.equal((await probeScreen(":4711"))?.problem, "missing");
  assert.equal(await probeScreen("pipewire:7"), null);
});
