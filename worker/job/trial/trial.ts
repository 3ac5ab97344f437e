/**
 * One component on trial: hosted beside test sources that give what it eats, looked at for some seconds, and judged by
 * what it says of itself and by what comes out. Lives in a process of its own, with a folder of its own for sockets.
 */
import type { Catalogue } from "../../../components/catalogue.ts";
import type { ComponentDefinition, Feeders } from "../../../components/definition.ts";
import type { RunContext } from "../../../components/run_context.ts";
import { monotonicNs } from "../../../ffi/gstreamer/clock.ts";
import type { Sample } from "../../../ffi/gstreamer/sample.ts";
import { processSeconds } from "../../../ffi/libc/process_time.ts";
import { Reactor } from "../../../ffi/reactor.ts";
import type { ComponentSpec, Json } from "../../../manager/contract/component_spec.ts";
import type { Message } from "../../../manager/contract/message.ts";
import type { Mood } from "../../../manager/contract/mood.ts";
import type { TrialReport, TrialRequest } from "../../../manager/contract/trial.ts";
import { BouncerHub } from "../bouncer/bouncer_hub.ts";
import { HostedComponent } from "../component/hosted_component.ts";
import { FeedHub } from "../feed/feed_hub.ts";
import type { JobSurroundings } from "../job_surroundings.ts";
import { testSources } from "./test_sources.ts";

const JOB = "trial";
/** The component on trial, and the one that makes a picture of what it gives. */
const TRIED = "trial/tried";
const STILL = "trial/still";
/** Waited for the first sample beyond the length of the trial: a camera takes its time. */
const START_MS = 5000;
const POLL_MS = 50;

/** What the component said last. */
interface Said {
  mood: Mood;
  messages: readonly Message[];
  readings: Record<string, Json>;
}

/** What came out of one feeder. */
interface Counted {
  samples: number;
  bytes: number;
  caps: string;
}

/** One trial. */
export class Trial implements AsyncDisposable {
  readonly #request: TrialRequest;
  readonly #definition: ComponentDefinition;
  readonly #folder = Deno.makeTempDirSync();
  readonly #reactor: Reactor;
  readonly #surroundings: JobSurroundings;
  readonly #hub = new FeedHub(JOB, () => {
    throw new Error("Cannot take a feed of another job because a trial has none");
  });
  readonly #bouncers = new BouncerHub({ job: JOB, runFolder: this.#folder, log: quietLog.logger(null) });
  readonly #hosted: HostedComponent[] = [];
  readonly #said: Said = { mood: "waking", messages: [], readings: {} };
  #error: unknown = null;

  /**
   * @param request What to try.
   * @param options All types, and the data folder, where relative paths start.
   * @throws {TypeError} For a type that is not known, or cannot be tried: one that takes other than raw pictures and sound.
   */
  constructor(
    request: TrialRequest,
    { catalogue, dataFolder }: { readonly catalogue: Catalogue; readonly dataFolder: string },
  ) {
    const entry = catalogue.get(request.type);
    if (entry === undefined) throw new TypeError(`Cannot try a type that is not known: got ${request.type}`);
    this.#request = request;
    this.#definition = entry.definition;
    this.#reactor = new Reactor({ onError: (error) => this.#error ??= error });
    this.#surroundings = {
      reactor: this.#reactor,
      hub: this.#hub,
      bouncers: this.#bouncers,
      catalogue,
      log: quietLog,
      baseTimeNs: monotonicNs(),
      dataFolder,
      runFolder: this.#folder,
      report: ({ component, mood, messages }) => {
        if (component === TRIED) Object.assign(this.#said, { mood, messages });
      },
      showReadings: (component, readings) => {
        if (component === TRIED) Object.assign(this.#said.readings, readings);
      },
    };
  }

  /** Runs it to the end. */
  async run(): Promise<TrialReport> {
    const sources = testSources(this.#definition, this.#request);
    for (const source of sources) this.#host(source);
    const idle = sources.length === 0 ? 0 : await this.#cpuOfSources(sources);
    const feeders = this.#feeders();
    const counts = new Map(Object.keys(feeders).map((name) => [name, this.#count(name, feeders)]));
    this.#host(this.#tried(sources, feeders));
    await this.#started([...counts.values()]);
    const first = { at: performance.now(), cpu: processSeconds() };
    await pause(this.#request.seconds * 1000);
    const seconds = (performance.now() - first.at) / 1000;
    const cpu = Math.max(0, (processSeconds() - first.cpu) / seconds - idle);
    const { mood, messages, readings } = this.#said;
    const said = { mood, messages: [...messages], readings: { ...readings } };
    const picture = await this.#still(feeders, counts);
    if (this.#error !== null) throw this.#error;
    return { ...said, feeders: [...counts].map(([name, count]) => ({ name, ...count })), seconds, cpu, picture };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const component of this.#hosted.reverse()) await component.close();
    await this.#hub.close();
    await this.#bouncers.close();
    await this.#reactor.close();
    await Deno.remove(this.#folder, { recursive: true });
  }

  #host(spec: ComponentSpec): void {
    this.#hosted.push(new HostedComponent(spec, this.#surroundings));
  }

  #feeders(): Feeders {
    const properties = this.#request.properties as RunContext["properties"];
    return this.#definition.feedersOf?.(properties) ?? this.#definition.feeders;
  }

  #tried(sources: readonly ComponentSpec[], feeders: Feeders): ComponentSpec {
    const names = [...Object.keys(this.#definition.eaters)];
    const eaters = sources.map((source, index) => ({
      name: names[index] ?? source.id.split("/")[1]!,
      feed: `${source.id}:default`,
      media: source.feeders[0]!.media,
      job: JOB,
    }));
    const { type, properties } = this.#request;
    return { id: TRIED, type, properties, eaters, feeders: Object.entries(feeders).map(feederSpec) };
  }

  /** Processor time of the test sources alone, for each second. */
  async #cpuOfSources(sources: readonly ComponentSpec[]): Promise<number> {
    const seen = sources.map(({ id, feeders }) => this.#countFeed(`${id}:default`, feeders[0]!.media));
    await this.#started(seen.map(({ count }) => count));
    const first = { at: performance.now(), cpu: processSeconds() };
    await pause(1000);
    const idle = (processSeconds() - first.cpu) / ((performance.now() - first.at) / 1000);
    for (const { stop } of seen) stop();
    return idle;
  }

  #count(feeder: string, feeders: Feeders): Counted {
    return this.#countFeed(`${TRIED}:${feeder}`, feeders[feeder]!.media).count;
  }

  #countFeed(feed: string, media: string): { readonly count: Counted; readonly stop: () => void } {
    const count: Counted = { samples: 0, bytes: 0, caps: "" };
    const push = (sample: Sample): void => {
      // What stands in for a device that is away does not count.
      if (this.#said.mood === "hungry") return;
      if (count.samples === 0) count.caps = sample.caps;
      count.samples++;
      count.bytes += sample.size;
    };
    const stop = this.#hub.subscribe({ name: "default", feed, media, job: JOB }, { push, lost: () => {} });
    return { count, stop };
  }

  /** Waits for the first sample, or for a mood that needs a person. */
  async #started(counts: readonly Counted[]): Promise<void> {
    const end = performance.now() + START_MS + this.#request.seconds * 1000;
    while (performance.now() < end && this.#said.mood !== "sad" && counts.every(({ samples }) => samples === 0)) {
      await pause(POLL_MS);
    }
  }

  async #still(feeders: Feeders, counts: ReadonlyMap<string, Counted>): Promise<string | null> {
    const name = Object.keys(feeders).find((each) =>
      feeders[each]!.media === "video/raw" && counts.get(each)!.samples > 0
    );
    if (name === undefined) return null;
    const picture = Promise.withResolvers<string | null>();
    const push = (sample: Sample): void => picture.resolve(sample.bytes().toBase64());
    this.#hub.subscribe({ name: "default", feed: `${STILL}:default`, media: "video/jpeg", job: JOB }, {
      push,
      lost: () => {},
    });
    this.#host({
      id: STILL,
      type: "jpeg-encoder",
      properties: { quality: 80, framerate: "5/1" },
      eaters: [{ name: "default", feed: `${TRIED}:${name}`, media: "video/raw", job: JOB }],
      feeders: [{ name: "default", media: "video/jpeg" }],
    });
    return await Promise.race([picture.promise, pause(START_MS).then(() => null)]);
  }
}

const nothing = (): void => {};
/** What the component has to say, its messages say. */
const quietLog: JobSurroundings["log"] = {
  logger: () => ({ error: nothing, warning: nothing, info: nothing, debug: nothing }),
  elements: nothing,
};

function feederSpec([name, { media }]: [string, { readonly media: string }]): ComponentSpec["feeders"][number] {
  return { name, media };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
