import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { monotonicNs } from "../../../../ffi/gstreamer/clock.ts";
import { movedSample, silentSample } from "../../../../ffi/gstreamer/moved_sample.ts";
import { Pipeline } from "../../../../ffi/gstreamer/pipeline.ts";
import { PULL_SINK_PROPERTIES, PullSink } from "../../../../ffi/gstreamer/pull_sink.ts";
import { APP_SRC_PROPERTIES, AppSrc } from "../../../../ffi/gstreamer/app_src.ts";
import type { Sample } from "../../../../ffi/gstreamer/sample.ts";
import { Reactor } from "../../../../ffi/reactor.ts";

async function next(sink: PullSink): Promise<Sample> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const sample = sink.next();
    if (sample !== null) return sample;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return assert.fail("no sample came");
}

async function withPipelines(
  test: (made: PullSink, given: AppSrc, arrived: PullSink) => Promise<void>,
): Promise<void> {
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  const options = { reactor, baseTimeNs: monotonicNs(), onMessage() {} };
  const source = new Pipeline(
    `audiotestsrc num-buffers=2 ! audio/x-raw,format=S16LE,rate=48000,channels=1 ! appsink name=made ${PULL_SINK_PROPERTIES}`,
    options,
  );
  const sink = new Pipeline(
    `appsrc name=given ${APP_SRC_PROPERTIES} ! identity single-segment=true ! appsink name=arrived ${PULL_SINK_PROPERTIES}`,
    options,
  );
  try {
    await Promise.all([source.play(), sink.play()]);
    await test(
      new PullSink(source.element("made")),
      new AppSrc(sink.element("given")),
      new PullSink(sink.element("arrived")),
    );
  } finally {
    await Promise.all([source.close(), sink.close()]);
    await reactor.close();
  }
}

Deno.test("movedSample() moves a buffer in running time and leaves its bytes alone", () =>
  withPipelines(async (made, given, arrived) => {
    using sample = await next(made);
    using moved = movedSample(sample, 7_000_000_000n);
    assert(given.push(moved));
    using there = await next(arrived);
    assert.equal(there.ptsNs, sample.ptsNs! + 7_000_000_000n);
    assert.equal(there.durationNs, sample.durationNs);
    assert.deepEqual(there.bytes(), sample.bytes());
  }));

Deno.test("silentSample() is as long as what it was made of, and silent; the original keeps its sound", () =>
  withPipelines(async (made, given, arrived) => {
    using sample = await next(made);
    using silent = silentSample(sample, 3_000_000_000n);
    assert(given.push(silent));
    using there = await next(arrived);
    assert.equal(there.ptsNs, sample.ptsNs! + 3_000_000_000n);
    assert.equal(there.size, sample.size);
    assert(there.bytes().every((byte) => byte === 0));
    assert(sample.bytes().some((byte) => byte !== 0));
  }));
