import { strict as assert } from "node:assert";
import { existsSync } from "node:fs";
import { endLeftoverJob } from "../../../../worker/process/end_leftover_job.ts";
import { startJobProcess } from "../../../../worker/process/job_process.ts";
import { type JobFiles, jobFiles, writeJobRecord } from "../../../../worker/process/job_record.ts";
import type { ProcessIdentity } from "../../../../worker/process/process_identity.ts";
import { isAlive, WorkerBox } from "../worker_box.ts";

/** A process as an earlier `serve` may have left it; ends with the test. */
async function leave(box: WorkerBox, name: string, command: string[], change: Partial<ProcessIdentity> = {}) {
  const files: JobFiles = jobFiles(box.dataFolder, name);
  const process = await startJobProcess({ command, environment: Deno.env.toObject(), files });
  assert(process.identity !== null);
  const record = {
    job: name,
    process: { ...process.identity, ...change },
    configuration: "",
    protocol: 1,
    program: "p",
    stopped: [],
  };
  writeJobRecord(files.record, record);
  Deno.writeTextFileSync(files.socket, "");
  return {
    pid: process.pid,
    record,
    ended: process.ended,
    async [Symbol.asyncDispose]() {
      process.kill();
      await process.ended;
    },
  };
}

Deno.test("endLeftoverJob() asks a job to end, kills it when it does not, and removes its files", async () => {
  await using box = new WorkerBox();
  await using sleeper = await leave(box, "media-a", ["sleep", "100"]);
  const deafened = `${box.dataFolder}/deafened`;
  const script = `trap '' TERM; : > ${deafened}; while :; do sleep 0.05; done`;
  await using deaf = await leave(box, "media-b", ["sh", "-c", script]);
  await box.waitFor("it is deaf", () => existsSync(deafened) || null);
  Deno.writeTextFileSync(`${box.dataFolder}/run/api.json`, "{}");
  for (const { record } of [sleeper, deaf]) assert(await endLeftoverJob(box.dataFolder, record, { drainMs: 300 }));
  assert.deepEqual(await sleeper.ended, { how: "signal", reason: "SIGTERM" });
  assert.deepEqual(await deaf.ended, { how: "signal", reason: "SIGKILL" });
  assert.deepEqual(box.runFiles(), ["api.json"]);
});

Deno.test("endLeftoverJob() touches no process when start time or boot are others than in the record", async () => {
  await using box = new WorkerBox();
  await using reused = await leave(box, "media-a", ["sleep", "100"], { startTicks: 1 });
  await using rebooted = await leave(box, "media-b", ["sleep", "100"], { bootId: "another" });
  for (const { record } of [reused, rebooted]) assert(await endLeftoverJob(box.dataFolder, record, { drainMs: 300 }));
  assert.deepEqual([isAlive(reused.pid), isAlive(rebooted.pid)], [true, true]);
  assert.deepEqual(box.runFiles(), []);
});

Deno.test("endLeftoverJob() leaves behind a process that SIGKILL does not end, and takes its files away", async () => {
  await using box = new WorkerBox();
  await using sleeper = await leave(box, "media-a", ["sleep", "100"]);
  const look = (): Promise<boolean> => Promise.resolve(true);
  assert.equal(await endLeftoverJob(box.dataFolder, sleeper.record, { drainMs: 100, look }), false);
  assert.deepEqual(box.runFiles(), []);
});
