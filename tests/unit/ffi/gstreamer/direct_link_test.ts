import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { APP_SRC_PROPERTIES } from "../../../../ffi/gstreamer/app_src.ts";
import { monotonicNs } from "../../../../ffi/gstreamer/clock.ts";
import { readCounts } from "../../../../ffi/gstreamer/counter.ts";
import { DirectLink } from "../../../../ffi/gstreamer/direct_link.ts";
import { Pipeline } from "../../../../ffi/gstreamer/pipeline.ts";
import { Reactor } from "../../../../ffi/reactor.ts";

const TAKING =
  `appsrc name=in ${APP_SRC_PROPERTIES} max-buffers=25 ! identity silent=true name=taken ! fakesink sync=false`;

/** Two pipelines that play, the second with an appsrc that nobody feeds yet. */
async function withTwo(giving: string, body: (giver: Pipeline, taker: Pipeline) => Promise<void>): Promise<void> {
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  const options = { reactor, baseTimeNs: monotonicNs(), onMessage() {} };
  const taker = new Pipeline(TAKING, options);
  const giver = new Pipeline(`${giving} ! identity silent=true name=given ! fakesink sync=false`, options);
  try {
    await taker.play();
    await giver.play();
    await passed(giver, "given", 1);
    await body(giver, taker);
  } finally {
    await giver.close();
    await taker.close();
    await reactor.close();
  }
}

async function passed(pipeline: Pipeline, element: string, samples: number): Promise<void> {
  const counted = (): number => readCounts(pipeline.element(element)).samples;
  for (const end = performance.now() + 10_000; counted() < samples;) {
    assert(performance.now() < end, `only ${counted()} samples passed ${element}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const pictures = (size: string): string =>
  `videotestsrc ! capsfilter name=form caps=video/x-raw,format=I420,framerate=100/1,${size} ! clocksync`;

Deno.test("DirectLink gives another pipeline what passes an element, until it is closed", () =>
  withTwo(pictures("width=64,height=48"), async (giver, taker) => {
    const link = new DirectLink(giver.element("given"), taker.element("in"));
    const before = readCounts(giver.element("given")).samples;
    await passed(taker, "taken", 50);
    link.close();
    link.close();
    await passed(giver, "given", readCounts(giver.element("given")).samples + 2);
    const { samples, bytes } = readCounts(taker.element("taken"));
    assert.equal(bytes, samples * 64 * 48 * 1.5);
    assert(samples >= 50 && samples <= readCounts(giver.element("given")).samples - before);
    assert.equal(taker.element("taken").positionNs, taker.element("in").positionNs);
    await passed(giver, "given", readCounts(giver.element("given")).samples + 20);
    assert.equal(readCounts(taker.element("taken")).samples, samples);
  }));

Deno.test("DirectLink carries a change of the format over, before the first sample that has it", () =>
  withTwo(pictures("width=64,height=48"), async (giver, taker) => {
    using _link = new DirectLink(giver.element("given"), taker.element("in"));
    await passed(taker, "taken", 20);
    assert.match(taker.element("taken").capsOfPad("src"), /width=\(int\)64/);
    const small = readCounts(taker.element("taken"));
    giver.element("form").set("caps", "video/x-raw,format=I420,framerate=100/1,width=640,height=480");
    await passed(taker, "taken", small.samples + 50);
    assert.match(taker.element("taken").capsOfPad("src"), /width=\(int\)640/);
    assert(readCounts(taker.element("taken")).bytes > 40 * 640 * 480);
  }));

Deno.test("DirectLink keeps no sample: all that was given comes back to be used again", () =>
  withTwo(pictures("width=1280,height=720"), async (giver, taker) => {
    using _link = new DirectLink(giver.element("given"), taker.element("in"));
    await passed(taker, "taken", 50);
    const before = Deno.memoryUsage().rss;
    await passed(taker, "taken", 200);
    assert(Deno.memoryUsage().rss - before < 50e6, "150 pictures are 200 MB");
  }));
