import { strict as assert } from "node:assert";
import {
  hashConfiguration,
  jobFiles,
  readJobRecord,
  removeJobFiles,
  writeJobRecord,
} from "../../../worker/job_record.ts";
import { job } from "./worker_box.ts";

Deno.test("jobFiles() refuses a name that is no file name, or that of another's file", () => {
  for (const name of ["", ".x", "a/b", "a\0", "api", "serve", "x".repeat(101)]) {
    assert.throws(() => jobFiles("/data", name), TypeError, name);
  }
  assert.equal(jobFiles("/data", "media-a_1.x").socket, "/data/run/media-a_1.x.sock");
});

Deno.test("readJobRecord() gives what writeJobRecord() wrote, and null after removeJobFiles()", async () => {
  const data = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${data}/run`);
    const files = jobFiles(data, "x");
    const process = { pid: 4711, startTicks: 12, bootId: "boot" };
    const configuration = hashConfiguration(job("x", "f/a"));
    const record = { job: "x", process, configuration, protocol: 1, program: "p", stopped: ["f/b"] };
    writeJobRecord(files.record, record);
    assert.deepEqual(await readJobRecord(files.record), record);
    assert.equal((await Deno.stat(files.record)).mode! & 0o777, 0o600);
    await removeJobFiles(files);
    assert.equal(await readJobRecord(files.record), null);
  } finally {
    await Deno.remove(data, { recursive: true });
  }
});

Deno.test("hashConfiguration() differs when a component does", () => {
  assert.equal(hashConfiguration(job("x", "f/a")), hashConfiguration(job("x", "f/a")));
  assert.notEqual(hashConfiguration(job("x", "f/a")), hashConfiguration(job("x", "f/b")));
});
