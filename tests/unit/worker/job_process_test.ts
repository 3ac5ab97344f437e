import { strict as assert } from "node:assert";
import { startJobProcess } from "../../../worker/job_process.ts";
import { jobFiles } from "../../../worker/job_record.ts";

Deno.test("startJobProcess() starts a job whose log cannot be opened", async () => {
  const files = jobFiles("/no/such/folder", "x");
  const process = await startJobProcess({ command: ["sh", "-c", "echo hm; exit 7"], environment: {}, files });
  // Nothing else keeps the test's process alive.
  const timer = setInterval(() => {}, 1000);
  assert.deepEqual(await process.ended, { how: "exit", reason: "7" });
  clearInterval(timer);
});
