import { strict as assert } from "node:assert";
import type { LogRecord } from "../../../../manager/contract/log_record.ts";
import { JobLogs } from "../../../../worker/log/job_logs.ts";

/** Logs of jobs in a temporary folder. */
class LogsBox {
  readonly folder = Deno.makeTempDirSync();
  readonly records: LogRecord[] = [];
  readonly errors: string[] = [];
  readonly logs: JobLogs;

  constructor(maxRecords = 5000) {
    this.logs = new JobLogs({
      maxRecords,
      onRecord: (record) => this.records.push(record),
      log: { error: (text) => void this.errors.push(text), warning() {}, info() {}, debug() {} },
    });
  }

  path(job: string): string {
    return `${this.folder}/${job}.log`;
  }

  write(job: string, ...lines: string[]): void {
    Deno.writeTextFileSync(this.path(job), lines.map((line) => `${line}\n`).join(""), { append: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.logs.close();
    Deno.removeSync(this.folder, { recursive: true });
  }
}

function own(at: string, text: string, component: string | null = null): string {
  return JSON.stringify({ at, level: "info", component, source: "runnel", text });
}

Deno.test("JobLogs.query() gives lines of all jobs in order of time", async () => {
  await using box = new LogsBox();
  for (const job of ["a", "b"]) box.logs.follow(job, box.path(job));
  box.write("a", own("2026-01-01T00:00:01Z", "1"), own("2026-01-01T00:00:03Z", "3"));
  box.write("b", own("2026-01-01T00:00:02Z", "2", "f/x"), own("2026-01-01T00:00:04Z", "4"));
  for (const job of ["a", "b"]) await box.logs.lastLines(job);
  const texts = (records: LogRecord[]): string[] => records.map(({ job, text }) => `${job}${text}`);
  assert.deepEqual(texts(box.logs.query({})), ["a1", "b2", "a3", "b4"]);
  assert.deepEqual(texts(box.logs.query({ limit: 2 })), ["a3", "b4"]);
  assert.deepEqual(texts(box.logs.query({ limit: 0 })), []);
  assert.deepEqual(texts(box.logs.query({ component: "f/x" })), ["b2"]);
  assert.deepEqual(texts(box.logs.query({ job: "a" })), ["a1", "a3"]);
});

Deno.test("JobLogs.query() knows a component by its elements, until a new process begins", async () => {
  await using box = new LogsBox();
  box.logs.follow("a", box.path("a"));
  const line = "0:00:00.1 1 0x1 WARN basesrc x.c:1:f:<src0> slow";
  await box.logs.begin("a");
  box.write("a", '{"elements":{"f/x":["src0"]}}', line);
  await box.logs.begin("a");
  box.write("a", line.replace("slow", "slower"));
  await box.logs.lastLines("a");
  assert.deepEqual(box.logs.query({}).map(({ component }) => component), ["f/x", null]);
});

Deno.test("JobLogs.lastLines() knows the elements of each component's pipelines as they are now, and no earlier ones", async () => {
  await using box = new LogsBox();
  box.logs.follow("a", box.path("a"));
  const said = (component: string, pipeline: string, ...names: string[]): string =>
    JSON.stringify({ elements: { [component]: names }, pipeline });
  box.write("a", said("f/x", "stand-in video", "f-x-default", "clocksync0"), said("f/y", "", "queue0"));
  for (let i = 0; i < 50; i++) box.write("a", said("f/x", "", "f-x-default", `souphttpsrc${i}`));
  const { elements } = await box.logs.lastLines("a");
  assert.deepEqual(Object.fromEntries(elements), {
    "f-x-default": "f/x",
    clocksync0: "f/x",
    queue0: "f/y",
    souphttpsrc49: "f/x",
  });
});

Deno.test("JobLogs.lastLines() gives the last twenty lines of the process that ran last", async () => {
  await using box = new LogsBox();
  box.logs.follow("a", box.path("a"));
  box.write("a", "of an earlier process");
  await box.logs.begin("a");
  assert.deepEqual((await box.logs.lastLines("a")).lines, []);
  box.write("a", ...Array.from({ length: 30 }, (_, i) => `line ${i} ${"x".repeat(600)}`));
  const { lines } = await box.logs.lastLines("a");
  assert.equal(lines.length, 20);
  assert.match(lines[0] ?? "", /^info stderr: line 10 x+$/);
  assert.equal(lines[0]?.length, 500);
});

Deno.test("JobLogs keeps only the newest lines", async () => {
  await using box = new LogsBox(100);
  box.logs.follow("a", box.path("a"));
  for (let i = 0; i < 30; i++) {
    // Each from a source of its own, since one source may not write so much at once.
    box.write("a", ...Array.from({ length: 10 }, (_, j) => `(x:1): Source${i}-WARNING **: ${j}`));
  }
  await box.logs.lastLines("a");
  assert.equal(box.records.length, 300);
  const kept = box.logs.query({ limit: 1000 });
  assert(kept.length >= 100 && kept.length <= 120);
  assert.equal(kept.at(-1)?.source, "Source29");
});

Deno.test("JobLogs.follow() reads by itself, and tells once of a file that cannot be read", async () => {
  await using box = new LogsBox();
  Deno.mkdirSync(box.path("a"));
  box.logs.follow("a", box.path("a"));
  box.logs.follow("b", box.path("b"));
  box.write("b", "hello");
  const deadline = performance.now() + 5000;
  while (box.records.length === 0 && performance.now() < deadline) await new Promise((r) => setTimeout(r, 20));
  assert.deepEqual(box.records.map(({ text }) => text), ["hello"]);
  await box.logs.lastLines("a");
  await box.logs.lastLines("a");
  assert.equal(box.errors.length, 1);
});

Deno.test("JobLogs gives no secret on, in lines and in the last of them", async () => {
  await using box = new LogsBox();
  box.logs.follow("a", box.path("a"));
  box.logs.hide(["hunter2"]);
  await box.logs.begin("a");
  box.write(
    "a",
    "0:00:00.1 1 0x1 WARN rtspsrc x.c:1:f:<src0> hunter2 of rtsp://eve:pw-in-url@cam/",
    own("x", "hunter2"),
  );
  const { lines, records } = await box.logs.lastLines("a");
  const said = JSON.stringify([lines, records, box.logs.query({ level: "debug" })]);
  assert.match(said, /••• of rtsp:..eve@cam/);
  assert.doesNotMatch(said, /hunter2|pw-in-url/);
});
