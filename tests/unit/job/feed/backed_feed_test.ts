import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { brightness, probe } from "../../../fixtures/ffprobe.ts";
import { assertGoesOn } from "../../../fixtures/goes_on.ts";
import { Standstill } from "../../../fixtures/standstill.ts";
import { catalogue } from "../../../../components/catalogue.ts";
import type { Run } from "../../../../components/run_context.ts";
import { FeedHub } from "../../../../worker/job/feed/feed_hub.ts";
import { FeedServer } from "../../../../worker/job/feed/feed_server.ts";
import { JobEater, standingIn } from "../../../../worker/job/component/job_eater.ts";
import { RemoteFeed } from "../../../../worker/job/feed/remote_feed.ts";

const log = { error() {}, warning() {}, info() {}, debug() {} };
const SIZE = { width: "320", height: "240" };

Deno.test("an encoded feed that dies is taken from the one that stands in for it, and from itself when it is steady again", async () => {
  await using bench = new ComponentBench();
  for (const pattern of ["white", "black"]) {
    await bench.start(`${pattern}-picture`, "video-test", { ...SIZE, pattern });
    await bench.start(pattern, "vp8-encoder", { keyframes: "10" }, [`${pattern}-picture`]);
  }
  const webm = await bench.start("webm", "webm-muxer", {}, ["white|black"]);
  await bench.until("happy", () => webm.mood === "happy");
  using standstill = new Standstill();
  const recording = bench.record("webm", 13);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await bench.stop("white");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(webm.mood, "happy");
  await bench.start("white", "vp8-encoder", { keyframes: "10" }, ["white-picture"]);
  const file = await recording;
  const { packets } = await probe(file);
  assertGoesOn(packets.map(({ pts }) => ({ at: pts, when: pts })), standstill);
  const seen = (await brightness(file)).map(({ mean }) => mean > 128 ? "white" : "black");
  assert.deepEqual(seen.filter((colour, index) => colour !== seen[index - 1]), ["white", "black", "white"]);
});

Deno.test("a feed of a job that dies is taken from another job, and the eater tells which", async () => {
  await using bench = new ComponentBench();
  const { definition, run } = catalogue.get("video-test")!;
  const runVideo = (await run()).run;
  /** Starts a test picture of some width in a job of its own. */
  const startJob = async (job: string, width: number): Promise<FeedServer> => {
    const hub = new FeedHub(job, () => assert.fail("nothing is remote there"));
    const runThere: Run = (context) =>
      runVideo({ ...context, offer: (feeder, source) => void hub.offer(`flow/${job}:${feeder}`, source) });
    const properties = { width, height: 48, framerate: "25/1", pattern: "smpte" };
    await bench.startRun(job, definition, runThere, { properties });
    return new FeedServer({ job, runFolder: bench.folder, reactor: bench.reactor, hub, log });
  };
  const options = { runFolder: bench.folder, reactor: bench.reactor, baseTimeNs: bench.baseTimeNs, log };
  const hub = new FeedHub("delivery", (spec) => new RemoteFeed({ ...options, spec }));
  const eater = new JobEater({
    name: "default",
    feed: "flow/master:default",
    media: "video/raw",
    job: "master",
    backups: [{ feed: "flow/backup:default", job: "backup" }],
  }, hub);
  using standstill = new Standstill();
  const seen: { at: number; when: number; size: number }[] = [];
  const push = (sample: { ptsNs: bigint | null; size: number }): void => {
    seen.push({ at: Number(sample.ptsNs) / 1e9, when: performance.now() / 1000, size: sample.size });
  };
  const master = await startJob("master", 64);
  using _backup = await startJob("backup", 80);
  const leave = eater.subscribe({ push, lost: () => {} });
  const sizes = { master: 64 * 48 * 1.5, backup: 80 * 48 * 1.5 };
  const shows = (wanted: number) => () => seen.at(-1)?.size === wanted;
  await bench.until("the master, for some time", () => seen.filter(({ size }) => size === sizes.master).length > 25);
  assert.equal(standingIn([eater]), null);
  const from = seen.findIndex(({ size }) => size === sizes.master);
  await bench.stop("master");
  master[Symbol.dispose]();
  await bench.until("the backup", shows(sizes.backup));
  assert.deepEqual(standingIn([eater]), { feed: "flow/master:default", backup: "flow/backup:default" });
  assert.equal(eater.mood, "happy");
  using _again = await startJob("master", 64);
  await bench.until("the master again", shows(sizes.master), 20);
  assert.equal(standingIn([eater]), null);
  leave();
  await hub.close();
  assertGoesOn(seen.slice(from), standstill);
});
