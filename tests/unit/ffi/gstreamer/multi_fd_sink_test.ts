import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { MultiFdSink } from "../../../../ffi/gstreamer/multi_fd_sink.ts";
import { Pipeline } from "../../../../ffi/gstreamer/pipeline.ts";
import { Reactor } from "../../../../ffi/reactor.ts";
import { connect } from "../../../fixtures/test_stream.ts";

/** Sweeps until something holds of what was dropped. */
async function sweepUntil(sink: MultiFdSink, holds: (dropped: number) => boolean): Promise<number> {
  for (const end = performance.now() + 10_000;;) {
    const dropped = sink.sweep();
    if (holds(dropped)) return dropped;
    assert(performance.now() < end, `${dropped} buffers were dropped`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

Deno.test("MultiFdSink.sweep() still counts what was dropped of a reader that has gone", async () => {
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  const description = "videotestsrc is-live=true ! video/x-raw,format=GRAY8,width=640,height=480,framerate=100/1 ! " +
    "multifdsink name=out sync=false async=false recover-policy=latest unit-format=buffers units-max=8 units-soft-max=4";
  const pipeline = new Pipeline(description, { reactor, baseTimeNs: 0n, onMessage() {} });
  await pipeline.play();
  const sink = new MultiFdSink(pipeline.element("out"));
  const [gone, ended, last] = [connect(), connect(), connect()];
  sink.add(gone.server.release());
  await sweepUntil(sink, (dropped) => dropped > 10);
  sink.add(ended.server.release());
  const before = await sweepUntil(sink, (dropped) => dropped > 100);
  gone.client.close();
  for (let sweeps = 0; sweeps < 10; sweeps++) {
    assert(sink.sweep() >= before, "what was dropped of it is forgotten");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const atEnd = sink.sweep();
  sink.clear();
  assert(sink.sweep() >= atEnd, "what was dropped before the end is forgotten");
  sink.add(last.server.release());
  const later = await sweepUntil(sink, (dropped) => dropped > atEnd);
  await pipeline.stop();
  sink.close();
  assert(sink.sweep() >= later);
  for (const pair of [gone, ended, last]) pair[Symbol.dispose]();
  await pipeline.close();
  await reactor.close();
});
