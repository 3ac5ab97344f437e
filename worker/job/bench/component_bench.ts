/**
 * Runs components as a job does, in the process of a test, those of the program and add-ons: real pipelines, joined by a
 * real hub. What they give is collected, or written to a file for ffprobe.
 */
import { strict as assert } from "node:assert";
import { join } from "node:path";
import { catalogue } from "../../../components/catalogue.ts";
import type { ComponentDefinition, Feeders } from "../../../components/definition.ts";
import type { Run, RunContext, RunningComponent } from "../../../components/run_context.ts";
import { monotonicNs } from "../../../ffi/gstreamer/clock.ts";
import type { Sample } from "../../../ffi/gstreamer/sample.ts";
import { Reactor } from "../../../ffi/reactor.ts";
import type { EaterSpec, Json } from "../../../manager/contract/component_spec.ts";
import type { Keycard, Verdict } from "../../../manager/contract/keycard.ts";
import type { Logger } from "../../../manager/contract/log_record.ts";
import type { Mood } from "../../../manager/contract/mood.ts";
import { BouncerHub, type BouncerHubOptions } from "../bouncer/bouncer_hub.ts";
import { HUNGRY_AFTER_MS } from "../component/hungry_after.ts";
import { JobEater } from "../component/job_eater.ts";
import { FeedHub } from "../feed/feed_hub.ts";
import { Countdown } from "./countdown.ts";
import { NO_KEYCARD } from "./no_keycard.ts";
import "./open_libraries.ts";
import { readProperties } from "./read_properties.ts";

const JOB = "bench";
const QUIET: Logger = { error() {}, warning() {}, info() {}, debug() {} };
/** A feed that gives nothing for so long will not. */
const FIRST_SECONDS = 60;
const UP_NS = 5_000_300_000_000n;
/** How often it is looked whether something has come, or its time is over. */
const LOOK_MS = 50;

/** What a component says of itself at the moment. */
export interface ComponentState {
  mood: Mood;
  /** Messages by their id. */
  readonly messages: Map<string, { readonly args: Readonly<Record<string, string | number>>; readonly debug: string }>;
  /** What it shows of itself, the newest of each. */
  readonly readings: Map<string, Json>;
  readonly running: RunningComponent;
}

/**
 * Names of feeds, `camera` or `film:video`, or `camera|slate` when another stands in for it: those of its eaters in
 * order, or by the eaters' names.
 */
type Eats = readonly string[] | { readonly [eater: string]: string | readonly string[] };

/** A component type that lies elsewhere than in the program. */
export interface OwnType<D extends ComponentDefinition = ComponentDefinition> {
  readonly definition: D;
  readonly run: Run<D>;
}

/** A flow without a planet. Closed, it stops its components in reverse. */
export class ComponentBench implements AsyncDisposable {
  readonly folder = Deno.makeTempDirSync();
  readonly reactor = new Reactor({ onError: (error) => assert.fail(error instanceof Error ? error : String(error)) });
  readonly baseTimeNs = longAgoNs();
  readonly #hub = new FeedHub(JOB, () => assert.fail("no feed is remote here"));
  readonly #bouncers: BouncerHub;
  /** As another job: what it asks goes over a socket. */
  readonly #otherJob: BouncerHub;
  readonly #feeders = new Map<string, Feeders>();
  /** How to stop each component that runs. */
  readonly #running = new Map<string, () => Promise<void>>();
  /** How to change each component that runs. */
  readonly #changes = new Map<string, (properties: Record<string, Json>) => Promise<void>>();

  /** How to end each collection that goes on. */
  readonly #collections = new Set<() => void>();

  /** @param options How long bouncers may think; as long as in a job when left out. */
  constructor(options: Pick<BouncerHubOptions, "judgeMs"> = {}) {
    const hub = { ...options, runFolder: this.folder, log: QUIET };
    this.#bouncers = new BouncerHub({ ...hub, job: JOB });
    this.#otherJob = new BouncerHub({ ...hub, job: "other" });
  }

  /** The running time. */
  now(): bigint {
    return monotonicNs() - this.baseTimeNs;
  }

  /**
   * Starts a component `test/NAME`.
   *
   * @param name Its name.
   * @param type Its type: a name of the program's, or a definition with its `run`.
   * @param properties Words as a planet would write them, lists and maps as they are kept; the rest are defaults.
   * @param eats The feeds that it takes.
   */
  async start<D extends ComponentDefinition>(
    name: string,
    type: string | OwnType<D>,
    properties: Record<string, Json> = {},
    eats: Eats = [],
  ): Promise<ComponentState> {
    const { definition, run } = typeof type === "string" ? await builtIn(type) : type as OwnType;
    const values = readProperties(definition, properties);
    return await this.startRun(name, definition, run, { properties: values, eats });
  }

  /**
   * Starts a component `test/NAME` of a type that need not be in the catalogue.
   *
   * @param name Its name.
   * @param definition Its type.
   * @param run How it runs.
   * @param options Its properties as they were read, names of the feeds that it eats, and how long a silence makes it hungry.
   */
  async startRun(
    name: string,
    definition: ComponentDefinition,
    run: Run,
    { properties = {}, eats = [], hungryAfterMs = HUNGRY_AFTER_MS }: {
      properties?: Record<string, Json>;
      eats?: Eats;
      hungryAfterMs?: number;
    } = {},
  ): Promise<ComponentState> {
    this.#feeders.set(name, definition.feedersOf?.(properties as RunContext["properties"]) ?? definition.feeders);
    const state = { mood: "waking" as Mood, messages: new Map(), readings: new Map<string, Json>() };
    const offers: (() => void)[] = [];
    const joins: [eater: string, feed: string][] = Object.entries(Array.isArray(eats) ? { default: eats } : eats)
      .flatMap(([eater, feeds]) => [feeds].flat().map((feed): [string, string] => [eater, feed]));
    const context: RunContext = {
      id: `test/${name}`,
      properties: properties as RunContext["properties"],
      eaters: joins.map(([eater, feed]) => new JobEater(this.#eaterSpec(feed, eater), this.#hub)),
      reactor: this.reactor,
      baseTimeNs: this.baseTimeNs,
      runFolder: this.folder,
      dataFolder: this.folder,
      zone: "America/Lima",
      hungryAfterMs,
      log: QUIET,
      owns: () => {},
      offer: (feeder, source) => offers.push(this.#hub.offer(`test/${name}:${feeder}`, source)),
      show: (reading, value) => void state.readings.set(reading, value),
      mood: (mood) => state.mood = mood,
      say: (_level, id, args = {}, debug = "") => state.messages.set(id, { args, debug }),
      unsay: (id) => state.messages.delete(id),
      ask: (bouncer, keycard, { signal } = {}) => this.#bouncers.ask({ name: bouncer, job: JOB }, keycard, signal),
    };
    const running = await run(context);
    const judge = running.judge?.bind(running);
    const isSad = (): boolean => state.mood === "sad";
    if (judge !== undefined) offers.push(this.#bouncers.offer(name, { judge, log: QUIET, isSad }));
    const stop = async (): Promise<void> => {
      this.#running.delete(name);
      await running.close();
      for (const withdraw of offers) withdraw();
    };
    this.#running.set(name, stop);
    let current = properties;
    this.#changes.set(name, async (changed) => {
      for (const key of Object.keys(changed)) assert(definition.live?.includes(key), `${key} does not change on air`);
      const known = Object.entries(definition.properties).filter(([key]) => Object.hasOwn(changed, key));
      current = { ...current, ...readProperties({ properties: Object.fromEntries(known) }, changed) };
      await running.change!(current as RunContext["properties"]);
    });
    return Object.assign(state, { running });
  }

  /**
   * Changes properties of a component that runs.
   *
   * @param name Its name.
   * @param properties Those that change, as for `start`.
   */
  async change(name: string, properties: Record<string, Json>): Promise<void> {
    await this.#changes.get(name)!(properties);
  }

  /**
   * Stops a component; those who eat of it lose the feed, and have it again when one of that name is started.
   *
   * @param name Its name.
   */
  async stop(name: string): Promise<void> {
    await this.#running.get(name)!();
  }

  /**
   * Asks a bouncer whether somebody may come in, as the job of a streamer does.
   *
   * @param name Its name.
   * @param shown What he shows; of the rest nothing.
   * @throws {NoVerdictError} When it throws, says what is no verdict, or says nothing for 5 s.
   */
  async ask(name: string, shown: Partial<Keycard> = {}): Promise<Verdict> {
    return await this.#otherJob.ask({ name, job: JOB }, { ...NO_KEYCARD, ...shown });
  }

  /**
   * Looks at what a feed gives.
   *
   * @param feed `camera`, or `film:video`.
   * @param seconds For how long after the first sample. While the machine stands still, time does not count.
   * @param look What to keep of each sample.
   * @throws {AssertionError} When there is none within a minute.
   */
  collect<T>(feed: string, seconds: number, look: (sample: Sample) => T): Promise<T[]> {
    const seen: T[] = [];
    const { promise, resolve, reject } = Promise.withResolvers<T[]>();
    const end = (): void => {
      this.#collections.delete(end);
      clearInterval(timer);
      unsubscribe();
    };
    let time = new Countdown(FIRST_SECONDS);
    const timer = setInterval(() => {
      if (!time.isOver()) return;
      end();
      if (seen.length > 0) return resolve(seen);
      reject(new assert.AssertionError({ message: `not a sample of ${feed} within ${FIRST_SECONDS} s` }));
    }, LOOK_MS);
    const push = (sample: Sample): void => {
      if (seen.length === 0) time = new Countdown(seconds);
      seen.push(look(sample));
    };
    const unsubscribe = this.#hub.subscribe(this.#eaterSpec(feed), { push, lost: () => {} });
    this.#collections.add(end);
    return promise;
  }

  /**
   * Writes what a feed gives to a file: headers, then everything from a key frame on.
   *
   * @param feed A muxed feed.
   * @param seconds For how long.
   * @returns The file.
   */
  async record(feed: string, seconds: number): Promise<string> {
    let headers: Uint8Array[] | null = null;
    const chunks = await this.collect(feed, seconds, (sample) => {
      headers ??= sample.streamHeaders();
      return sample.isHeader ? new Uint8Array() : sample.bytes();
    });
    const file = join(this.folder, `recording-${crypto.randomUUID()}`);
    await Deno.writeFile(file, new Blob([...(headers ?? []), ...chunks] as BlobPart[]).stream());
    return file;
  }

  /**
   * Waits for something to become true.
   *
   * @param what Told when it does not.
   * @param holds Looked at every 50 ms.
   * @param seconds For how long. While the machine stands still, time does not count.
   */
  async until(what: string, holds: () => boolean, seconds = 10): Promise<void> {
    for (const time = new Countdown(seconds); !holds();) {
      assert(!time.isOver(), `not within ${seconds} s: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const end of this.#collections) end();
    for (const stop of [...this.#running.values()].reverse()) await stop();
    await this.#hub.close();
    await this.#otherJob.close();
    await this.#bouncers.close();
    await this.reactor.close();
    await Deno.remove(this.folder, { recursive: true });
  }

  #eaterSpec(feeds: string, eater = "default"): EaterSpec {
    const [first, ...backups] = feeds.split("|").map((feed) => {
      const [name, feeder = "default"] = feed.split(":");
      return { feed: `test/${name}:${feeder}`, media: this.#feeders.get(name!)![feeder]!.media, job: JOB };
    });
    return { name: eater, ...first!, backups: backups.map(({ feed, job }) => ({ feed, job })) };
  }
}

/** The box has been up for some time, so that running time is far from zero; but not for longer than the machine. */
function longAgoNs(): bigint {
  const nowNs = monotonicNs();
  return nowNs > UP_NS ? nowNs - UP_NS : 0n;
}

async function builtIn(type: string): Promise<OwnType> {
  const entry = catalogue.get(type);
  assert(entry !== undefined, `the program has no type ${type}`);
  return { definition: entry.definition, run: (await entry.run()).run };
}
