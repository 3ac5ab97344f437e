/**
 * A component that is one GStreamer pipeline: builds it from a launch description, joins it to its feeds, tells its mood
 * by the media that move, and builds it anew after a fault: every second while a device or file is away, with growing
 * pauses when it fails by itself. Runs inside a job.
 */
import type { Json } from "../../manager/contract/component_spec.ts";
import type { ComponentStats } from "../../manager/contract/stats.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { faultOfHang } from "../_fault/pipeline_fault.ts";
import { ToldFault } from "../_fault/told_fault.ts";
import { OutputFeed } from "../_feed/output_feed.ts";
import { Backoff } from "../backoff.ts";
import type { ComponentDefinition } from "../definition.ts";
import { pause } from "../pause.ts";
import type { PropertyValues } from "../property/mod.ts";
import { eachRound } from "../rounds.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { elementName } from "./element_name.ts";
import { moodByMedia } from "./mood_by_media.ts";
import type { PipelineComponentOptions } from "./pipeline_options.ts";
import { PipelineRun, type PipelineRunOptions } from "./pipeline_run.ts";
import { StandIns } from "./stand_ins.ts";

/** How often the figures are looked at. */
const WATCH_MS = 500;
/** The same where something stands in for a source that is silent. */
const STAND_IN_WATCH_MS = 200;
/** How often a device, file or server that is away is looked for. */
const WAITING_MS = 1000;
/** How long all of it may take to end. */
const CLOSE_MS = 5000;

/**
 * Runs a component that is a pipeline.
 *
 * @param context What the job gives.
 * @param definition Its type: which feeders it has.
 * @param options Its description and what the type adds.
 */
export function runPipeline<D extends ComponentDefinition>(
  context: RunContext<D>,
  definition: ComponentDefinition,
  options: PipelineComponentOptions<D>,
): Promise<RunningComponent<D>> {
  return Promise.resolve(new PipelineComponent(context, definition, options));
}

class PipelineComponent<D extends ComponentDefinition> implements RunningComponent<D> {
  readonly #context: RunContext<D>;
  readonly #type: PipelineComponentOptions<D>;
  /** What each of its pipelines is made of. */
  readonly #life: PipelineRunOptions<D>;
  readonly #outputs: ReadonlyMap<string, OutputFeed>;
  readonly #standIns: StandIns<D>;
  readonly #startedAtMs = performance.now();
  readonly #backoff = new Backoff();
  readonly #endWatch: () => void;
  readonly #abort = new AbortController();
  readonly #work: Promise<void>;
  #properties: PropertyValues<D["properties"]>;
  #run: PipelineRun<D>;
  /** Samples of each input that pipelines threw away which are gone. */
  readonly #dropped: number[];
  /** What has come out of this pipeline, and when anything came out of any. */
  #moved: { readonly samples: number; readonly atMs: number | null } = { samples: 0, atMs: null };
  /** What keeps it from working, until media move again. */
  readonly #fault: ToldFault;

  constructor(context: RunContext<D>, definition: ComponentDefinition, options: PipelineComponentOptions<D>) {
    this.#context = context;
    this.#fault = new ToldFault(context);
    this.#type = options;
    this.#properties = context.properties;
    this.#dropped = context.eaters.map(() => 0);
    this.#outputs = outputsOf(context, definition, options.timeGrows);
    for (const [name, output] of this.#outputs) context.offer(name, output);
    const { role } = definition;
    const properties = (): PropertyValues<D["properties"]> => this.#properties;
    const onLate = (fault: ComponentFault): void => this.#late(fault);
    this.#life = { context, type: options, role, outputs: this.#outputs, properties, onLate };
    this.#standIns = new StandIns(this.#life);
    context.mood("waking");
    this.#run = new PipelineRun(this.#life);
    this.#work = this.#live();
    this.#endWatch = eachRound(options.standIn === undefined ? WATCH_MS : STAND_IN_WATCH_MS, () => this.#look());
  }

  stats(): ComponentStats {
    return {
      uptimeSeconds: (performance.now() - this.#startedAtMs) / 1000,
      feeds: [
        ...this.#context.eaters.map((eater, index) => {
          const stats = eater.stats();
          return { ...stats, dropped: stats.dropped + this.#dropped[index]! + this.#run.dropped(index) };
        }),
        ...this.#outputs.values().map((output) => output.stats()),
      ],
    };
  }

  change(properties: PropertyValues<D["properties"]>): void {
    this.#properties = properties;
    const { pipeline, parts } = this.#run;
    if (pipeline !== null) this.#type.change?.(pipeline, parts);
  }

  act(action: string, args: { readonly [name: string]: Json }): Json | Promise<Json> {
    const { act } = this.#type;
    if (act === undefined) throw new TypeError(`Cannot act because the type has no actions: got ${action}`);
    const { pipeline, parts } = this.#run;
    return act({ action, args, pipeline, parts });
  }

  graph(): string {
    return this.#run.pipeline?.graph() ?? "";
  }

  async close(): Promise<void> {
    this.#abort.abort();
    this.#endWatch();
    this.#run.end(null);
    const looked = this.#fault.close();
    const late = new AbortController();
    const first = await Promise.race([this.#work, pause(CLOSE_MS, late.signal).then(() => "late")]);
    late.abort();
    await looked;
    if (first === "late") throw faultOfHang(`it has not ended within ${CLOSE_MS} ms`, null);
  }

  /** Builds one pipeline after the other. */
  async #live(): Promise<void> {
    for (;;) {
      const fault = await this.#run.live();
      await this.#endRun(fault);
      if (fault !== null) await this.#failed(fault);
      if (this.#abort.signal.aborted) return await this.#standIns.close();
      for (const index of this.#dropped.keys()) this.#dropped[index]! += this.#run.dropped(index);
      this.#moved = { ...this.#moved, samples: 0 };
      this.#run = new PipelineRun(this.#life);
    }
  }

  /** While an element hangs nothing new is built: each pipeline that hangs holds a thread, and perhaps the device. */
  async #endRun(why: ComponentFault | null): Promise<void> {
    const { signal } = this.#abort;
    try {
      return await this.#run.close(signal.aborted ? this.#standIns.close() : this.#standIns.sourceEnds());
    } catch (error) {
      const fault = error instanceof ComponentFault ? error : faultOfHang(error, null);
      // What has not even started is left behind: it goes when the element lets go, and nobody else has to end for it.
      if (signal.aborted && this.#run.isLate) return;
      if (signal.aborted) throw fault;
      // Who hung first is to blame for what hangs now.
      this.#fault.say(why?.code === fault.code ? why : fault);
    }
    // A device that does not answer may yet; a pipeline that played and hangs needs a person.
    this.#context.mood(why?.blame === "device" ? "hungry" : "sad");
    await Promise.race([this.#run.gone, pause(null, signal)]);
  }

  /** Says what went wrong, and waits before the next try. */
  async #failed(fault: ComponentFault): Promise<void> {
    this.#fault.say(fault);
    const waits = fault.blame === "device" || fault.blame === "destination";
    this.#backoff.noteWell(false);
    const pauseMs = waits ? WAITING_MS : this.#backoff.noteFailure();
    this.#context.mood(waits || this.#standIns.areNeeded ? "hungry" : "waking");
    if (pauseMs === null) {
      this.#fault.say(fault.givenUp());
      this.#context.mood("sad");
    }
    await pause(pauseMs, this.#abort.signal);
  }

  /** Its pipeline has not started in time, and may do so yet. */
  #late(fault: ComponentFault): void {
    this.#fault.say(fault);
    this.#context.mood("hungry");
  }

  /** Tells the mood by what moves. */
  #look(): void {
    for (const output of this.#outputs.values()) output.sweep();
    this.#standIns.look((output) => this.#run.tap(output));
    this.#run.lookForEnd();
    const { samples } = this.#run;
    if (samples > this.#moved.samples) this.#works(samples);
    if (this.#fault.isThere) return;
    const { eaters, hungryAfterMs } = this.#context;
    const seen = { eaters, startedAtMs: this.#startedAtMs, movedAtMs: this.#moved.atMs, hungryAfterMs };
    const mood = this.#standIns.areNeeded ? "hungry" : moodByMedia(seen);
    this.#backoff.noteWell(mood === "happy");
    this.#context.mood(mood);
  }

  #works(samples: number): void {
    this.#moved = { samples, atMs: performance.now() };
    this.#fault.clear();
  }
}

function outputsOf<D extends ComponentDefinition>(
  { id, properties, reactor }: RunContext<D>,
  definition: ComponentDefinition,
  timeGrows = false,
): Map<string, OutputFeed> {
  const feeders = definition.feedersOf?.(properties) ?? definition.feeders;
  return new Map(
    Object.entries(feeders).map(([name, { media }]) => {
      const element = elementName(id, name);
      return [name, new OutputFeed({ name, element, media, reactor, timeGrows })];
    }),
  );
}
