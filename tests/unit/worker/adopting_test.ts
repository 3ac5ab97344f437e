import { strict as assert } from "node:assert";
import type { JobSpec } from "../../../manager/contract/component_spec.ts";
import type { EarlierOrders } from "../../fixtures/earlier_worker.ts";
import { component, isAlive, job, WorkerBox } from "./worker_box.ts";

const EARLIER_WORKER = new URL("../../fixtures/earlier_worker.ts", import.meta.url);

/**
 * Lets a worker in a process of its own run jobs until all are happy, and kills it.
 *
 * @returns The processes of the jobs, which go on.
 */
async function earlierRun(
  box: WorkerBox,
  jobs: readonly JobSpec[],
  { stop = [], start = [] }: Partial<Pick<EarlierOrders, "stop" | "start">> = {},
): Promise<Map<string, number>> {
  const { dataFolder, program } = box;
  const commands = Object.fromEntries(jobs.map(({ name }) => [name, box.command(name, dataFolder)]));
  const orders: EarlierOrders = { dataFolder, commands, program, jobs, stop, start };
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", EARLIER_WORKER.href, JSON.stringify(orders)],
    stdout: "piped",
  }).spawn();
  const lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const { value = "" } = await lines.read();
  child.kill("SIGKILL");
  await lines.cancel();
  await child.status;
  return new Map(Object.entries(JSON.parse(value)));
}

Deno.test("LocalWorker.apply() goes on with the jobs that an earlier worker left, untouched", async () => {
  await using box = new WorkerBox();
  const pids = await earlierRun(box, [job("media-a", "a/camera", "a/video"), job("delivery", "a/live")]);
  await (await box.open()).apply([job("media-a", "a/camera", "a/video"), job("delivery", "a/live")]);
  for (const key of ["media-a a/camera", "media-a a/video", "delivery a/live"]) {
    const { pid, messages } = await box.until(key, ({ mood }) => mood === "happy");
    assert.equal(pid, pids.get(key.split(" ")[0]!));
    assert.deepEqual(messages, []);
  }
  const started = (): number =>
    ["media-a", "delivery"].flatMap((name) => box.logTexts(name)).filter((text) => text === "started").length;
  await box.waitFor("the first starts", () => started() >= 3 || null);
  assert.equal(started(), 3);
  assert(box.lines.some((line) => /job media-a goes on, process \d+; what differs: nothing/.test(line)));
});

Deno.test("LocalWorker.apply() changes in an adopted job only what differs, and says so", async () => {
  await using box = new WorkerBox();
  const pids = await earlierRun(box, [job("media-a", "a/camera", "a/old", "a/same")]);
  const wanted = [component("a/camera", { width: 320 }), component("a/same"), component("a/new")];
  await (await box.open()).apply([{ name: "media-a", components: wanted }]);
  await box.until("media-a a/new", ({ mood, pid }) => mood === "happy" && pid === pids.get("media-a"));
  const changed = await box.until("media-a a/camera", ({ mood }) => mood === "happy");
  assert.deepEqual(changed.messages.map(({ id, level, args }) => ({ id, level, args })), [
    { id: "component-changed-meanwhile", level: "info", args: { what: "width" } },
  ]);
  await box.waitFor("all lines", () => box.logTexts("media-a").includes("stopped") ? true : null);
  const lines = (await box.worker.logs({ job: "media-a" })).filter(({ source, text }) =>
    source === "runnel" && !text.startsWith("connection")
  );
  assert.deepEqual(lines.slice(3).map((record) => `${record.component} ${record.text}`), [
    "a/old stopped",
    "a/camera stopped",
    "a/camera started",
    "a/new started",
  ]);
});

Deno.test("LocalWorker.apply() ends what an earlier worker left and nobody wants any more", async () => {
  await using box = new WorkerBox();
  const pids = await earlierRun(box, [job("media-a", "a/camera"), job("media-b", "b/camera")]);
  const worker = await box.open();
  assert(isAlive(pids.get("media-b")!));
  await worker.apply([job("media-a", "a/camera")]);
  assert(!isAlive(pids.get("media-b")!));
  await box.until("media-a a/camera", ({ mood, pid }) => mood === "happy" && pid === pids.get("media-a"));
  assert.deepEqual(box.runFiles(), ["media-a.job.json", "media-a.sock"]);
});

Deno.test("LocalWorker.apply() leaves stopped what was stopped, and running what was started, before", async () => {
  await using box = new WorkerBox();
  const jobs = [{ name: "media-a", components: [component("a/one"), { ...component("a/two"), autostart: false }] }];
  await earlierRun(box, jobs, { stop: ["a/one"], start: ["a/two"] });
  await (await box.open()).apply(jobs);
  await box.until("media-a a/two", ({ mood }) => mood === "happy");
  assert.equal(box.now.get("media-a a/one")?.mood, "sleeping");
});

for (const how of ["another program", "a fresh start", "another protocol", "no answer"] as const) {
  Deno.test(`LocalWorker.open() ends the jobs that an earlier worker left when there is ${how}`, async () => {
    await using box = new WorkerBox({ times: { adoptMs: 500 } });
    const pids = await earlierRun(box, [job("media-a", "a/camera")]);
    const pid = pids.get("media-a")!;
    const path = `${box.dataFolder}/run/media-a.job.json`;
    if (how === "another program") box.program = "2";
    if (how === "a fresh start") box.fresh = true;
    if (how === "no answer") Deno.kill(pid, "SIGSTOP");
    if (how === "another protocol") {
      Deno.writeTextFileSync(path, JSON.stringify({ ...JSON.parse(Deno.readTextFileSync(path)), protocol: 0 }));
    }
    const worker = await box.open();
    assert(!isAlive(pid));
    assert.deepEqual(box.runFiles(), []);
    await worker.apply([job("media-a", "a/camera")]);
    await box.until("media-a a/camera", (report) => report.mood === "happy" && report.pid !== pid);
  });
}

for (const what of ["missing", "half written"] as const) {
  Deno.test(`LocalWorker.open() ends a job that an earlier worker left when its record is ${what}`, async () => {
    await using box = new WorkerBox({ times: { adoptMs: 1000 } });
    const jobs = [job("media-a", "a/camera"), job("media-b", "b/camera")];
    const pids = await earlierRun(box, jobs);
    const record = `${box.dataFolder}/run/media-a.job.json`;
    if (what === "missing") Deno.renameSync(record, `${record}.new`);
    else Deno.truncateSync(record, 20);
    // A socket on which nobody listens any more, and one of somebody who says nothing.
    Deno.listen({ transport: "unix", path: `${box.dataFolder}/run/media-c.sock` }).close();
    using _silent = Deno.listen({ transport: "unix", path: `${box.dataFolder}/run/media-d.sock` });
    const worker = await box.open();
    assert(!isAlive(pids.get("media-a")!));
    assert(isAlive(pids.get("media-b")!));
    assert.match(box.lines.join("\n"), /job media-a of an earlier run, process \d+, is ended because it has no record/);
    assert.match(box.lines.join("\n"), /media-d\.sock without a record does not say which process it is/);
    assert.deepEqual(box.runFiles().filter((name) => name.startsWith("media-a")), []);
    await worker.apply(jobs);
    await box.until("media-a a/camera", ({ mood, pid }) => mood === "happy" && pid !== pids.get("media-a"));
    await box.until("media-b b/camera", ({ mood, pid }) => mood === "happy" && pid === pids.get("media-b"));
  });
}

Deno.test("LocalWorker starts an adopted job again when it is killed, and close() ends one that lives", async () => {
  await using box = new WorkerBox();
  const jobs = [job("media-a", "a/camera"), job("media-b", "b/camera")];
  const pids = await earlierRun(box, jobs);
  const worker = await box.open();
  await worker.apply(jobs);
  for (const name of ["a", "b"]) await box.until(`media-${name} ${name}/camera`, ({ mood }) => mood === "happy");
  Deno.kill(pids.get("media-a")!, "SIGKILL");
  const lost = await box.until("media-a a/camera", ({ mood }) => mood === "lost");
  assert.equal(lost.messages[0]?.args["how"], "unseen");
  await box.until("media-a a/camera", ({ mood, pid }) => mood === "happy" && pid !== pids.get("media-a"));
  await worker.close();
  assert(!isAlive(pids.get("media-b")!));
  assert.deepEqual(box.runFiles(), []);
});

Deno.test("LocalWorker.close() ends found jobs when none were applied", async () => {
  await using box = new WorkerBox();
  const pids = await earlierRun(box, [job("media-a", "a/camera")]);
  await (await box.open()).close();
  assert(!isAlive(pids.get("media-a")!));
});

Deno.test("LocalWorker.close() ends found jobs with which apply() was about to go on", async () => {
  await using box = new WorkerBox();
  const pids = await earlierRun(box, [job("media-a", "a/camera"), job("media-b", "b/camera")]);
  const worker = await box.open();
  const applied = worker.apply([job("media-a", "a/camera")]);
  while (!box.lines.some((line) => line.includes("job media-a goes on"))) await null;
  assert(isAlive(pids.get("media-b")!), "it waits for the other one to end");
  await worker.close();
  assert(!isAlive(pids.get("media-a")!));
  assert(box.logTexts("media-a").includes("asked to end"));
  assert.deepEqual(box.runFiles(), []);
  await applied;
});

Deno.test("LocalWorker.apply() starts what an earlier worker left and what has died since", async () => {
  await using box = new WorkerBox();
  const pids = await earlierRun(box, [job("media-a", "a/camera")]);
  Deno.kill(pids.get("media-a")!, "SIGKILL");
  await (await box.open()).apply([job("media-a", "a/camera")]);
  const { messages } = await box.until(
    "media-a a/camera",
    ({ mood, pid }) => mood === "happy" && pid !== pids.get("media-a"),
  );
  assert.deepEqual(messages, []);
});
