import { strict as assert } from "node:assert";
import type { OutputFeed } from "../../../../components/_feed/output_feed.ts";
import { monotonicNs } from "../../../../ffi/gstreamer/clock.ts";
import type { Sample } from "../../../../ffi/gstreamer/sample.ts";
import { type Interest, Reactor, type ReadyHandler } from "../../../../ffi/reactor.ts";
import { JobEater } from "../../../../worker/job/component/job_eater.ts";
import { FeedHub } from "../../../../worker/job/feed/feed_hub.ts";
import { FeedServer } from "../../../../worker/job/feed/feed_server.ts";
import { RemoteFeed } from "../../../../worker/job/feed/remote_feed.ts";
import { collector, counted, FeedBench, GREY, missing, standStill } from "../../../fixtures/feed_bench.ts";

const silent = { error() {}, warning() {}, info() {}, debug() {} };

Deno.test("RemoteFeed gets the feed of another job unchanged, and again after it was away", async () => {
  await using bench = new FeedBench();
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

Deno.test("RemoteFeed begins with the first picture of an encoder that has just started", async () => {
  await using bench = new FeedBench();
  const runFolder = await Deno.makeTempDir();
  bench.defer(() => Deno.remove(runFolder, { recursive: true }));
  const { reactor, baseTimeNs } = bench;
  const spec = { name: "default", feed: "flow/video:default", media: "video/vp8", job: "giver" };
  const { feed } = await bench.feed(
    (feed) =>
      `videotestsrc is-live=true ! video/x-raw,width=64,height=48,framerate=50/1 ! vp8enc deadline=1 ` +
      `keyframe-max-dist=1000 ! ${feed.launch}`,
    "video/vp8",
  );
  while (feed.stats().samples < 10) await new Promise((resolve) => setTimeout(resolve, 10));
  const hub = new FeedHub("giver", () => assert.fail("nothing is remote for the giver"));
  hub.offer(spec.feed, feed);
  using _server = new FeedServer({ job: "giver", runFolder, reactor, hub, log: silent });
  const remote = new RemoteFeed({ spec, runFolder, reactor, baseTimeNs, log: silent });
  bench.defer(() => remote.close());
  const pictures = collector(12, ({ isDelta, isHeader }) => ({ isDelta, isHeader }));
  remote.subscribe(pictures);
  const isKey = (await pictures.done).filter(({ isHeader }) => !isHeader).map(({ isDelta }) => !isDelta);
  assert.deepEqual(isKey.slice(0, 3), [true, false, false]);
  assert(feed.stats().samples < 1000, "that was the second key picture");
});

Deno.test("FeedServer leaves the socket of a later one alone when it ends", async () => {
  const runFolder = await Deno.makeTempDir();
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  const hub = new FeedHub("giver", () => assert.fail("nothing is remote for the giver"));
  const orphan = new FeedServer({ job: "giver", runFolder, reactor, hub, log: silent });
  const later = new FeedServer({ job: "giver", runFolder, reactor, hub, log: silent });
  orphan[Symbol.dispose]();
  assert((await Deno.stat(`${runFolder}/giver.feeds`)).isSocket);
  later[Symbol.dispose]();
  await reactor.close();
  await Deno.remove(runFolder, { recursive: true });
});

Deno.test("RemoteFeed goes on with what another pipeline gives in the place of the first, and time only grows", async () => {
  await using bench = new FeedBench();
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

Deno.test("JobEater counts what a feed of another job lets go while its own stands still", async () => {
  await using bench = new FeedBench();
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
  const before = seen.at(-1)!;
  standStill(feed);
  // A hundred pictures later the eater goes on: what is missing until then is known.
  while (seen.at(-1)! - before < 2_000_000_000n) await new Promise((resolve) => setTimeout(resolve, 20));
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
  await using bench = new FeedBench();
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
  // Each try has files open while it lasts.
  for (const end = performance.now() + 5000; openFiles() >= before + 6;) {
    assert(performance.now() < end, `${openFiles()} files are open, ${before} before`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    feed.sweep();
  }
  reactor.isFull = false;
  const sink = collector(1, (sample) => sample.size);
  remote.subscribe(sink);
  assert((await sink.done).every((size) => size === 64 * 48));
});
