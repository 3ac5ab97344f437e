import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { monotonicNs } from "../../../../ffi/gstreamer/clock.ts";
import { Pipeline } from "../../../../ffi/gstreamer/pipeline.ts";
import { PULL_SINK_PROPERTIES, PullSink } from "../../../../ffi/gstreamer/pull_sink.ts";
import { Reactor } from "../../../../ffi/reactor.ts";

const FULL = 4;

/** Sound that waits to be taken, in a pipeline that never plays as a whole: its other sink waits for ever. */
async function withSound(body: (sound: PullSink, pipeline: Pipeline) => Promise<void>): Promise<void> {
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  const description = `audiotestsrc num-buffers=20 ! audio/x-raw,format=S16LE,rate=48000,channels=1 ! ` +
    `appsink name=sound max-buffers=${FULL} ${PULL_SINK_PROPERTIES} appsrc ! fakesink`;
  const pipeline = new Pipeline(description, { reactor, baseTimeNs: monotonicNs(), onMessage() {} });
  try {
    const sink = pipeline.element("sound");
    await pipeline.play({ first: [sink] });
    await body(new PullSink(sink), pipeline);
  } finally {
    await pipeline.close();
    await reactor.close();
  }
}

/** Takes samples until there are so many, or no more. */
async function take(sound: PullSink, most: number): Promise<number> {
  for (let taken = 0, end = Date.now() + 5000;;) {
    using sample = sound.next();
    if (sample !== null && ++taken === most) return taken;
    if (sample !== null) continue;
    if (sound.ended) return taken;
    assert(Date.now() < end, `${taken} samples came`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

Deno.test("PullSink that plays first gives all, and tells the end, while the rest of its pipeline is not ready", () =>
  withSound(async (sound) => {
    assert.equal(await take(sound, 7), 7);
    assert.equal(sound.ended, false);
    assert.equal(await take(sound, Infinity), 13);
    assert.equal(sound.next(), null);
  }));

Deno.test("PullSink that plays first and is full lets its pipeline be stopped", () =>
  withSound(async (sound, pipeline) => {
    assert.equal(await take(sound, 1), 1);
    await pipeline.stop(2000);
    assert.equal(sound.next(), null);
  }));
