import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import type { FeedTap } from "../../../../components/_feed/feed_tap.ts";
import { InputFeed } from "../../../../components/_feed/input_feed.ts";
import { OutputFeed } from "../../../../components/_feed/output_feed.ts";
import { monotonicNs } from "../../../../ffi/gstreamer/clock.ts";
import type { Element } from "../../../../ffi/gstreamer/element.ts";
import { Pipeline } from "../../../../ffi/gstreamer/pipeline.ts";
import { PULL_SINK_PROPERTIES, PullSink } from "../../../../ffi/gstreamer/pull_sink.ts";
import type { Sample } from "../../../../ffi/gstreamer/sample.ts";
import { Reactor } from "../../../../ffi/reactor.ts";
import { JobEater } from "../../../../worker/job/component/job_eater.ts";
import type { Media } from "../../../../components/media.ts";
import type { EaterSpec } from "../../../../manager/contract/component_spec.ts";
import { FeedHub } from "../../../../worker/job/feed/feed_hub.ts";

const PIECE_NS = 10_000_000n;
const SOUND = "audiotestsrc samplesperbuffer=480 ! " +
  "audio/x-raw,format=S16LE,layout=interleaved,rate=48000,channels=1 ! clocksync";
/** Pictures in pairs: the second leaves when the first has been converted. */
const PAIRS = "videotestsrc ! video/x-raw,format=I420,width=320,height=240,framerate=50/1 ! clocksync ! videorate ! " +
  "video/x-raw,framerate=100/1 ! videoscale ! video/x-raw,width=640,height=480";

interface SourceOptions {
  /** @default sound in pieces of 10 ms */
  readonly launch?: string;
  /** @default "audio/raw" */
  readonly media?: "audio/raw" | "video/raw";
  /** @default true */
  readonly timeGrows?: boolean;
  /** How often its feed is looked after. @default 100 */
  readonly lookMs?: number;
  /** How long each sample is on its way to somebody else, of the 10 ms that it lasts. @default 0 */
  readonly slowMs?: number;
}

/** A source whose samples are 10 ms long. */
class Source implements AsyncDisposable {
  readonly reactor = new Reactor({ onError: (error) => assert.fail(error instanceof Error ? error : String(error)) });
  readonly baseTimeNs = monotonicNs();
  readonly hub = new FeedHub("test", () => assert.fail("no feed is remote here"));
  readonly output: OutputFeed;
  readonly #pipeline: Pipeline;
  readonly #tap: FeedTap;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly spec: EaterSpec & { readonly media: Media };

  constructor({ launch = SOUND, media = "audio/raw", timeGrows = true, lookMs = 100, slowMs = 0 }: SourceOptions = {}) {
    this.spec = { name: "default", feed: "test/source:default", media, job: "test" };
    this.output = new OutputFeed({ name: "default", element: "out", media, reactor: this.reactor, timeGrows });
    this.#pipeline = this.pipeline(
      `${launch} ! valve name=valve ! ${this.output.launch}${
        slowMs === 0 ? "" : ` out. ! identity sleep-time=${slowMs * 1000} ! fakesink async=false`
      }`,
    );
    this.#tap = this.output.attach(this.#pipeline);
    this.hub.offer(this.spec.feed, this.output);
    this.#timer = setInterval(() => this.output.sweep(), lookMs);
  }

  get valve(): Element {
    return this.#pipeline.element("valve");
  }

  pipeline(description: string): Pipeline {
    return new Pipeline(description, { reactor: this.reactor, baseTimeNs: this.baseTimeNs, onMessage() {} });
  }

  async play(): Promise<void> {
    await this.#pipeline.play();
  }

  /**
   * Begins to play for somebody.
   *
   * @param within Elements that its samples pass through in the taker's pipeline.
   * @returns Who takes its samples, by now without JavaScript.
   */
  async takenDirectly(within = ""): Promise<Taker> {
    await using begun = new AsyncDisposableStack();
    const taker = begun.use(new Taker(this, within));
    await this.play();
    await taker.play();
    await taker.goesDirectly();
    begun.move();
    return taker;
  }

  release(): void {
    this.output.release(this.#tap);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    this.output.release(this.#tap);
    await this.#pipeline.stop();
    this.output.detach(this.#tap);
    await this.#pipeline.close();
    await this.reactor.close();
  }
}

/** A pipeline that takes the feed, and what came out of it. */
class Taker implements AsyncDisposable {
  readonly eater: JobEater;
  readonly input: InputFeed;
  readonly times: bigint[] = [];
  /** How many samples JavaScript gave it. */
  pushes = 0;
  readonly #pipeline: Pipeline;

  constructor(source: Source, within = "") {
    this.eater = new JobEater(source.spec, source.hub);
    const { eater } = this;
    this.input = new InputFeed({
      ...source.spec,
      mood: "happy",
      stats: () => eater.stats(),
      subscribe: (sink) =>
        eater.subscribe({
          push: (sample) => {
            this.pushes++;
            sink.push(sample);
          },
          lost: () => sink.lost(),
          inlet: () => sink.inlet!(),
          passed: (span) => sink.passed!(span),
        }),
    }, "in");
    this.#pipeline = source.pipeline(
      `${this.input.launch} ! ${within}appsink name=end max-buffers=10000 ${PULL_SINK_PROPERTIES}`,
    );
  }

  async play(): Promise<void> {
    await this.input.first;
    this.input.prepare(this.#pipeline);
    await this.#pipeline.play();
    this.input.attach(this.#pipeline);
  }

  /** Waits until JavaScript has nothing to do with its samples any more. */
  async goesDirectly(): Promise<void> {
    await until("it goes directly", async () => {
      const before = this.pushes;
      await new Promise((resolve) => setTimeout(resolve, 150));
      return this.pushes === before && before > 0;
    });
  }

  /** Takes what has come out by now. */
  take(): void {
    const sink = new PullSink(this.#pipeline.element("end"));
    for (let sample: Sample | null; (sample = sink.next()) !== null;) {
      this.times.push(sample.ptsNs!);
      sample.free();
    }
  }

  async gets(pieces: number): Promise<void> {
    const wanted = this.times.length + pieces;
    await until(`${pieces} more pieces`, () => {
      this.take();
      return Promise.resolve(this.times.length >= wanted);
    });
  }

  /** No piece is missing, none came twice. */
  isWhole(): void {
    const steps = this.times.slice(1).map((time, index) => time - this.times[index]!);
    assert.deepEqual(new Set(steps), new Set([PIECE_NS]));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.input.close();
    await this.#pipeline.close();
  }
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 10_000; !await holds();) {
    assert(performance.now() < end, `not within 10 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

Deno.test("OutputFeed gives raw samples on without JavaScript, and loses none when it begins to", async () => {
  await using source = new Source();
  await using first = await source.takenDirectly();
  // Others come and go beside it.
  for (let round = 0; round < 8; round++) {
    await using other = new Taker(source);
    await other.play();
    await other.goesDirectly();
    await other.gets(10);
    other.isWhole();
  }
  const { pushes } = first;
  await first.gets(100);
  first.isWhole();
  assert.equal(first.pushes, pushes);
});

Deno.test("OutputFeed counts what goes directly, for itself and for who takes it", async () => {
  await using source = new Source();
  await using taker = await source.takenDirectly();
  await taker.gets(100);
  source.output.sweep();
  const [given, taken] = [source.output.stats(), taker.eater.stats()];
  assert(taken.samples >= taker.times.length - 1, `${taken.samples} were counted, ${taker.times.length} came`);
  assert(given.samples >= taken.samples && given.samples <= taken.samples + 2);
  assert.equal(taken.bytes, taken.samples * 960);
  assert.equal(taker.eater.mood, "happy");
  assert(taken.idleSeconds! < 0.5 && given.idleSeconds! < 0.5);
  assert.deepEqual([given.dropped, taker.input.dropped], [0, 0]);
  assert.deepEqual([given.discontinuities, taken.discontinuities], [0, 0]);
});

Deno.test("OutputFeed sees a hole in what goes directly, once", async () => {
  await using source = new Source();
  await using taker = await source.takenDirectly();
  source.valve.set("drop", true);
  await new Promise((resolve) => setTimeout(resolve, 700));
  source.valve.set("drop", false);
  await taker.gets(60);
  source.output.sweep();
  assert.equal(source.output.stats().discontinuities, 1);
  assert.equal(taker.eater.stats().discontinuities, 1);
});

Deno.test("OutputFeed gives samples by JavaScript to those who look at each, beside those who do not", async () => {
  await using source = new Source();
  await using taker = await source.takenDirectly();
  const seen: bigint[] = [];
  const leave = source.output.subscribe({ push: (sample) => seen.push(sample.ptsNs!), lost() {} });
  await until("somebody sees samples", () => Promise.resolve(seen.length >= 50));
  leave();
  const { length } = seen;
  await taker.gets(50);
  taker.isWhole();
  assert.equal(seen.length, length);
  assert(seen.every((time, index) => index === 0 || time === seen[index - 1]! + PIECE_NS));
});

Deno.test("OutputFeed lets nothing pass without JavaScript where time may go back", async () => {
  await using source = new Source({ timeGrows: false });
  await using taker = new Taker(source);
  await source.play();
  await taker.play();
  await taker.gets(100);
  taker.take();
  assert(taker.pushes >= taker.times.length);
});

Deno.test("InputFeed counts what a slow pipeline has let go of what came directly", async () => {
  await using source = new Source();
  await using taker = await source.takenDirectly("identity name=slow sleep-time=40000 ! ");
  await until("some are dropped", () => Promise.resolve(taker.input.dropped > 20));
  // What waits when no more comes gets through.
  source.valve.set("drop", true);
  const missing = (): number => {
    taker.take();
    const [first, last] = [taker.times[0]!, taker.times.at(-1)!];
    return Number((last - first) / PIECE_NS) + 1 - taker.times.length;
  };
  await until("all that is missing was counted", () => Promise.resolve(taker.input.dropped === missing()));
});

Deno.test("OutputFeed loses none either where samples come close together", async () => {
  await using source = new Source({ launch: PAIRS, media: "video/raw" });
  await source.play();
  for (let round = 0; round < 15; round++) {
    await using taker = new Taker(source);
    await taker.play();
    await taker.goesDirectly();
    await taker.gets(5);
    taker.isWhole();
  }
});

Deno.test("OutputFeed takes nothing for a hole when somebody comes or goes who looks at each sample", async () => {
  await using source = new Source({ lookMs: 400 });
  await using taker = new Taker(source);
  await source.play();
  await taker.play();
  for (let round = 0; round < 3; round++) {
    await taker.goesDirectly();
    const leave = source.output.subscribe({ push() {}, lost() {} });
    await taker.gets(60);
    leave();
    await taker.gets(60);
  }
  taker.isWhole();
  assert.deepEqual([source.output.stats().discontinuities, taker.eater.stats().discontinuities], [0, 0]);
});

Deno.test("OutputFeed takes nothing for a hole when all come back before its pipeline stops", async () => {
  await using source = new Source({ lookMs: 60_000 });
  await using taker = new Taker(source);
  await source.play();
  await taker.play();
  source.output.sweep();
  await taker.goesDirectly();
  await taker.gets(25);
  const { pushes } = taker;
  source.release();
  await until("samples are pushed", () => Promise.resolve(taker.pushes > pushes + 3));
  assert.equal(source.output.stats().discontinuities, 0);
});

Deno.test("OutputFeed pushes nothing again that has gone directly, when its pipeline is about to stop", async () => {
  for (let round = 0; round < 10; round++) {
    // A sample is on its way then, or none is.
    await using source = new Source({ slowMs: round % 2 * 7 });
    await using taker = await source.takenDirectly();
    let seen = 0;
    const leave = source.output.subscribe({ push: () => void seen++, lost() {} });
    await until("somebody sees samples", () => Promise.resolve(seen > 2));
    // JavaScript is late: some wait that have gone directly.
    for (const end = performance.now() + 35; performance.now() < end;);
    source.release();
    taker.take();
    const late = seen;
    await until("those who were late are seen", () => Promise.resolve(seen > late + 3));
    await taker.gets(1);
    leave();
    assert(taker.times.every((time, index) => index === 0 || time > taker.times[index - 1]!), `${taker.times}`);
  }
});
