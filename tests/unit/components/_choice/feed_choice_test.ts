import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { FeedChoice, type Lane } from "../../../../components/_choice/feed_choice.ts";
import type { Media } from "../../../../components/media.ts";
import type { SampleSink } from "../../../../components/run_context.ts";
import { madeSample } from "../../../../ffi/gstreamer/made_sample.ts";
import { startGStreamer } from "../../../../ffi/gstreamer/gstreamer.ts";

/** A feed that is pushed by hand: samples are known by their first byte. */
class HandFeed implements Lane {
  readonly #sinks = new Set<SampleSink>();

  constructor(readonly option: string, readonly media: Media) {}

  subscribe(sink: SampleSink): () => void {
    this.#sinks.add(sink);
    return () => this.#sinks.delete(sink);
  }

  push(byte: number, seconds: number, isDelta = false): void {
    const ptsNs = BigInt(Math.round(seconds * 1000)) * 1_000_000n;
    using sample = madeSample(Uint8Array.of(byte), { ptsNs, isDelta });
    for (const sink of this.#sinks) sink.push(sample);
  }

  lost(): void {
    for (const sink of this.#sinks) sink.lost();
  }

  filler(isFiller: boolean): void {
    for (const sink of this.#sinks) sink.filler?.(isFiller);
  }

  get isHeard(): boolean {
    return this.#sinks.size > 0;
  }
}

/** What came out: the bytes in their order, and how often it was told to be lost. */
function listen(choice: FeedChoice, media: Media) {
  const heard = { bytes: [] as number[], times: [] as bigint[], losses: 0 };
  choice.subscribe(media, {
    push: (sample) => {
      heard.bytes.push(sample.bytes()[0]!);
      heard.times.push(sample.runningTimeNs!);
    },
    lost: () => void heard.losses++,
  });
  return heard;
}

function choose(lanes: readonly HandFeed[]): FeedChoice<HandFeed> {
  startGStreamer();
  return new FeedChoice({ lanes, first: lanes[0]!.option, silenceMs: 60_000 });
}

Deno.test("FeedChoice gives what is wanted, and the old one until the new one gives something", () => {
  const [a, b] = [new HandFeed("a", "video/raw"), new HandFeed("b", "video/raw")];
  const choice = choose([a, b]);
  const heard = listen(choice, "video/raw");
  a.push(1, 1);
  b.push(2, 1);
  choice.want("b");
  a.push(3, 2);
  b.push(4, 3);
  a.push(5, 4);
  assert.deepEqual(heard.bytes, [1, 3, 4]);
  assert.equal(choice.onAir("video/raw"), b);
});

Deno.test("FeedChoice never goes back in time, and does not wait for ever for a feed that lags", () => {
  const [a, b] = [new HandFeed("a", "audio/raw"), new HandFeed("b", "audio/raw")];
  const choice = choose([a, b]);
  const heard = listen(choice, "audio/raw");
  a.push(1, 10);
  choice.want("b");
  for (const second of [9.5, 9.9, 10, 10.1]) b.push(2, second);
  a.push(3, 10.2);
  b.push(4, 10.3);
  assert.deepEqual(heard.bytes, [1, 2, 4]);
  assert.deepEqual(heard.times, [10_000_000_000n, 10_100_000_000n, 10_300_000_000n]);
});

for (const media of ["audio/raw", "video/vp8"] as const) {
  Deno.test(`FeedChoice goes on with ${media} after one timestamp that lay far ahead, by itself and when it changes`, () => {
    const [a, b] = [new HandFeed("a", media), new HandFeed("b", media)];
    const choice = choose([a, b]);
    const heard = listen(choice, media);
    for (const second of [1, 3600, 2, 3]) a.push(1, second);
    a.push(1, 7200);
    choice.want("b");
    for (const second of [4, 5]) b.push(2, second);
    assert.deepEqual(heard.bytes, [1, 1, 1, 1, 1, 2, 2]);
    assert.deepEqual(heard.times.map((time) => Number(time) / 1e9), [1, 3600, 2, 3, 7200, 4, 5]);
  });
}

Deno.test("FeedChoice changes encoded media at a key frame", () => {
  const [a, b] = [new HandFeed("a", "video/vp8"), new HandFeed("b", "video/vp8")];
  const choice = choose([a, b]);
  const heard = listen(choice, "video/vp8");
  a.push(1, 1);
  b.push(2, 1);
  choice.want("b");
  b.push(3, 2, true);
  a.push(4, 2, true);
  b.push(5, 3);
  b.push(6, 4, true);
  a.push(7, 4);
  assert.deepEqual(heard.bytes, [1, 4, 5, 6]);
});

Deno.test("FeedChoice takes a key frame that is too old for no beginning", () => {
  const [a, b] = [new HandFeed("a", "video/vp8"), new HandFeed("b", "video/vp8")];
  const choice = choose([a, b]);
  const heard = listen(choice, "video/vp8");
  a.push(1, 10);
  choice.want("b");
  b.push(2, 9);
  b.push(3, 11, true);
  b.push(4, 12);
  assert.deepEqual(heard.bytes, [1, 4]);
});

Deno.test("FeedChoice changes each medium by itself, and leaves one that the new option does not have", () => {
  const [picture, sound, slate] = [
    new HandFeed("a", "video/raw"),
    new HandFeed("a", "audio/raw"),
    new HandFeed("b", "video/raw"),
  ];
  const choice = choose([picture, sound, slate]);
  assert.deepEqual(choice.media, ["video/raw", "audio/raw"]);
  const [seen, heard] = [listen(choice, "video/raw"), listen(choice, "audio/raw")];
  picture.push(1, 1);
  sound.push(2, 1);
  choice.want("b");
  slate.push(3, 2);
  sound.push(4, 2);
  assert.deepEqual([seen.bytes, heard.bytes], [[1, 3], [2, 4]]);
});

Deno.test("FeedChoice says that it is lost only when nothing takes its place", () => {
  const [a, b] = [new HandFeed("a", "video/raw"), new HandFeed("b", "video/raw")];
  const choice = choose([a, b]);
  const heard = listen(choice, "video/raw");
  a.push(1, 1);
  b.push(2, 1);
  choice.onLost = () => choice.want("b");
  a.lost();
  assert.equal(heard.losses, 0);
  b.push(3, 2);
  b.lost();
  assert.equal(heard.losses, 1);
  b.push(4, 3);
  assert.deepEqual(heard.bytes, [1, 3, 4]);
  choice.close();
  assert(!a.isHeard && !b.isHeard);
});

Deno.test("FeedChoice takes fillers for no sign of life, gives them all the same, and says so", async () => {
  const [a, b] = [new HandFeed("a", "video/raw"), new HandFeed("b", "video/raw")];
  const choice = choose([a, b]);
  const told: boolean[] = [];
  const heard = listen(choice, "video/raw");
  choice.subscribe("video/raw", { push() {}, lost() {}, filler: (isFiller) => told.push(isFiller) });
  a.filler(true);
  a.push(1, 1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.deepEqual([choice.steadyMs("a"), heard.bytes, told], [0, [1], [false, true]]);
  choice.want("b");
  b.push(2, 2);
  a.filler(false);
  assert.deepEqual([heard.bytes, told], [[1, 2], [false, true, false]]);
  choice.close();
});

Deno.test("FeedChoice names a lane for each medium when the option that is wanted lacks it", () => {
  const lanes = [new HandFeed("a", "video/raw"), new HandFeed("b", "video/raw"), new HandFeed("b", "audio/raw")];
  const choice = choose(lanes);
  assert.equal(choice.onAir("video/raw"), lanes[0]);
  assert.equal(choice.onAir("audio/raw"), lanes[2]);
  choice.close();
});
