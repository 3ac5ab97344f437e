/**
 * A component that is one GStreamer pipeline: builds it from a launch description, joins it to its feeds, tells its mood
 * by the media that move, and builds it anew after a fault: at once when a device or file is back, with growing pauses
 * when it fails by itself. Runs inside a job.
 */
import type { Json } from "../../manager/contract/component_spec.ts";
import type { ComponentStats } from "../../manager/contract/stats.ts";
import type { BusMessage, ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { ComponentDefinition } from "../definition.ts";
import type { PropertyValues } from "../property/mod.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { ComponentFault } from "./component_fault.ts";
import { InputFeed } from "./input_feed.ts";
import { OutputFeed } from "./output_feed.ts";
import { pause } from "./pause.ts";
import { RetryPause } from "./retry_pause.ts";

/** How often the figures are looked at. */
const WATCH_MS = 500;
/** A pipeline that gives nothing for so long is hungry. */
const SILENT_MS = 10_000;

/** Something that lives as long as one pipeline, such as a pulse. Closed before the pipeline. */
export type Attachment = Disposable | AsyncDisposable | null;

/** The parts of a launch description that join a pipeline to its feeds. Element names in it are unique in the job. */
export interface LaunchParts<D extends ComponentDefinition = ComponentDefinition> {
  /** The component's properties as they are now: live ones may have changed since it started. */
  readonly properties: PropertyValues<D["properties"]>;
  /** Where an eater enters, by its place among the component's eaters. @default 0 */
  readonly eater: (index?: number) => string;
  /** Where a feeder leaves. @default "default" */
  readonly feeder: (name?: string) => string;
  /** The caps of each eater's feed; empty for one that has had no sample, which only happens where `joins` is `any`. */
  readonly caps: readonly string[];
  /** Makes a name for an element of one's own unique in the job. */
  readonly name: (name: string) => string;
}

/** An action that was asked for; checked against the definition. */
export interface ActionRequest<D extends ComponentDefinition = ComponentDefinition> {
  readonly action: string;
  readonly args: { readonly [name: string]: Json };
  /** Null while there is none. */
  readonly pipeline: Pipeline | null;
  readonly parts: LaunchParts<D>;
}

/** What a component type adds. */
export interface PipelineComponentOptions<D extends ComponentDefinition = ComponentDefinition> {
  /**
   * Gives the description, anew for each pipeline, when its eaters have had a sample. May throw a `ComponentFault`: a
   * device that is not there.
   */
  launch(parts: LaunchParts<D>): string | Promise<string>;
  /** How many of its eaters must have had a sample before the pipeline is built; the others may join late. @default "all" */
  readonly joins?: "all" | "any";
  /**
   * Called with each new pipeline before it plays. What it attaches may say, by `fail`, that it cannot go on: the
   * pipeline is then torn down and built anew.
   */
  prepare?(pipeline: Pipeline, parts: LaunchParts<D>, fail: (fault: ComponentFault) => void): Attachment;
  /** Carries changed properties over to the pipeline that runs. One that is built later has them by its `launch`. */
  change?(pipeline: Pipeline, parts: LaunchParts<D>): void;
  /** Does an action of the type. `pipeline` is null while there is none. */
  act?(request: ActionRequest<D>): Json | Promise<Json>;
  /** Sees what the pipeline says. Returns true when it has dealt with it. */
  readonly onMessage?: (message: BusMessage, pipeline: Pipeline) => boolean;
  /** Puts a fault of an element in words for a person; null leaves the general words. */
  readonly explain?: (complaint: ElementComplaint) => ComponentFault | null;
}

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
  readonly #options: PipelineComponentOptions<D>;
  readonly #outputs = new Map<string, OutputFeed>();
  readonly #startedAt = Date.now();
  readonly #retry = new RetryPause();
  readonly #watch: ReturnType<typeof setInterval>;
  readonly #abort = new AbortController();
  #properties: PropertyValues<D["properties"]>;
  #inputs: InputFeed[] = [];
  #dropped = 0;
  #pipeline: Pipeline | null = null;
  #attachment: Attachment = null;
  #work: Promise<void>;
  #moved = { samples: 0, at: 0 };
  /** What an element of this pipeline said first. */
  #complaint: ComponentFault | null = null;
  /** The message about what keeps it from working, until media move again. */
  #fault: string | null = null;

  constructor(context: RunContext<D>, definition: ComponentDefinition, options: PipelineComponentOptions<D>) {
    this.#context = context;
    this.#options = options;
    this.#properties = context.properties;
    const feeders = definition.feedersOf?.(context.properties) ?? definition.feeders;
    for (const [name, { media }] of Object.entries(feeders)) {
      const output = new OutputFeed({ name, element: this.#elementName(name), media, reactor: context.reactor });
      this.#outputs.set(name, output);
      context.offer(name, output);
    }
    context.mood("waking");
    this.#work = this.#build();
    this.#watch = setInterval(() => this.#look(), WATCH_MS);
  }

  stats(): ComponentStats {
    const dropped = this.#inputs.map((input) => input.dropped);
    return {
      uptimeSeconds: (Date.now() - this.#startedAt) / 1000,
      feeds: [
        ...this.#context.eaters.map((eater, index) => {
          const stats = eater.stats();
          return { ...stats, dropped: stats.dropped + this.#dropped + (dropped[index] ?? 0) };
        }),
        ...this.#outputs.values().map((output) => output.stats()),
      ],
    };
  }

  change(properties: PropertyValues<D["properties"]>): void {
    this.#properties = properties;
    if (this.#pipeline !== null) this.#options.change?.(this.#pipeline, this.#launchParts());
  }

  act(action: string, args: { readonly [name: string]: Json }): Json | Promise<Json> {
    const { act } = this.#options;
    if (act === undefined) throw new TypeError(`Cannot act because the type has no actions: got ${action}`);
    return act({ action, args, pipeline: this.#pipeline, parts: this.#launchParts() });
  }

  graph(): string {
    return this.#pipeline?.graph() ?? "";
  }

  async close(): Promise<void> {
    this.#abort.abort();
    clearInterval(this.#watch);
    await this.#work;
    await this.#tearDown();
  }

  /** Builds the pipeline; what fails is said and tried again. */
  async #build(): Promise<void> {
    while (!this.#abort.signal.aborted) {
      try {
        return await this.#buildOnce();
      } catch (error) {
        await this.#tearDown();
        // What an element said of it explains more than that it refused.
        await this.#failed(this.#complaint ?? error);
      }
    }
  }

  async #buildOnce(): Promise<void> {
    this.#complaint = null;
    const { eaters } = this.#context;
    this.#inputs = eaters.map((eater, index) => new InputFeed(eater, this.#elementName(`eat${index}`)));
    await this.#inputsReady();
    if (this.#abort.signal.aborted) return;
    const parts = this.#launchParts();
    const description = await this.#options.launch(parts);
    const { reactor, baseTimeNs } = this.#context;
    const pipeline = new Pipeline(description, { reactor, baseTimeNs, onMessage: (message) => this.#hear(message) });
    this.#pipeline = pipeline;
    this.#context.owns(pipeline.elementNames());
    for (const input of this.#inputs) input.prepare(pipeline);
    for (const output of this.#outputs.values()) output.attach(pipeline);
    this.#attachment = this.#options.prepare?.(pipeline, parts, (fault) => this.#rebuild(fault)) ?? null;
    await pipeline.play();
    for (const input of this.#inputs) input.attach(pipeline);
  }

  #launchParts(): LaunchParts<D> {
    return {
      properties: this.#properties,
      eater: (index = 0) => this.#inputs[index]!.launch,
      feeder: (name = "default") => this.#outputs.get(name)!.launch,
      caps: this.#inputs.map((input) => input.caps),
      name: (name) => this.#elementName(name),
    };
  }

  #elementName(part: string): string {
    return `${this.#context.id.replace("/", "-")}-${part}`;
  }

  /** Waits until its inputs have had a sample, or the component is stopped. */
  async #inputsReady(): Promise<void> {
    const built = new AbortController();
    const stopped = pause(null, AbortSignal.any([this.#abort.signal, built.signal]));
    const firsts = this.#inputs.map((input) => input.first);
    await Promise.race([this.#options.joins === "any" ? Promise.race(firsts) : Promise.all(firsts), stopped]);
    built.abort();
  }

  async #tearDown(): Promise<void> {
    await this.#detach();
    for (const input of this.#inputs.splice(0)) {
      this.#dropped += input.dropped;
      input.close();
    }
    const pipeline = this.#pipeline;
    this.#pipeline = null;
    if (pipeline === null) return;
    await pipeline.stop();
    for (const output of this.#outputs.values()) output.detach();
    await pipeline.close();
  }

  async #detach(): Promise<void> {
    await using attachment = this.#attachment;
    if (attachment !== null) this.#attachment = null;
  }

  #hear(message: BusMessage): void {
    const pipeline = this.#pipeline;
    if (pipeline === null || this.#options.onMessage?.(message, pipeline)) return;
    if (message.type === "error") this.#rebuild(this.#complaint ??= this.#explain(message));
    else if (message.type === "eos") this.#rebuild(new ComponentFault("pipeline-ended", { blame: "internal" }));
    else if (message.type === "warning") {
      this.#context.log.warning(`${message.element}: ${message.text} ${message.debug}`);
    }
  }

  #explain(complaint: ElementComplaint): ComponentFault {
    const { element, text, debug } = complaint;
    this.#context.log.error(`${element}: ${text} ${debug}`);
    return this.#options.explain?.(complaint) ??
      new ComponentFault("pipeline-failed", { blame: "internal", args: { element, reason: text }, debug });
  }

  /** A pipeline that said ERROR is torn down at once: some elements spin otherwise. */
  #rebuild(fault: ComponentFault): void {
    const pipeline = this.#pipeline;
    this.#work = this.#work.then(async () => {
      // A second complaint of a pipeline that is gone already changes nothing.
      if (this.#pipeline !== pipeline || this.#abort.signal.aborted) return;
      await this.#tearDown();
      await this.#failed(fault);
      await this.#build();
    });
  }

  async #failed(error: unknown): Promise<void> {
    const fault = error instanceof ComponentFault ? error : new ComponentFault("pipeline-failed", {
      blame: "internal",
      args: { element: this.#context.id, reason: error instanceof Error ? error.message : String(error) },
      cause: error,
    });
    this.#context.say("error", fault.code, fault.args, fault.debug);
    const waits = fault.blame === "device" || fault.blame === "destination";
    if (this.#fault !== null && this.#fault !== fault.code) this.#context.unsay(this.#fault);
    this.#fault = fault.code;
    const pauseMs = waits ? this.#retry.waiting() : this.#retry.failed();
    this.#context.mood(waits ? "hungry" : pauseMs === null ? "sad" : "waking");
    await pause(pauseMs, this.#abort.signal);
  }

  /** Tells the mood by what moves. */
  #look(): void {
    if (this.#pipeline === null) return this.#lookWaiting();
    for (const output of this.#outputs.values()) output.sweep();
    const samples = this.#outputs.values().reduce((sum, output) => sum + output.stats().samples, 0);
    if (samples > this.#moved.samples) this.#works(samples);
    if (this.#fault !== null) return;
    const hungry = this.#context.eaters.some((eater) => eater.mood === "hungry");
    const silent = Date.now() - Math.max(this.#moved.at, this.#startedAt) > SILENT_MS;
    if (hungry || silent) this.#context.mood("hungry");
    else this.#context.mood(this.#moved.at === 0 ? "waking" : "happy");
  }

  #works(samples: number): void {
    this.#moved = { samples, at: Date.now() };
    this.#retry.works();
    if (this.#fault !== null) this.#context.unsay(this.#fault);
    this.#fault = null;
  }

  /** While it waits for its inputs there is no pipeline yet. */
  #lookWaiting(): void {
    if (this.#inputs.length === 0 || this.#fault !== null) return;
    const hungry = this.#context.eaters.some((eater) => eater.mood === "hungry");
    const late = Date.now() - this.#startedAt > SILENT_MS;
    this.#context.mood(hungry || late ? "hungry" : "waking");
  }
}
