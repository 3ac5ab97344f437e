import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { InputFeed } from "../../../../components/_feed/input_feed.ts";
import { mostWaiting } from "../../../../components/_feed/waiting_limits.ts";
import type { Media } from "../../../../components/media.ts";
import type { Eater, SampleSink } from "../../../../components/run_context.ts";
import { madeSample } from "../../../../ffi/gstreamer/made_sample.ts";
import { Pipeline } from "../../../../ffi/gstreamer/pipeline.ts";
import { PULL_SINK_PROPERTIES, PullSink } from "../../../../ffi/gstreamer/pull_sink.ts";
import type { Sample } from "../../../../ffi/gstreamer/sample.ts";
import { Reactor } from "../../../../ffi/reactor.ts";

const MOST = mostWaiting("video/vp8");

/** An input that is pushed by hand. */
class HandInput {
  readonly feed: InputFeed;
  #sink: SampleSink | null = null;

  constructor(media: Media) {
    const eater: Eater = {
      name: "default",
      feed: "test/feed:default",
      media,
      mood: "happy",
      stats: () => assert.fail("nobody asks"),
      subscribe: (sink) => {
        this.#sink = sink;
        return () => {};
      },
    };
    this.feed = new InputFeed(eater, "in");
  }

  /** Samples that bear their numbers, each so many a key frame. */
  pushPictures(from: number, to: number, keyEvery: number): void {
    for (let index = from; index < to; index++) {
      const options = { ptsNs: BigInt(index) * 1_000_000n, isDelta: index % keyEvery !== 0 };
      using sample = madeSample(Uint8Array.of(1), options);
      this.push(sample);
    }
  }

  push(sample: Sample): void {
    this.#sink!.push(sample);
  }

  /** Takes what has waited, as a pipeline that has started does. */
  async given<T>(count: number, look: (sample: Sample) => T): Promise<T[]> {
    const description = `${this.feed.launch} ! appsink name=out max-buffers=1000 ${PULL_SINK_PROPERTIES}`;
    return await withPipeline(description, async (pipeline) => {
      this.feed.attach(pipeline);
      this.feed.close();
      return await pull(pipeline, count, look);
    });
  }
}

async function withPipeline<T>(description: string, body: (pipeline: Pipeline) => Promise<T>): Promise<T> {
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  const pipeline = new Pipeline(description, { reactor, baseTimeNs: 0n, onMessage() {} });
  try {
    await pipeline.play();
    return await body(pipeline);
  } finally {
    await pipeline.close();
    await reactor.close();
  }
}

async function pull<T>(pipeline: Pipeline, count: number, look: (sample: Sample) => T): Promise<T[]> {
  const seen: T[] = [];
  const sink = new PullSink(pipeline.element("out"));
  for (const end = performance.now() + 10_000; seen.length < count;) {
    assert(performance.now() < end, `${seen.length} samples came`);
    using sample = sink.next();
    if (sample === null) await new Promise((resolve) => setTimeout(resolve, 10));
    else seen.push(look(sample));
  }
  return seen;
}

const numberOf = (sample: Sample): number => Number(sample.ptsNs! / 1_000_000n);
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

Deno.test("InputFeed that waits for long begins at a later key frame, and counts what is gone", async () => {
  const input = new HandInput("video/vp8");
  input.pushPictures(0, MOST + 50, 200);
  assert.equal(input.feed.dropped, 200);
  assert.deepEqual(await input.given(MOST - 150, numberOf), range(200, MOST + 50));
});

Deno.test("InputFeed that waits for long keeps the only key frame, until there is another", async () => {
  const input = new HandInput("video/vp8");
  input.pushPictures(0, MOST + 50, 1000);
  assert.equal(input.feed.dropped, 50);
  input.pushPictures(MOST + 50, 1003, 1000);
  assert.equal(input.feed.dropped, 1000);
  assert.deepEqual(await input.given(3, numberOf), [1000, 1001, 1002]);
});

Deno.test("InputFeed gives all headers before sound of which as much as may has waited", async () => {
  const input = new HandInput("audio/vorbis");
  const description = "audiotestsrc num-buffers=1200 ! audio/x-raw,rate=48000 ! vorbisenc ! " +
    `appsink name=out max-buffers=1000 ${PULL_SINK_PROPERTIES}`;
  await withPipeline(description, (pipeline) => pull(pipeline, MOST + 100, (sample) => input.push(sample)));
  const given = await input.given(MOST + 3, (sample) => sample.isHeader);
  assert.deepEqual(given.slice(0, 5), [true, true, true, false, false]);
});
