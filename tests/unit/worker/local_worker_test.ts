import { strict as assert } from "node:assert";
import { component, isAlive, job, WorkerBox } from "./worker_box.ts";

Deno.test("LocalWorker.apply() starts each job as a process of its own session", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera", "a/video"), job("delivery", "a/live")]);
  const camera = await box.until("media-a a/camera", (report) => report.mood === "happy");
  const live = await box.until("delivery a/live", (report) => report.mood === "happy");
  assert(camera.pid !== null && live.pid !== null && camera.pid !== live.pid);
  const [, , , session] = Deno.readTextFileSync(`/proc/${camera.pid}/stat`).split(") ")[1]?.split(" ") ?? [];
  assert.equal(Number(session), camera.pid);
  assert.deepEqual(box.runFiles(), ["delivery.job.json", "delivery.sock", "media-a.job.json", "media-a.sock"]);
  assert.deepEqual(box.moods("media-a a/camera"), ["waking", "happy"]);
});

Deno.test("LocalWorker.close() leaves no process and no file when jobs end as they should", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera"), job("delivery", "a/live")]);
  const pids = [
    (await box.until("media-a a/camera", (report) => report.mood === "happy")).pid,
    (await box.until("delivery a/live", (report) => report.mood === "happy")).pid,
  ];
  await worker.close();
  assert.deepEqual(pids.map((pid) => pid !== null && isAlive(pid)), [false, false]);
  assert.deepEqual(box.runFiles(), []);
  await assert.rejects(worker.apply([]), /closed/);
});

Deno.test("LocalWorker.close() kills a job when it has not ended in time after SIGTERM", async () => {
  await using box = new WorkerBox({ behaviours: { "media-a": "ignores-sigterm" }, times: { drainMs: 700 } });
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera"), job("delivery", "a/live")]);
  const { pid } = await box.until("media-a a/camera", (report) => report.mood === "happy");
  const from = performance.now();
  await worker.close();
  const tookMs = performance.now() - from;
  assert(tookMs > 600 && tookMs < 3000, `took ${tookMs} ms`);
  assert(pid !== null && !isAlive(pid));
});

Deno.test("LocalWorker.close() ends jobs when they have only just been started", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera")]);
  await worker.close();
  assert.deepEqual(box.runFiles(), []);
});

Deno.test("LocalWorker.apply() ends jobs that are no longer wanted", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera"), job("delivery", "a/live")]);
  const { pid } = await box.until("media-a a/camera", (report) => report.mood === "happy");
  await worker.apply([job("delivery", "a/live")]);
  assert(pid !== null && !isAlive(pid));
  await assert.rejects(worker.stats("a/camera"), /no job of this worker has it: got a\/camera/);
});

Deno.test("LocalWorker.apply() stops and starts only the components that differ", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera", "a/old", "a/same")]);
  const before = await box.until("media-a a/same", (report) => report.mood === "happy");
  const changed = [component("a/camera", { width: 320 }), component("a/same"), component("a/new")];
  await worker.apply([{ name: "media-a", components: changed }]);
  const after = await box.until("media-a a/new", (report) => report.mood === "happy");
  assert.equal(after.pid, before.pid);
  await box.until("media-a a/camera", (report) => report.mood === "happy");
  await box.waitFor("all lines", () => box.logTexts("media-a").length >= 9 ? true : null);
  const lines = (await worker.logs({ job: "media-a" })).filter((record) => record.source === "runnel");
  assert.deepEqual(lines.map((record) => `${record.component} ${record.text}`), [
    "a/camera started",
    "a/old started",
    "a/same started",
    "a/old stopped",
    "a/camera stopped",
    "a/camera started",
    "a/new started",
  ]);
});

Deno.test("LocalWorker.apply() lets one ask and order what is new in a job while another one still drains", async () => {
  await using box = new WorkerBox({ behaviours: { "media-b": "ignores-sigterm" }, times: { drainMs: 1500 } });
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera"), job("media-b", "b/camera")]);
  await box.until("media-a a/camera", (report) => report.mood === "happy");
  await box.until("media-b b/camera", (report) => report.mood === "happy");
  let applied = false;
  const applying = worker.apply([job("media-a", "a/camera", "a/new", "a/off")]).then(() => applied = true);
  await box.until("media-a a/new", (report) => report.mood === "waking");
  await worker.stop("a/off");
  assert.deepEqual((await worker.stats("a/new")).map(({ job }) => job), ["media-a"]);
  assert.deepEqual(await worker.graphs("a/new"), []);
  assert.ok(!applied && !box.logTexts("media-a").includes("a/new started"));
  await applying;
  await box.until("media-a a/new", (report) => report.mood === "happy");
  assert.equal(box.now.get("media-a a/off")!.mood, "sleeping");
});

Deno.test("LocalWorker.apply() starts every new job when something goes wrong with another one, and tells of it", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera"), job("media-b", "b/camera")]);
  await box.until("media-a a/camera", (report) => report.mood === "happy");
  const end = worker.subscribe((event) => {
    if (event.type !== "instance") return;
    const { id, mood } = event.report;
    if (id === "a/camera" && mood === "waking") throw new Error("not today");
  });
  const changed = { name: "media-a", components: [component("a/camera", { width: 320 })] };
  await assert.rejects(worker.apply([changed, job("media-c", "c/camera")]), /not today/);
  end();
  await box.until("media-c c/camera", (report) => report.mood === "happy");
});

Deno.test("LocalWorker.apply() changes nothing when a name is no file name or stands twice", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await assert.rejects(worker.apply([job("media-a", "a/camera"), job("../x", "a/b")]), /got "\.\.\/x"/);
  await assert.rejects(worker.apply([job("serve", "a/camera")]), /not one of api, serve/);
  await assert.rejects(worker.apply([job("x", "a/b"), job("x", "a/c")]), /names must differ: got x, x/);
  assert.deepEqual(box.events, []);
});

Deno.test("LocalWorker recovers when a job is killed, and says why", async () => {
  await using box = new WorkerBox({ times: { failureShownMs: 300 } });
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera", "a/video")]);
  const { pid } = await box.until("media-a a/video", (report) => report.mood === "happy");
  assert(pid !== null);
  await box.waitFor("log", () => box.logTexts("media-a").includes("started") ? true : null);
  Deno.kill(pid, "SIGKILL");
  const lost = await box.until("media-a a/camera", (report) => report.mood === "lost");
  assert.equal(lost.pid, null);
  const [said] = lost.messages;
  assert.equal(said?.id, "job-crashed");
  assert.equal(said.level, "error");
  const { job: name, component: id, how, reason } = said.args;
  assert.deepEqual([name, id, how, reason], ["media-a", "a/camera", "signal", "SIGKILL"]);
  assert.match(said.debug, /info runnel: started\nwarning basesrc: source0: slow a\/camera/);
  const back = await box.until("media-a a/camera", (report) => report.mood === "happy" && report.pid !== pid);
  assert.deepEqual(back.messages.map(({ id, level }) => [id, level]), [["job-crashed", "warning"]]);
  assert.deepEqual(box.moods("media-a a/camera"), ["waking", "happy", "lost", "waking", "happy"]);
  await box.until("media-a a/camera", (report) => report.messages.length === 0);
});

Deno.test("LocalWorker gives up when a job crashes five times in a row, and tries anew when asked", async () => {
  await using box = new WorkerBox({ behaviours: { "media-a": "crashes-on-start" } });
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera"), job("delivery", "a/live")]);
  const sad = await box.until("media-a a/camera", (report) => report.mood === "sad");
  assert.equal(sad.pid, null);
  assert.deepEqual(sad.messages.map(({ id, level, args }) => ({ id, level, args })), [{
    id: "job-keeps-crashing",
    level: "error",
    args: {
      job: "media-a",
      component: "a/camera",
      how: "exit",
      reason: "3",
      layer: "runnel",
      culprit: "none",
      package: "none",
      part: "none",
    },
  }]);
  const starts = (): number => box.lines.filter((line) => line.startsWith("info: job media-a started")).length;
  assert.equal(starts(), 5);
  await worker.start("a/camera");
  await box.until("media-a a/camera", (report) => report.mood === "waking");
  await box.until("media-a a/camera", (report) => report.mood === "sad");
  assert.equal(starts(), 10);
  await box.until("delivery a/live", (report) => report.mood === "happy");
});

Deno.test("LocalWorker forgets a crash when a job has run since, though one of its components is hungry for good", async () => {
  const times = { backoff: { maxFailures: 2, firstDelayMs: 20, wellMs: 200 } };
  await using box = new WorkerBox({ behaviours: { delivery: "is-hungry-in:a/live" }, times });
  await (await box.open()).apply([job("delivery", "a/live", "b/live")]);
  for (let pid = 0, crashes = 0; crashes < 3; crashes++) {
    const report = await box.until("delivery b/live", (report) => report.mood === "happy" && report.pid !== pid);
    await box.until("delivery a/live", (report) => report.mood === "hungry");
    pid = report.pid!;
    await new Promise((resolve) => setTimeout(resolve, 300));
    Deno.kill(pid, "SIGKILL");
    await box.until("delivery b/live", (report) => report.mood === "lost");
  }
  assert(!box.moods("delivery b/live").includes("sad"));
});

Deno.test("LocalWorker tries a porter anew after a rest when it was given up", async () => {
  const times = { entranceRestMs: 100, backoff: { maxFailures: 1 } };
  await using box = new WorkerBox({ behaviours: { porter: "crashes-on-start" }, times });
  const porter = { ...component("atmosphere/porter"), type: "porter" };
  await (await box.open()).apply([{ name: "porter", components: [porter] }]);
  await box.waitFor("two lives", () => {
    const moods = box.moods("porter atmosphere/porter");
    return moods.join() === "waking,sad,waking,sad" ? true : null;
  });
});

Deno.test("LocalWorker keeps what a job wrote last when it dies before it can speak", async () => {
  await using box = new WorkerBox({ behaviours: { "media-a": "dies-at-once" } });
  await (await box.open()).apply([job("media-a", "a/camera")]);
  const sad = await box.until("media-a a/camera", (report) => report.mood === "sad");
  assert.match(sad.messages[0]?.debug ?? "", /^error stderr: thread .main. panicked: nothing works$/m);
  assert.equal(sad.messages[0]?.args["layer"], "runnel");
});

for (const behaviour of ["never-listens", "lies-about-its-name"]) {
  Deno.test(`LocalWorker kills a job when it ${behaviour}`, async () => {
    const times = { readyMs: 600, backoff: { maxFailures: 2 } };
    await using box = new WorkerBox({ behaviours: { "media-a": behaviour }, times });
    await (await box.open()).apply([job("media-a", "a/camera")]);
    const sad = await box.until("media-a a/camera", (report) => report.mood === "sad");
    assert.equal(sad.messages[0]?.args["how"], "no-answer");
    assert.deepEqual(box.runFiles(), []);
  });
}

Deno.test("LocalWorker kills a job when it hangs, and starts it again", async () => {
  await using box = new WorkerBox({ times: { answerMs: 400 } });
  await (await box.open()).apply([job("media-a", "a/camera")]);
  const { pid } = await box.until("media-a a/camera", (report) => report.mood === "happy");
  assert(pid !== null);
  Deno.kill(pid, "SIGSTOP");
  const lost = await box.until("media-a a/camera", (report) => report.mood === "lost");
  assert.equal(lost.messages[0]?.args["how"], "no-answer");
  await box.until("media-a a/camera", (report) => report.mood === "happy" && report.pid !== pid);
  assert(!isAlive(pid));
});

Deno.test("LocalWorker connects again when a job's connection breaks, and the process goes on", async () => {
  await using box = new WorkerBox({ behaviours: { "media-a": "breaks-its-connection" } });
  await (await box.open()).apply([job("media-a", "a/camera", "a/video")]);
  await box.waitFor("third connection", () => box.logTexts("media-a").includes("connection 3") ? true : null);
  const video = await box.until("media-a a/video", (report) => report.mood === "happy");
  assert(box.lines.some((line) => line === `info: job media-a started, process ${video.pid}`));
  assert.equal(box.lines.filter((line) => line.startsWith("info: job media-a started")).length, 1);
});

Deno.test("LocalWorker.stop() makes a component sleep, also when its job is started again", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera", "a/video")]);
  const { pid } = await box.until("media-a a/camera", (report) => report.mood === "happy");
  await box.until("media-a a/video", (report) => report.mood === "happy");
  await worker.stop("a/video");
  await box.until("media-a a/video", (report) => report.mood === "sleeping");
  assert(pid !== null);
  Deno.kill(pid, "SIGKILL");
  await box.until("media-a a/camera", (report) => report.mood === "happy" && report.pid !== pid);
  assert.equal(box.now.get("media-a a/video")?.mood, "sleeping");
  assert.deepEqual(box.now.get("media-a a/video")?.messages, []);
  await worker.start("a/video");
  await box.until("media-a a/video", (report) => report.mood === "happy");
});

Deno.test("LocalWorker.start() makes the job start a component anew when it is sad there", async () => {
  await using box = new WorkerBox({ behaviours: { "media-a": "is-sad" } });
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera")]);
  await box.until("media-a a/camera", (report) => report.mood === "sad");
  await worker.start("a/camera");
  await box.waitFor("second start", () => {
    const texts = box.logTexts("media-a");
    return texts.includes("stopped") && texts.lastIndexOf("started") > texts.indexOf("stopped") ? true : null;
  });
});

Deno.test("LocalWorker.start() starts the job when all its components were stopped and it died", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera")]);
  const { pid } = await box.until("media-a a/camera", (report) => report.mood === "happy");
  await worker.stop("a/camera");
  await box.until("media-a a/camera", (report) => report.mood === "sleeping");
  assert(pid !== null);
  Deno.kill(pid, "SIGKILL");
  await box.until("media-a a/camera", (report) => report.pid === null);
  await worker.start("a/camera");
  await box.until("media-a a/camera", (report) => report.mood === "happy");
});

Deno.test("LocalWorker.stats() gives one entry for each instance, and leaves out a job that does not answer", async () => {
  const behaviours = { recording: "keeps-figures-to-itself" };
  await using box = new WorkerBox({ behaviours, times: { statsMs: 300 } });
  const worker = await box.open();
  await worker.apply([job("delivery", "a/webm"), job("extra", "a/webm"), job("recording", "a/webm")]);
  for (const name of ["delivery", "extra", "recording"]) {
    await box.until(`${name} a/webm`, (report) => report.mood === "happy");
  }
  const stats = { uptimeSeconds: 7, feeds: [] };
  assert.deepEqual(await worker.stats("a/webm"), [{ job: "delivery", stats }, { job: "extra", stats }]);
});

Deno.test("LocalWorker.act() gives what the component answers, and events what it shows", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/cut")]);
  await box.until("media-a a/cut", (report) => report.mood === "happy");
  assert.deepEqual(await worker.act("a/cut", "switch", { to: "b" }), { switch: { to: "b" } });
  const shown = await box.waitFor("readings", () => box.events.find(({ type }) => type === "readings") ?? null);
  assert.deepEqual(shown, { type: "readings", id: "a/cut", readings: { to: "b" } });
});

Deno.test("LocalWorker.act() throws when the component refuses, its job does not run, or does not answer", async () => {
  const behaviours = { dead: "dies-at-once" };
  await using box = new WorkerBox({ behaviours, times: { backoff: { maxFailures: 1 } } });
  const worker = await box.open();
  await worker.apply([job("media-a", "a/cut"), job("dead", "d/cut")]);
  await box.until("media-a a/cut", (report) => report.mood === "happy");
  await box.until("dead d/cut", (report) => report.mood === "sad");
  await assert.rejects(worker.act("a/cut", "refuse", {}), { text: { id: "not-now", args: { why: "busy" } } });
  const text = { id: "component-not-running", args: { component: "d/cut" } };
  await assert.rejects(worker.act("d/cut", "switch", {}), { name: "RefusedError", text });
  await assert.rejects(worker.act("nobody/there", "switch", {}), TypeError);
});

Deno.test("LocalWorker.remind() tells the component in each of its jobs, and leaves out a job that does not run", async () => {
  const behaviours = { dead: "dies-at-once" };
  await using box = new WorkerBox({ behaviours, times: { backoff: { maxFailures: 1 } } });
  const worker = await box.open();
  await worker.apply([job("media-a", "a/cut"), job("dead", "a/cut")]);
  await box.until("media-a a/cut", (report) => report.mood === "happy");
  await box.until("dead a/cut", (report) => report.mood === "sad");
  await worker.remind("a/cut");
  await box.waitFor("line", () => box.logTexts("media-a").includes("reminded") ? true : null);
});

Deno.test("LocalWorker.graphs() gives one entry for each instance that runs", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/cut"), job("media-b", "a/cut")]);
  for (const name of ["media-a", "media-b"]) await box.until(`${name} a/cut`, (report) => report.mood === "happy");
  const dot = "digraph {}";
  assert.deepEqual(await worker.graphs("a/cut"), [{ job: "media-a", dot }, { job: "media-b", dot }]);
  await worker.stop("a/cut");
  await box.until("media-a a/cut", (report) => report.mood === "sleeping");
  await box.until("media-b a/cut", (report) => report.mood === "sleeping");
  assert.deepEqual(await worker.graphs("a/cut"), []);
});

Deno.test("LocalWorker.debug() tells the component's job the level, and refuses what is none", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/cut")]);
  await box.until("media-a a/cut", (report) => report.mood === "happy");
  await worker.debug("a/cut", 5);
  await box.waitFor("line", () => box.logTexts("media-a").includes("debug level 5") ? true : null);
  for (const level of [-1, 10, 2.5]) await assert.rejects(worker.debug("a/cut", level), /whole number from 0 to 9/);
});

Deno.test("LocalWorker.logs() gives GStreamer's lines with their component", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera"), job("media-b", "b/camera")]);
  await box.waitFor("lines", () => box.logTexts("media-b").length + box.logTexts("media-a").length >= 4 ? true : null);
  const lines = await worker.logs({ component: "b/camera", level: "warning" });
  assert.deepEqual(lines.map(({ job, source, text }) => ({ job, source, text })), [
    { job: "media-b", source: "basesrc", text: "source0: slow b/camera" },
  ]);
});

Deno.test("LocalWorker.subscribe() gives every instance as it is first", async () => {
  await using box = new WorkerBox();
  const worker = await box.open();
  await worker.apply([job("media-a", "a/camera")]);
  await box.until("media-a a/camera", (report) => report.mood === "happy");
  const seen: string[] = [];
  worker.subscribe((event) => event.type === "instance" && seen.push(`${event.report.id} ${event.report.mood}`))();
  assert.deepEqual(seen, ["a/camera happy"]);
});
