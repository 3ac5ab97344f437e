import { strict as assert } from "node:assert";
import {
  hashConfiguration,
  jobFiles,
  readJobRecord,
  readJobRecords,
  removeJobFiles,
  writeJobRecord,
} from "../../../../worker/process/job_record.ts";
import { job } from "../worker_box.ts";

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

Deno.test("readJobRecords() passes over what is no record, or the record of another job", async () => {
  const data = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${data}/run`);
    const process = { pid: 4711, startTicks: 12, bootId: "boot" };
    const record = { job: "x", process, configuration: "c", protocol: 1, program: "p", stopped: [] };
    writeJobRecord(jobFiles(data, "x").record, record);
    for (const [name, text] of [["a", ""], ["b", "{}"], ["c", JSON.stringify(record)]] as const) {
      await Deno.writeTextFile(jobFiles(data, name).record, text);
    }
    assert.deepEqual(await readJobRecords(data), [record]);
  } finally {
    await Deno.remove(data, { recursive: true });
  }
});

Deno.test("hashConfiguration() differs when a component does", () => {
  assert.equal(hashConfiguration(job("x", "f/a")), hashConfiguration(job("x", "f/a")));
  assert.notEqual(hashConfiguration(job("x", "f/a")), hashConfiguration(job("x", "f/b")));
});
