import { strict as assert } from "node:assert";
import { JobProcess, startJobProcess } from "../../../../worker/process/job_process.ts";
import { jobFiles } from "../../../../worker/process/job_record.ts";

Deno.test("startJobProcess() starts a job whose log cannot be opened", async () => {
  const files = jobFiles("/no/such/folder", "x");
  const process = await startJobProcess({ command: ["sh", "-c", "echo hm; exit 7"], environment: {}, files });
  // Nothing else keeps the test's process alive.
  const timer = setInterval(() => {}, 1000);
  assert.deepEqual(await process.ended, { how: "exit", reason: "7" });
  clearInterval(timer);
});

Deno.test("JobProcess.stop() and kill() leave behind a process that SIGKILL does not end", async () => {
  for (const way of ["stop", "kill"] as const) {
    const signals: unknown[] = [];
    // A thread that waits for a driver cannot be had here.
    const child = {
      pid: 4711,
      status: new Promise(() => {}),
      ref() {},
      unref() {},
      kill: (name: unknown) => void signals.push(name),
    } as unknown as Deno.ChildProcess;
    const process = new JobProcess(child, null);
    if (way === "kill") process.kill();
    const end = way === "kill" ? process.ended : process.stop(50);
    assert.deepEqual(await end, { how: "unkillable", reason: "" });
    assert(process.endedSignal.aborted);
    assert.deepEqual(signals, way === "kill" ? ["SIGKILL"] : ["SIGTERM", "SIGKILL"]);
    await process.stop(60_000);
  }
});
