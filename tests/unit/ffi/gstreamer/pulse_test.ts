import { strict as assert } from "node:assert";
import { mock } from "node:test";
import "../../../../worker/job/bench/open_libraries.ts";
import { Pipeline } from "../../../../ffi/gstreamer/pipeline.ts";
import { PULL_SINK_PROPERTIES, PullSink } from "../../../../ffi/gstreamer/pull_sink.ts";
import { Pulse } from "../../../../ffi/gstreamer/pulse.ts";
import { Reactor } from "../../../../ffi/reactor.ts";

const START_S = 1000;
const REFILL_MS = 10_000;
const BUFFERS = 75;
const BUFFER_MS = 40;

/** Lets timers come when a test says so, each so late; then tells at which milliseconds of three seconds there is a pulse. */
async function pulsesAfter(latenessMs: readonly number[]): Promise<number[]> {
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  const description = `audiotestsrc name=tone num-buffers=${BUFFERS} samplesperbuffer=${BUFFER_MS * 8} ! ` +
    `audio/x-raw,format=S16LE,rate=8000,channels=1 ! volume name=gate volume=0 ! ` +
    `appsink name=out max-buffers=${BUFFERS} ${PULL_SINK_PROPERTIES}`;
  await using pipeline = new Pipeline(description, { reactor, baseTimeNs: 0n, onMessage() {} });
  mock.timers.enable({ apis: ["setInterval"] });
  try {
    let nowMs = START_S * 1000;
    const options = { property: "volume", high: 1, low: 0, lengthNs: 100_000_000n, startNs: BigInt(START_S * 1e9) };
    using _pulse = new Pulse(pipeline.element("gate"), { ...options, nowNs: () => BigInt(nowMs) * 1_000_000n });
    for (const lateMs of latenessMs) {
      nowMs += REFILL_MS + lateMs;
      mock.timers.tick(REFILL_MS);
    }
    const seconds = Math.ceil(nowMs / 1000);
    pipeline.element("tone").set("timestamp-offset", `${seconds}000000000`);
    await pipeline.play();
    return await loudAt(new PullSink(pipeline.element("out")), seconds * 1000);
  } finally {
    mock.timers.reset();
    await pipeline.close();
    await reactor.close();
  }
}

async function loudAt(sink: PullSink, startMs: number): Promise<number[]> {
  const loud: number[] = [];
  while (!sink.ended) {
    using sample = sink.next();
    if (sample === null) await new Promise((resolve) => setTimeout(resolve, 10));
    else if (new Int16Array(sample.bytes().buffer).some((level) => Math.abs(level) > 1000)) {
      loud.push(Number(sample.ptsNs! / 1_000_000n) - startMs);
    }
  }
  return loud;
}

const EACH_SECOND = [0, 40, 80, 1000, 1040, 1080, 2000, 2040, 2080];

Deno.test("Pulse goes on for days though each timer comes a little later than the one before", async () => {
  assert.deepEqual(await pulsesAfter(Array(20_000).fill(3)), EACH_SECOND);
});

Deno.test("Pulse goes on after JavaScript stood still for longer than points are set ahead", async () => {
  assert.deepEqual(await pulsesAfter([0, 3_600_000]), [1000, 1040, 1080, 2000, 2040, 2080]);
});
