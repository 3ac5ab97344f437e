/**
 * A component that is one GStreamer pipeline: builds it from a launch description, joins it to its feeds, tells its mood
 * by the media that move, and builds it anew after a fault: every second while a device or file is away, with growing
 * pauses when it fails by itself. Runs inside a job.
 */
import type { Json } from "../../manager/contract/component_spec.ts";
import type { ComponentStats } from "../../manager/contract/stats.ts";
import { Backoff } from "../backoff.ts";
import type { ComponentDefinition } from "../definition.ts";
import type { PropertyValues } from "../property/mod.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { ComponentFault } from "./component_fault.ts";
import { elementName } from "./element_name.ts";
import { moodByMedia } from "./mood_by_media.ts";
import { OutputFeed } from "./output_feed.ts";
import { pause } from "./pause.ts";
import type { PipelineComponentOptions } from "./pipeline_options.ts";
import { PipelineRun } from "./pipeline_run.ts";

/** How often the figures are looked at. */
const WATCH_MS = 500;
/** How often a device, file or server that is away is looked for. */
const WAITING_MS = 1000;

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
  readonly #outputs: ReadonlyMap<string, OutputFeed>;
  readonly #startedAtMs = performance.now();
  readonly #backoff = new Backoff();
  readonly #watch: ReturnType<typeof setInterval>;
  readonly #abort = new AbortController();
  readonly #work: Promise<void>;
  #properties: PropertyValues<D["properties"]>;
  #run: PipelineRun<D>;
  /** Samples of each input that pipelines threw away which are gone. */
  readonly #dropped: number[];
  #moved: { readonly samples: number; readonly atMs: number | null } = { samples: 0, atMs: null };
  /** The message about what keeps it from working, until media move again. */
  #fault: string | null = null;

  constructor(context: RunContext<D>, definition: ComponentDefinition, options: PipelineComponentOptions<D>) {
    this.#context = context;
    this.#type = options;
    this.#properties = context.properties;
    this.#dropped = context.eaters.map(() => 0);
    this.#outputs = outputsOf(context, definition);
    for (const [name, output] of this.#outputs) context.offer(name, output);
    context.mood("waking");
    this.#run = this.#newRun();
    this.#work = this.#live();
    this.#watch = setInterval(() => this.#look(), WATCH_MS);
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
    clearInterval(this.#watch);
    this.#run.end(null);
    await this.#work;
  }

  /** Builds one pipeline after the other. */
  async #live(): Promise<void> {
    for (;;) {
      const fault = await this.#run.live();
      await this.#run.close();
      if (fault !== null) await this.#failed(fault);
      if (this.#abort.signal.aborted) return;
      for (const index of this.#dropped.keys()) this.#dropped[index]! += this.#run.dropped(index);
      this.#run = this.#newRun();
    }
  }

  #newRun(): PipelineRun<D> {
    return new PipelineRun({
      context: this.#context,
      type: this.#type,
      outputs: this.#outputs,
      properties: () => this.#properties,
    });
  }

  /** Says what went wrong, and waits before the next try. */
  async #failed(fault: ComponentFault): Promise<void> {
    this.#context.say("error", fault.code, fault.args, fault.debug);
    if (this.#fault !== null && this.#fault !== fault.code) this.#context.unsay(this.#fault);
    this.#fault = fault.code;
    const waits = fault.blame === "device" || fault.blame === "destination";
    this.#backoff.noteWell(false);
    const pauseMs = waits ? WAITING_MS : this.#backoff.noteFailure();
    this.#context.mood(waits ? "hungry" : pauseMs === null ? "sad" : "waking");
    await pause(pauseMs, this.#abort.signal);
  }

  /** Tells the mood by what moves. */
  #look(): void {
    for (const output of this.#outputs.values()) output.sweep();
    // What only consumes lives by what it gets.
    const counted = this.#outputs.size > 0 ? [...this.#outputs.values()] : this.#context.eaters;
    const samples = counted.reduce((sum, feed) => sum + feed.stats().samples, 0);
    if (samples > this.#moved.samples) this.#works(samples);
    if (this.#fault !== null) return;
    const { eaters } = this.#context;
    const mood = moodByMedia({ eaters, startedAtMs: this.#startedAtMs, movedAtMs: this.#moved.atMs });
    this.#backoff.noteWell(mood === "happy");
    this.#context.mood(mood);
  }

  #works(samples: number): void {
    this.#moved = { samples, atMs: performance.now() };
    if (this.#fault !== null) this.#context.unsay(this.#fault);
    this.#fault = null;
  }
}

function outputsOf<D extends ComponentDefinition>(
  { id, properties, reactor }: RunContext<D>,
  definition: ComponentDefinition,
): Map<string, OutputFeed> {
  const feeders = definition.feedersOf?.(properties) ?? definition.feeders;
  return new Map(
    Object.entries(feeders).map(([name, { media }]) => {
      const element = elementName(id, name);
      return [name, new OutputFeed({ name, element, media, reactor })];
    }),
  );
}
