/**
 * One life of a component's pipeline, from the connection of its inputs to its end. A component that builds its pipeline
 * anew makes another one. Owned by the component, inside a job.
 */
import type { BusMessage, ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { StateTimeoutError } from "../../ffi/gstreamer/state_change.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { faultOfComplaint, faultOfError, faultOfHang } from "../_fault/pipeline_fault.ts";
import type { FeedTap } from "../_feed/feed_tap.ts";
import { InputFeed } from "../_feed/input_feed.ts";
import type { OutputFeed } from "../_feed/output_feed.ts";
import type { ComponentDefinition, Role } from "../definition.ts";
import type { PropertyValues } from "../property/mod.ts";
import type { RunContext } from "../run_context.ts";
import { elementName } from "./element_name.ts";
import type { Attachment, LaunchParts, PipelineComponentOptions } from "./pipeline_options.ts";

/** How long streaming threads may take to end. */
const STOP_MS = 4000;

/** Only what comes from outside ends: a file, or another machine, which may have gone away. */
const ENDED = new ComponentFault("pipeline-ended", { blame: "device" });

/** What a pipeline belongs to. */
export interface PipelineRunOptions<D extends ComponentDefinition> {
  readonly context: RunContext<D>;
  readonly type: PipelineComponentOptions<D>;
  readonly role: Role;
  readonly outputs: ReadonlyMap<string, OutputFeed>;
  /** The component's properties as they are now. */
  readonly properties: () => PropertyValues<D["properties"]>;
  /** An element has not started in time. It is waited for. */
  readonly onLate: (fault: ComponentFault) => void;
}

/** A pipeline that is built, plays, and ends. */
export class PipelineRun<D extends ComponentDefinition> {
  readonly #options: PipelineRunOptions<D>;
  readonly #inputs: readonly InputFeed[];
  readonly #end = Promise.withResolvers<ComponentFault | null>();
  #isOver = false;
  #isLate = false;
  /** Whether the end of its stream has been seen. */
  #hasEnded = false;
  #pipeline: Pipeline | null = null;
  readonly #taps = new Map<string, FeedTap>();
  #gone: Promise<void> = Promise.resolve();
  #attachment: Attachment = null;
  /** What an element said first. */
  #complaint: ComponentFault | null = null;

  /** @param options The component. Its inputs are connected at once. */
  constructor(options: PipelineRunOptions<D>) {
    this.#options = options;
    const { context: { id, eaters }, role } = options;
    this.#inputs = eaters.map((eater, index) => {
      // Pictures take longer than sound to be encoded, and a muxer waits for both.
      const patient = role === "encoder" && eater.media === "audio/raw";
      return new InputFeed(eater, elementName(id, `eat${index}`), patient);
    });
    for (const input of this.#inputs) input.onFiller = () => this.#passFiller();
    if (this.#inputs.length > 0) this.#passFiller();
  }

  /** Null until its inputs have had a sample, and from its end on. */
  get pipeline(): Pipeline | null {
    return this.#pipeline;
  }

  /** What its description is made of. */
  get parts(): LaunchParts<D> {
    const { context, properties, outputs } = this.#options;
    return {
      properties: properties(),
      eater: (index = 0) => this.#inputs[index]!.launch,
      feeder: (name = "default") => outputs.get(name)!.launch,
      caps: this.#inputs.map((input) => input.caps),
      given: (name = "default") => outputs.get(name)!.caps,
      name: (name) => elementName(context.id, name),
      tellFiller: (isFiller) => this.#tellFiller(isFiller),
    };
  }

  /**
   * How many samples of an input were thrown away.
   *
   * @param index The input's place.
   */
  dropped(index: number): number {
    return this.#inputs[index]?.dropped ?? 0;
  }

  /**
   * The end of a feed in this pipeline.
   *
   * @param output The feeder's name.
   * @returns Null while there is no pipeline, and when that is about to stop.
   */
  tap(output: string): FeedTap | null {
    const tap = this.#taps.get(output);
    return tap === undefined || tap.isEnding ? null : tap;
  }

  /** Whether an element has not started in time, and may yet. */
  get isLate(): boolean {
    return this.#isLate;
  }

  /** How many samples have come out of it; of one that only consumes, how many its eaters have got. */
  get samples(): number {
    const { context, outputs } = this.#options;
    // What eaters get while it starts has not moved yet.
    if (outputs.size === 0 && !this.#pipeline?.plays) return 0;
    if (outputs.size === 0) return context.eaters.reduce((sum, eater) => sum + eater.stats().samples, 0);
    return this.#taps.values().reduce((sum, tap) => sum + tap.counts().samples, 0);
  }

  /**
   * Sees the end of a stream that no sink tells of, because nobody takes it, or because a feed beside it never began.
   * Called about once a second.
   */
  lookForEnd(): void {
    const taps = [...this.#taps.values()];
    if (this.#hasEnded || !taps.some(({ hasEnded }) => hasEnded)) return;
    this.#hasEnded = taps.every((tap) => tap.hasEnded || tap.caps === "");
    if (!this.#hasEnded) return;
    // An element that fails says so before it ends its stream, which may not have been heard yet.
    this.#pipeline?.hear();
    if (!this.#isOver) this.#hear({ type: "eos" });
  }

  /** Fulfilled when it is torn down, also when `close` could not wait for that. */
  get gone(): Promise<void> {
    return this.#gone;
  }

  /**
   * Lives. Must be closed afterwards.
   *
   * @returns What ended it; null when it was told to end.
   */
  async live(): Promise<ComponentFault | null> {
    try {
      await Promise.race([this.#start(), this.#end.promise]);
    } catch (error) {
      // What an element said of it explains more than that it refused.
      return this.#complaint ?? faultOfError(error, this.#options.context.id);
    }
    return await this.#end.promise;
  }

  /** @param fault Why it ends. A second reason changes nothing. */
  end(fault: ComponentFault | null): void {
    this.#isOver = true;
    this.#end.resolve(fault);
  }

  /**
   * Tears it down.
   *
   * @param relief Feeds are kept until then, so that what stands in can take them over.
   * @throws {ComponentFault} When an element hangs.
   */
  async close(relief: Promise<unknown> = Promise.resolve()): Promise<void> {
    this.end(null);
    // Before all else: what was attached may stop the pipeline, which takes the format from those who are fed directly.
    for (const [name, tap] of this.#taps) this.#options.outputs.get(name)!.release(tap);
    await this.#detach();
    for (const input of this.#inputs) input.close();
    const pipeline = this.#pipeline;
    if (pipeline === null) return;
    this.#pipeline = null;
    const stopped = pipeline.stop(STOP_MS);
    this.#gone = this.#tearDown(pipeline, [stopped.catch(() => pipeline.letGo()), relief]);
    await stopped.catch((error) => {
      throw faultOfHang(error, pipeline);
    });
    await this.#gone;
  }

  async #tearDown(pipeline: Pipeline, when: readonly Promise<unknown>[]): Promise<void> {
    const taps = [...this.#taps];
    this.#taps.clear();
    await Promise.all(when);
    for (const [name, tap] of taps) this.#options.outputs.get(name)!.detach(tap);
    await pipeline.close();
  }

  async #start(): Promise<void> {
    const { context, type, outputs } = this.#options;
    await this.#inputsReady();
    if (this.#isOver) return;
    const { parts } = this;
    const description = await type.launch(parts);
    if (this.#isOver) return;
    const { reactor, baseTimeNs } = context;
    const pipeline = new Pipeline(description, { reactor, baseTimeNs, onMessage: (message) => this.#hear(message) });
    this.#pipeline = pipeline;
    context.owns(pipeline.elementNames());
    for (const input of this.#inputs) input.prepare(pipeline);
    for (const [name, output] of outputs) this.#taps.set(name, output.attach(pipeline));
    this.#attachment = type.prepare?.(pipeline, parts, (fault) => this.end(fault)) ?? null;
    await this.#play(pipeline);
    if (this.#isOver) return;
    for (const input of this.#inputs) input.attach(pipeline);
  }

  /**
   * An element that is late may get there yet: a FIFO opens when somebody writes. Torn down in its place, it would take
   * what came and lose it, and the writer's pipe would break.
   */
  async #play(pipeline: Pipeline): Promise<void> {
    try {
      await pipeline.play();
    } catch (error) {
      if (!(error instanceof StateTimeoutError)) throw error;
      if (!this.#isOver && !pipeline.plays) this.#options.onLate(faultOfHang(error, pipeline));
      this.#isLate = true;
      await pipeline.playLate();
      this.#isLate = false;
    }
  }

  /** What is made of nothing but fillers is one. */
  #passFiller(): void {
    this.#tellFiller(this.#inputs.every(({ isFiller }) => isFiller));
  }

  #tellFiller(isFiller: boolean): void {
    for (const output of this.#options.outputs.values()) output.fills = isFiller;
  }

  /** Waits until its inputs have had a sample, or it is told to end. */
  async #inputsReady(): Promise<void> {
    const firsts = this.#inputs.map((input) => input.first);
    const ready = this.#options.type.joins === "any" ? Promise.race(firsts) : Promise.all(firsts);
    await Promise.race([ready, this.#end.promise]);
  }

  #hear(message: BusMessage): void {
    const { context, type } = this.#options;
    if (this.#pipeline === null || type.onMessage?.(message, this.#pipeline)) return;
    // A pipeline that said ERROR is torn down at once: some elements spin otherwise.
    if (message.type === "error") this.end(this.#complaint ??= this.#explain(message));
    else if (message.type === "eos") this.end(ENDED);
    else if (message.type === "warning") context.log.warning(`${message.element}: ${message.text} ${message.debug}`);
  }

  #explain(complaint: ElementComplaint): ComponentFault {
    const { element, text, debug } = complaint;
    const { context, type } = this.#options;
    // What it amounts to is said, and logged, once; this comes again with every try.
    context.log.debug(`${element}: ${text} ${debug}`);
    const pipeline = this.#pipeline!;
    return type.explain?.(complaint, pipeline) ?? faultOfComplaint(complaint, pipeline);
  }

  async #detach(): Promise<void> {
    const attachment = this.#attachment;
    this.#attachment = null;
    try {
      await using _attachment = attachment;
    } catch (error) {
      this.#options.context.log.error(`did not end cleanly: ${error instanceof Error ? error.message : error}`);
    }
  }
}
