import { strict as assert } from "node:assert";
import type { FeedTap } from "../../../components/_feed/feed_tap.ts";
import { InputFeed } from "../../../components/_feed/input_feed.ts";
import { OutputFeed } from "../../../components/_feed/output_feed.ts";
import { mostWaiting } from "../../../components/_feed/waiting_limits.ts";
import type { Media } from "../../../components/media.ts";
import type { Eater, SampleSink } from "../../../components/run_context.ts";
import { monotonicNs } from "../../../ffi/gstreamer/clock.ts";
import { Pipeline } from "../../../ffi/gstreamer/pipeline.ts";
import type { Sample } from "../../../ffi/gstreamer/sample.ts";
import { type Interest, Reactor, type ReadyHandler } from "../../../ffi/reactor.ts";
import "../../../worker/job/bench/open_libraries.ts";
import { FeedHub } from "../../../worker/job/feed_hub.ts";
import { FeedServer } from "../../../worker/job/feed_server.ts";
import { JobEater } from "../../../worker/job/job_eater.ts";
import { RemoteFeed } from "../../../worker/job/remote_feed.ts";
import { Standstill } from "../../fixtures/standstill.ts";

const silent = { error() {}, warning() {}, info() {}, debug() {} };
const GREY = "video/x-raw,format=GRAY8,width=64,height=48,framerate=50/1";

/** What a test works with; all that it opens is closed in reverse. */
class Bench implements AsyncDisposable {
  readonly reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  readonly baseTimeNs = monotonicNs();
  readonly #cleanups: (() => void | Promise<void>)[] = [];

  /** A playing pipeline that ends in a feed. */
  async feed(
    launch: (feed: OutputFeed) => string,
    media: Media,
  ): Promise<{ pipeline: Pipeline; feed: OutputFeed; tap: FeedTap }> {
    const feed = new OutputFeed({ name: "default", element: "out", media, reactor: this.reactor });
    const pipeline = this.pipeline(launch(feed));
    const tap = feed.attach(pipeline);
    this.#cleanups.push(async () => {
      await pipeline.stop();
      feed.detach(tap);
    });
    await pipeline.play();
    return { pipeline, feed, tap };
  }

  pipeline(launch: string): Pipeline {
    const pipeline = new Pipeline(launch, { reactor: this.reactor, baseTimeNs: this.baseTimeNs, onMessage() {} });
    this.#cleanups.push(() => pipeline.close());
    return pipeline;
  }

  defer(cleanup: () => void | Promise<void>): void {
    this.#cleanups.push(cleanup);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const cleanup of this.#cleanups.reverse()) await cleanup();
    await this.reactor.close();
  }
}

/** Collects samples until there are enough. */
function collector<T>(count: number, look: (sample: Sample) => T): SampleSink & { done: Promise<T[]>; losses: number } {
  const { promise, resolve } = Promise.withResolvers<T[]>();
  const seen: T[] = [];
  return {
    done: promise,
    losses: 0,
    push(sample) {
      seen.push(look(sample));
      if (seen.length === count) resolve(seen);
    },
    lost() {
      this.losses++;
    },
  };
}

/** An eater as a job gives it, joined to a feed. */
function eaterOf(feed: OutputFeed): Eater {
  return {
    name: "default",
    feed: "flow/camera:default",
    media: "video/raw",
    mood: "happy",
    subscribe: (sink) => feed.subscribe(sink),
    stats: () => feed.stats(),
  };
}

Deno.test("OutputFeed gives every sample to all who subscribe, in order", async () => {
  await using bench = new Bench();
  const { feed } = await bench.feed((feed) => `videotestsrc is-live=true ! ${GREY} ! ${feed.launch}`, "video/raw");
  const [one, other] = [collector(5, (sample) => sample.ptsNs!), collector(5, (sample) => sample.ptsNs!)];
  feed.subscribe(one);
  feed.subscribe(other);
  const [times, sameTimes] = await Promise.all([one.done, other.done]);
  assert.deepEqual(times, sameTimes);
  for (const [index, time] of times.entries()) if (index > 0) assert.equal(time - times[index - 1]!, 20_000_000n);
  assert(feed.stats().samples >= 5);
});

Deno.test("OutputFeed and InputFeed lose no picture when the job stands still for most of a second", async () => {
  await using bench = new Bench();
  const slow = GREY.replace("50/1", "25/1");
  const { feed } = await bench.feed((feed) => `videotestsrc is-live=true ! ${slow} ! ${feed.launch}`, "video/raw");
  const input = new InputFeed(eaterOf(feed), "in");
  await input.first;
  const output = new OutputFeed({ name: "default", element: "copy", media: "video/raw", reactor: bench.reactor });
  const pipeline = bench.pipeline(`${input.launch} ! ${output.launch}`);
  input.prepare(pipeline);
  const tap = output.attach(pipeline);
  const sink = collector(40, (sample) => sample.ptsNs!);
  output.subscribe(sink);
  await pipeline.play();
  input.attach(pipeline);
  await new Promise((resolve) => setTimeout(resolve, 200));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800);
  const times = await sink.done;
  for (const [index, time] of times.entries()) if (index > 0) assert.equal(time - times[index - 1]!, 40_000_000n);
  assert.equal(input.dropped, 0);
  input.close();
  await pipeline.stop();
  output.detach(tap);
});

Deno.test("OutputFeed counts what it lets go while the job stands still, the hole in time, and nothing else", async () => {
  await using bench = new Bench();
  const { feed } = await bench.feed((feed) => `videotestsrc is-live=true ! ${GREY} ! ${feed.launch}`, "video/raw");
  const seen: bigint[] = [];
  assert.equal(feed.stats().discontinuities, null);
  feed.subscribe({ push: (sample) => seen.push(sample.ptsNs!), lost() {} });
  const dropped = (): number => {
    feed.sweep();
    return feed.stats().dropped;
  };
  assert.equal(await counted(dropped, missing(seen)), missing(seen));
  const before = missing(seen);
  standStill(feed);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const lost = missing(seen);
  assert(lost - before > 50, `${lost - before} pictures are missing`);
  assert.equal(await counted(dropped, lost), lost);
  const holes = seen.filter((at, index) => index > 0 && at - seen[index - 1]! > 120_000_000n);
  assert(holes.length > 0);
  assert.equal(feed.stats().discontinuities, holes.length);
});

/** How many pictures of `GREY` are not there. */
function missing(seen: readonly bigint[]): number {
  return seen.reduce(
    (sum, at, index) => sum + (index === 0 ? 0 : Math.round(Number(at - seen[index - 1]!) / 20e6) - 1),
    0,
  );
}

/** Asks until a count is as high as it should be, and a little longer: it is known some time after it was asked for. */
async function counted(count: () => number, wanted: number): Promise<number> {
  for (let [asked, more] = [0, 3]; asked < 50 && more > 0; asked++) {
    if (count() >= wanted) more--;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return count();
}

/** Takes nothing while a feed gives a hundred pictures. */
function standStill(feed: OutputFeed): void {
  const { samples } = feed.stats();
  while (feed.stats().samples < samples + 100) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
}

Deno.test("JobEater counts what a feed of another job lets go while its own stands still", async () => {
  await using bench = new Bench();
  const runFolder = await Deno.makeTempDir();
  bench.defer(() => Deno.remove(runFolder, { recursive: true }));
  const { reactor, baseTimeNs } = bench;
  const { feed } = await bench.feed((feed) => `videotestsrc is-live=true ! ${GREY} ! ${feed.launch}`, "video/raw");
  const giver = new FeedHub("giver", () => assert.fail("nothing is remote for the giver"));
  const spec = { name: "default", feed: "flow/camera:default", media: "video/raw", job: "giver" };
  giver.offer(spec.feed, feed);
  using _server = new FeedServer({ job: "giver", runFolder, reactor, hub: giver, log: silent });
  const hub = new FeedHub("taker", (spec) => new RemoteFeed({ spec, runFolder, reactor, baseTimeNs, log: silent }));
  const eater = new JobEater(spec, hub);
  const seen: bigint[] = [];
  const leave = eater.subscribe({ push: (sample) => seen.push(sample.ptsNs!), lost() {} });
  while (seen.length < 10) await new Promise((resolve) => setTimeout(resolve, 20));
  standStill(feed);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const lost = missing(seen);
  assert(lost > 50, `${lost} pictures are missing`);
  // The socket may have been full, too: what did not get into it is counted by the giver.
  const dropped = (): number => {
    feed.sweep();
    return eater.stats().dropped + feed.stats().dropped;
  };
  assert.equal(await counted(dropped, lost), lost);
  leave();
  await hub.close();
});

Deno.test("mostWaiting() allows a second of small pictures, and fewer large ones", () => {
  assert.equal(mostWaiting("video/raw"), 25);
  assert.equal(mostWaiting("video/raw", 640 * 480 * 3 / 2), 18);
  assert.equal(mostWaiting("video/raw", 1920 * 1080 * 3 / 2), 10);
  assert.equal(mostWaiting("video/raw", 3840 * 2160 * 4), 10);
  assert.equal(mostWaiting("audio/raw", 4000), 200);
  assert.equal(mostWaiting("video/vp8", 4000), 500);
});

Deno.test("OutputFeed gives every sample to a patient sink, at once when another comes that is not, and late again", async () => {
  await using bench = new Bench();
  const quick = GREY.replace("50/1", "200/1");
  const { feed } = await bench.feed((feed) => `videotestsrc is-live=true ! ${quick} ! ${feed.launch}`, "video/raw");
  const seen: { readonly ptsNs: bigint; readonly atMs: number }[] = [];
  const patient: SampleSink = {
    patient: true,
    push: (sample) => seen.push({ ptsNs: sample.ptsNs!, atMs: performance.now() }),
    lost() {},
  };
  feed.subscribe(patient);
  using standstill = new Standstill();
  /** Samples of half a second, and how many of them came in one turn with the one before. */
  const watched = async (): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen.splice(0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const [index, { ptsNs }] of seen.entries()) {
      if (index === 0) continue;
      const byNs = ptsNs - seen[index - 1]!.ptsNs;
      assert(byNs === 5_000_000n || (byNs > 5_000_000n && standstill.totalMs > 0), `${byNs} ns`);
    }
    return seen.filter(({ atMs }, index) => index > 0 && atMs - seen[index - 1]!.atMs < 1).length / seen.length;
  };
  assert(await watched() > 0.8, "a dozen at a time");
  const leave = feed.subscribe({ push() {}, lost() {} });
  assert(await watched() < 0.5, "each by itself");
  leave();
  assert(await watched() > 0.8, "a dozen at a time again");
});

Deno.test("OutputFeed begins encoded media at a key frame when a sink comes late", async () => {
  await using bench = new Bench();
  const launch = (feed: OutputFeed): string =>
    `videotestsrc is-live=true ! ${GREY} ! videoconvert ! vp8enc deadline=1 keyframe-max-dist=20 ! ${feed.launch}`;
  const { feed } = await bench.feed(launch, "video/vp8");
  const early = collector(5, (sample) => sample.isDelta);
  feed.subscribe(early);
  await early.done;
  const late = collector(3, (sample) => sample.isDelta);
  feed.subscribe(late);
  assert.deepEqual((await late.done).slice(0, 3), [false, true, true]);
});

Deno.test("OutputFeed tells its sinks that the feed is lost when its pipeline ends, and feeds them again by a new one", async () => {
  await using bench = new Bench();
  const source = (feed: OutputFeed): string => `videotestsrc is-live=true ! ${GREY} ! ${feed.launch}`;
  const { pipeline, feed, tap } = await bench.feed(source, "video/raw");
  const before = collector(3, (sample) => sample.size);
  const sink = { ...before, push: before.push, lost: before.lost };
  feed.subscribe(sink);
  await before.done;
  await pipeline.stop();
  feed.detach(tap);
  assert.equal(sink.losses, 1);
  const again = collector(3, (sample) => sample.size);
  sink.push = again.push.bind(again);
  const next = bench.pipeline(source(feed));
  const nextTap = feed.attach(next);
  await next.play();
  await again.done;
  assert.equal(feed.stats().reconnects, 1);
  await next.stop();
  feed.detach(nextTap);
});

Deno.test("RemoteFeed gets the feed of another job unchanged, and again after it was away", async () => {
  await using bench = new Bench();
  const runFolder = await Deno.makeTempDir();
  bench.defer(() => Deno.remove(runFolder, { recursive: true }));
  const { reactor, baseTimeNs } = bench;
  const spec = { name: "default", feed: "flow/camera:default", media: "video/raw", job: "giver" };
  const launch = (feed: OutputFeed): string => `videotestsrc is-live=true pattern=white ! ${GREY} ! ${feed.launch}`;
  const { pipeline, feed, tap } = await bench.feed(launch, "video/raw");
  const hub = new FeedHub("giver", () => assert.fail("nothing is remote for the giver"));
  hub.offer(spec.feed, feed);
  using _server = new FeedServer({ job: "giver", runFolder, reactor, hub, log: silent });
  const remote = new RemoteFeed({ spec, runFolder, reactor, baseTimeNs, log: silent });
  bench.defer(() => remote.close());
  const sink = collector(3, (sample) => ({ bytes: sample.bytes(), caps: sample.caps, pts: sample.ptsNs }));
  const remove = remote.subscribe(sink);
  const samples = await sink.done;
  assert(samples.every(({ bytes }) => bytes.length === 64 * 48 && bytes.every((value) => value === 235)));
  assert.match(samples[0]!.caps, /format=\(string\)GRAY8, width=\(int\)64/);
  assert.equal(samples[1]!.pts! - samples[0]!.pts!, 20_000_000n);
  remove();
  const again = collector(1, (sample) => sample.size);
  remote.subscribe(again);
  await pipeline.stop();
  feed.detach(tap);
  const next = bench.pipeline(launch(feed));
  const nextTap = feed.attach(next);
  bench.defer(async () => {
    await next.stop();
    feed.detach(nextTap);
  });
  await next.play();
  assert((await again.done).every((size) => size === 64 * 48));
});

Deno.test("OutputFeed is ready for other jobs while its pipeline plays, and neither before nor after", async () => {
  await using bench = new Bench();
  const feed = new OutputFeed({ name: "default", element: "out", media: "video/raw", reactor: bench.reactor });
  const pipeline = bench.pipeline(`videotestsrc is-live=true ! ${GREY} ! ${feed.launch}`);
  const tap = feed.attach(pipeline);
  assert(!feed.ready);
  assert.throws(() => feed.send(0), /is not running/);
  await pipeline.play();
  assert(feed.ready);
  const stopped = pipeline.stop();
  assert(!feed.ready);
  await stopped;
  feed.detach(tap);
});

Deno.test("InputFeed keeps what comes before its pipeline plays, and knows its caps", async () => {
  await using bench = new Bench();
  const { feed } = await bench.feed((feed) => `videotestsrc is-live=true ! ${GREY} ! ${feed.launch}`, "video/raw");
  const input = new InputFeed(eaterOf(feed), "in");
  await input.first;
  assert.match(input.caps, /^video\/x-raw, format=\(string\)GRAY8/);
  const output = new OutputFeed({ name: "default", element: "copy", media: "video/raw", reactor: bench.reactor });
  const pipeline = bench.pipeline(`${input.launch} ! ${output.launch}`);
  input.prepare(pipeline);
  const tap = output.attach(pipeline);
  const sink = collector(5, (sample) => sample.ptsNs!);
  output.subscribe(sink);
  await pipeline.play();
  input.attach(pipeline);
  const times = await sink.done;
  for (const [index, time] of times.entries()) if (index > 0) assert.equal(time - times[index - 1]!, 20_000_000n);
  input.close();
  await pipeline.stop();
  output.detach(tap);
});

Deno.test("InputFeed lets old pictures go and counts them when its pipeline is slow", async () => {
  await using bench = new Bench();
  const { feed } = await bench.feed((feed) => `videotestsrc is-live=true ! ${GREY} ! ${feed.launch}`, "video/raw");
  const input = new InputFeed(eaterOf(feed), "in");
  await input.first;
  const pipeline = bench.pipeline(`${input.launch} ! identity sleep-time=200000 ! fakesink`);
  input.prepare(pipeline);
  await pipeline.play();
  input.attach(pipeline);
  const deadline = performance.now() + 5000;
  while (input.dropped === 0 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  assert(input.dropped > 0);
  input.close();
});

Deno.test("RemoteFeed goes on with what another pipeline gives in the place of the first, and time only grows", async () => {
  await using bench = new Bench();
  const runFolder = await Deno.makeTempDir();
  bench.defer(() => Deno.remove(runFolder, { recursive: true }));
  const { reactor, baseTimeNs } = bench;
  const spec = { name: "default", feed: "flow/camera:default", media: "video/raw", job: "giver" };
  const launch = (pattern: string, atNs: bigint) => (feed: OutputFeed): string =>
    `videotestsrc pattern=${pattern} timestamp-offset=${atNs} ! ${GREY} ! clocksync ! ${feed.launch}`;
  const { feed, tap } = await bench.feed(launch("white", monotonicNs() - baseTimeNs), "video/raw");
  const hub = new FeedHub("giver", () => assert.fail("nothing is remote for the giver"));
  hub.offer(spec.feed, feed);
  using _server = new FeedServer({ job: "giver", runFolder, reactor, hub, log: silent });
  const remote = new RemoteFeed({ spec, runFolder, reactor, baseTimeNs, log: silent });
  bench.defer(() => remote.close());
  const look = (sample: Sample) => ({ isWhite: sample.bytes()[0]! > 128, at: sample.ptsNs! });
  const first = collector(30, look);
  remote.subscribe(first);
  const seen = await first.done;
  // What stands in begins half a second before the end of what was given.
  const next = bench.pipeline(launch("black", seen.at(-1)!.at - 500_000_000n)(feed));
  const nextTap = feed.attach(next);
  bench.defer(async () => {
    await next.stop();
    feed.detach(nextTap);
  });
  await next.play();
  const second = collector(30, look);
  remote.subscribe(second);
  feed.switchTo(nextTap);
  tap.hangUp();
  const all = await second.done;
  assert(all.at(-1)!.isWhite === false, "the other pipeline has taken over");
  for (const [index, { at }] of all.entries()) if (index > 0) assert(at > all[index - 1]!.at, `back at ${index}`);
});

/** While it is full, it takes nothing but sockets. */
class FullReactor extends Reactor {
  isFull = false;

  override watch(fd: number, interest: Interest, handler: ReadyHandler): void {
    const isSocket = Deno.readLinkSync(`/proc/self/fd/${fd}`).startsWith("socket");
    if (this.isFull && !isSocket) throw new Error("Cannot watch because there is no room");
    super.watch(fd, interest, handler);
  }
}

Deno.test("RemoteFeed leaves nothing open when what it needs cannot be made, and gets the feed once it can", async () => {
  await using bench = new Bench();
  const runFolder = await Deno.makeTempDir();
  bench.defer(() => Deno.remove(runFolder, { recursive: true }));
  const spec = { name: "default", feed: "flow/camera:default", media: "video/raw", job: "giver" };
  const { feed } = await bench.feed((feed) => `videotestsrc is-live=true ! ${GREY} ! ${feed.launch}`, "video/raw");
  const hub = new FeedHub("giver", () => assert.fail("nothing is remote for the giver"));
  hub.offer(spec.feed, feed);
  using _server = new FeedServer({ job: "giver", runFolder, reactor: bench.reactor, hub, log: silent });
  const reactor = new FullReactor({ onError: (error) => assert.fail(String(error)) });
  bench.defer(() => reactor.close());
  let tries = 0;
  const log = { ...silent, debug: () => void tries++ };
  const openFiles = (): number => [...Deno.readDirSync("/proc/self/fd")].length;
  reactor.isFull = true;
  const before = openFiles();
  const remote = new RemoteFeed({ spec, runFolder, reactor, baseTimeNs: bench.baseTimeNs, log });
  bench.defer(() => remote.close());
  while (tries < 8) await new Promise((resolve) => setTimeout(resolve, 50));
  feed.sweep();
  assert(openFiles() < before + 6, `${openFiles()} files are open, ${before} before`);
  reactor.isFull = false;
  const sink = collector(1, (sample) => sample.size);
  remote.subscribe(sink);
  assert.deepEqual(await sink.done, [64 * 48]);
});
