import { strict as assert } from "node:assert";
import { InputFeed } from "../../../components/_feed/input_feed.ts";
import { OutputFeed } from "../../../components/_feed/output_feed.ts";
import { mostWaiting } from "../../../components/_feed/waiting_limits.ts";
import type { Eater, SampleSink } from "../../../components/run_context.ts";
import { collector, counted, FeedBench, GREY, missing, standStill } from "../../fixtures/feed_bench.ts";
import { Standstill } from "../../fixtures/standstill.ts";

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
  await using bench = new FeedBench();
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
  await using bench = new FeedBench();
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
  await using bench = new FeedBench();
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
Deno.test("mostWaiting() allows a second of small pictures, and fewer large ones", () => {
  assert.equal(mostWaiting("video/raw"), 25);
  assert.equal(mostWaiting("video/raw", 640 * 480 * 3 / 2), 18);
  assert.equal(mostWaiting("video/raw", 1920 * 1080 * 3 / 2), 10);
  assert.equal(mostWaiting("video/raw", 3840 * 2160 * 4), 10);
  assert.equal(mostWaiting("audio/raw", 4000), 200);
  assert.equal(mostWaiting("video/vp8", 4000), 500);
});

Deno.test("OutputFeed gives every sample to a patient sink, at once when another comes that is not, and late again", async () => {
  await using bench = new FeedBench();
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
  await using bench = new FeedBench();
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
  await using bench = new FeedBench();
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

Deno.test("OutputFeed is ready for other jobs while its pipeline plays, and neither before nor after", async () => {
  await using bench = new FeedBench();
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
  await using bench = new FeedBench();
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
  await using bench = new FeedBench();
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
