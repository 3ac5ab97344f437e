/** What a component type says of its pipeline, and what it is given to say it. Used by run files, inside a job. */
import type { BusMessage, ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Json } from "../../manager/contract/component_spec.ts";
import type { ComponentFault } from "../_fault/component_fault.ts";
import type { ComponentDefinition } from "../definition.ts";
import type { PropertyValues } from "../property/mod.ts";

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
  /**
   * The format that a feeder gave last, as caps; empty before its first sample. Who keeps to it spares encoders and
   * muxers a change when a device comes back.
   */
  readonly given: (name?: string) => string;
  /** Makes a name for an element of one's own unique in the job. */
  readonly name: (name: string) => string;
  /**
   * Says whether the feeders give nothing but what fills the time of a source that is away. For sources that fill it
   * themselves: what something of `standIn` gives is known, and so is what is made of inputs.
   */
  readonly tellFiller: (isFiller: boolean) => void;
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
  /**
   * Whether the time of its raw feeds only grows, and is the box's running time: then samples go on to other pipelines
   * without being looked at one by one. So it is with what stamps by the clock, counts, or is made of inputs.
   *
   * @default false
   */
  readonly timeGrows?: boolean;
  /** How many of its eaters must have had a sample before the pipeline is built; the others may join late. @default "all" */
  readonly joins?: "all" | "any";
  /**
   * Called with each new pipeline before it plays. What it attaches may say, by `fail`, that it cannot go on: the
   * pipeline is then torn down and built anew; at once and without a word where null says that nothing is wrong.
   */
  prepare?(pipeline: Pipeline, parts: LaunchParts<D>, fail: (fault: ComponentFault | null) => void): Attachment;
  /**
   * Lets silence, or a slate, take the place of each raw feed while the source is away or silent.
   *
   * @param feeder Which feed.
   * @param properties The component's.
   * @returns The format of a feed that has had no sample yet, as caps; empty when that cannot be known.
   */
  standIn?(feeder: string, properties: PropertyValues<D["properties"]>): string;
  /** Carries changed properties over to the pipeline that runs. One that is built later has them by its `launch`. */
  change?(pipeline: Pipeline, parts: LaunchParts<D>): void;
  /** Does an action of the type. `pipeline` is null while there is none. */
  act?(request: ActionRequest<D>): Json | Promise<Json>;
  /** Sees what the pipeline says. Returns true when it has dealt with it. */
  readonly onMessage?: (message: BusMessage, pipeline: Pipeline) => boolean;
  /** Puts a fault of an element in words for a person; null leaves the general words. */
  readonly explain?: (complaint: ElementComplaint, pipeline: Pipeline) => ComponentFault | null;
}
