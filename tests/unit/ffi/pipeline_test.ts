import { strict as assert } from "node:assert";
import "../../../worker/job/bench/open_libraries.ts";
import { APP_SINK_PROPERTIES, AppSink } from "../../../ffi/gstreamer/app_sink.ts";
import type { BusMessage } from "../../../ffi/gstreamer/bus_message.ts";
import { monotonicNs } from "../../../ffi/gstreamer/clock.ts";
import { readCounts } from "../../../ffi/gstreamer/counter.ts";
import { LaunchError, Pipeline } from "../../../ffi/gstreamer/pipeline.ts";
import type { Sample } from "../../../ffi/gstreamer/sample.ts";
import { StateTimeoutError } from "../../../ffi/gstreamer/state_change.ts";
import { Reactor } from "../../../ffi/reactor.ts";

/** A reactor and one pipeline; everything is closed at the end. */
async function withPipeline(
  description: string,
  body: (pipeline: Pipeline, messages: AsyncGenerator<BusMessage>, reactor: Reactor) => Promise<void>,
): Promise<void> {
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  const queue: BusMessage[] = [];
  let wake = Promise.withResolvers<void>();
  async function* messages(): AsyncGenerator<BusMessage> {
    while (true) {
      const next = queue.shift();
      if (next !== undefined) yield next;
      else await wake.promise;
    }
  }
  const onMessage = (message: BusMessage): void => {
    queue.push(message);
    wake.resolve();
    wake = Promise.withResolvers();
  };
  const pipeline = new Pipeline(description, { reactor, baseTimeNs: monotonicNs(), onMessage });
  try {
    await body(pipeline, messages(), reactor);
  } finally {
    await pipeline.close();
    await reactor.close();
  }
}

async function first(messages: AsyncGenerator<BusMessage>, type: BusMessage["type"]): Promise<BusMessage> {
  for await (const message of messages) if (message.type === type) return message;
  throw new Error(`no message of type ${type}`);
}

Deno.test("Pipeline() refuses a description with a missing element by its name", async () => {
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  const make = (): Pipeline => new Pipeline("nosuchelement ! fakesink", { reactor, baseTimeNs: 0n, onMessage() {} });
  assert.throws(make, (error) => error instanceof LaunchError && error.message.includes("nosuchelement"));
  await reactor.close();
});

Deno.test("Pipeline gives an error with element, domain and text when a file is missing", async () => {
  await withPipeline("filesrc name=reader location=/nonexistent ! fakesink", async (pipeline, messages) => {
    await assert.rejects(pipeline.play(), /refuses/);
    const error = await first(messages, "error");
    assert(error.type === "error");
    assert.equal(error.element, "reader");
    assert.equal(error.domain, "gst-resource-error-quark");
    assert.match(error.text, /No such file|not found/i);
  });
});

Deno.test("AppSink gives every sample once, in order, when the pipeline plays to its end", async () => {
  const description = `videotestsrc num-buffers=40 ! video/x-raw,format=GRAY8,width=16,height=8,framerate=25/1 ! ` +
    `appsink name=out ${APP_SINK_PROPERTIES} max-buffers=100`;
  await withPipeline(description, async (pipeline, messages, reactor) => {
    const times: bigint[] = [];
    const take = (sample: Sample): void => {
      assert.equal(sample.size, 128);
      assert.equal(sample.mediaType, "video/x-raw");
      assert.equal(sample.isDelta, false);
      times.push(sample.ptsNs!);
    };
    const sink = new AppSink(pipeline.element("out"), reactor, take);
    await pipeline.play();
    await first(messages, "eos");
    while (times.length < 40) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(times, Array.from({ length: 40 }, (_, index) => BigInt(index) * 40_000_000n));
    await pipeline.stop();
    sink.close();
  });
});

Deno.test("AppSink that rests takes nothing, and does not hold up the end of its pipeline", () =>
  withPipeline(
    `videotestsrc num-buffers=30 ! video/x-raw,width=16,height=16,framerate=100/1 ! appsink name=out ${APP_SINK_PROPERTIES} sync=true max-buffers=5`,
    async (pipeline, messages, reactor) => {
      let taken = 0;
      using sink = new AppSink(pipeline.element("out"), reactor, () => void taken++);
      sink.pace = "resting";
      await pipeline.play();
      await first(messages, "eos");
      assert.equal(taken, 0);
      await pipeline.stop();
    },
  ));

Deno.test("AppSink that has rested goes on with what comes then, and takes the rest for neither taken nor lost", () =>
  withPipeline(
    `videotestsrc is-live=true ! video/x-raw,width=16,height=16,framerate=100/1 ! appsink name=out ${APP_SINK_PROPERTIES} max-buffers=5`,
    async (pipeline, _messages, reactor) => {
      const times: bigint[] = [];
      using sink = new AppSink(pipeline.element("out"), reactor, (sample) => void times.push(sample.ptsNs!));
      const get = async (count: number): Promise<void> => {
        const wanted = times.length + count;
        while (times.length < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
      };
      await pipeline.play();
      await get(5);
      sink.pace = "resting";
      const { length } = times;
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(times.length, length);
      sink.pace = "at once";
      await get(5);
      assert(times[length]! - times[length - 1]! > 200_000_000n, "what waited at rest is old");
      void sink.dropped;
      await get(2);
      assert.equal(sink.dropped, 0);
      await pipeline.stop();
    },
  ));

Deno.test("AppSink takes nothing for dropped that comes while it counts", async () => {
  const description = `fakesrc num-buffers=5000 sizetype=fixed sizemax=1 ! identity sleep-time=50 ! ` +
    `appsink name=out ${APP_SINK_PROPERTIES} max-buffers=5000`;
  await withPipeline(description, async (pipeline, _messages, reactor) => {
    let taken = 0;
    let dropped = 0;
    const sink: AppSink = new AppSink(pipeline.element("out"), reactor, () => {
      taken++;
      dropped = sink.dropped;
    });
    await pipeline.play();
    while (taken < 5000) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(dropped, 0);
    await pipeline.stop();
    sink.close();
  });
});

Deno.test("Pipeline.branch() adds a branch that gets samples while the pipeline plays", async () => {
  const description = "videotestsrc is-live=true ! video/x-raw,framerate=50/1 ! tee name=t allow-not-linked=true";
  await withPipeline(description, async (pipeline, _messages, reactor) => {
    await pipeline.play();
    pipeline.branch(pipeline.element("t"), `appsink name=late ${APP_SINK_PROPERTIES} max-buffers=10`);
    const arrived = Promise.withResolvers<void>();
    const sink = new AppSink(pipeline.element("late"), reactor, () => arrived.resolve());
    await arrived.promise;
    await pipeline.stop();
    sink.close();
  });
});

Deno.test("readCounts() tells samples and bytes that passed an identity", async () => {
  const description = "videotestsrc num-buffers=10 ! video/x-raw,format=GRAY8,width=16,height=8 ! " +
    "identity name=count silent=true ! fakesink";
  await withPipeline(description, async (pipeline, messages) => {
    await pipeline.play();
    await first(messages, "eos");
    assert.deepEqual(readCounts(pipeline.element("count")), { samples: 10, bytes: 1280 });
  });
});

Deno.test("Sample.streamHeaders() gives the headers that a muxer puts in its caps", async () => {
  const description = `audiotestsrc num-buffers=20 ! vorbisenc ! oggmux ! appsink name=out ${APP_SINK_PROPERTIES}`;
  await withPipeline(description, async (pipeline, messages, reactor) => {
    let headers: Uint8Array[] | null = null;
    const sink = new AppSink(pipeline.element("out"), reactor, (sample) => headers = sample.streamHeaders());
    await pipeline.play();
    await first(messages, "eos");
    while (headers === null) await new Promise((resolve) => setTimeout(resolve, 5));
    const magic = new TextDecoder().decode((headers as Uint8Array[])[0]!.subarray(0, 4));
    assert.equal(magic, "OggS");
    await pipeline.stop();
    sink.close();
  });
});

Deno.test("Pipeline.elementNames() lists every element", async () => {
  await withPipeline("videotestsrc name=a ! videoconvert name=b ! fakesink name=c", (pipeline) => {
    assert.deepEqual(pipeline.elementNames().sort(), ["a", "b", "c"]);
    return Promise.resolve();
  });
});

Deno.test("Element.number() reads what Element.set() wrote", async () => {
  await withPipeline("videotestsrc name=a ! fakesink name=c", (pipeline) => {
    const element = pipeline.element("a");
    element.set("num-buffers", 7);
    assert.equal(element.number("num-buffers", "int"), 7);
    assert.equal(element.has("num-buffers"), true);
    assert.equal(element.has("no-such-property"), false);
    assert.equal(element.text("name"), "a");
    return Promise.resolve();
  });
});

/** A pipeline of which an element is gone as soon as its name was read. */
class ChangingPipeline extends Pipeline {
  override elementNames(): string[] {
    return ["gone", ...super.elementNames()];
  }
}

/** Opening a FIFO waits for somebody who writes. */
async function withHanging(body: (pipeline: Pipeline) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-fifo-" });
  const fifo = `${folder}/fifo`;
  await new Deno.Command("mkfifo", { args: [fifo] }).output();
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  const description = `filesrc name=stuck location=${fifo} ! fakesink`;
  const pipeline = new ChangingPipeline(description, { reactor, baseTimeNs: monotonicNs(), onMessage() {} });
  try {
    await body(pipeline);
    await assert.rejects(pipeline.stop(500), StateTimeoutError);
  } finally {
    (await Deno.open(fifo, { write: true })).close();
    await pipeline.letGo();
    await pipeline.close();
    await reactor.close();
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("Pipeline.play() names who hangs, though other elements are gone meanwhile", () =>
  withHanging(async (pipeline) => {
    const names = (error: unknown): boolean => error instanceof StateTimeoutError && error.lagging.includes("stuck");
    await assert.rejects(pipeline.play({ timeoutMs: 500 }), names);
    assert(!pipeline.elements().some(({ name }) => name === "gone"));
  }));

Deno.test("Pipeline.play() and stop() end in time when an element that plays first hangs", () =>
  withHanging(async (pipeline) => {
    const first = [pipeline.element("stuck")];
    await assert.rejects(pipeline.play({ timeoutMs: 500, first }), StateTimeoutError);
  }));
