import "../../../worker/job/bench/open_libraries.ts";
import { strict as assert } from "node:assert";
import { probeScreen } from "../../../worker/job/probe/screens.ts";
import { ChildProgram } from "../../fixtures/child_program.ts";
import { needing } from "../../fixtures/needing.ts";

Deno.test(needing(["Xvfb"], "probeScreen() opens a display, and tells of one that is not there"), async () => {
  await using screen = new ChildProgram(["Xvfb", "-displayfd", "1", "-screen", "0", "320x200x24", "-nolisten", "tcp"]);
  const [, number] = await screen.printed(/^(\d+)\n/m);
  assert.deepEqual(await probeScreen(`:${number}`), {
    asked: `:${number}`,
    found: `:${number}`,
    problem: null,
    detail: "",
  });
  assert.equal((await probeScreen(":4711"))?.problem, "missing");
  assert.equal(await probeScreen("pipewire:7"), null);
});
