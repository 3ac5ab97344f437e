/**
 * A source at the other end of a network: what ends or breaks there is nobody's fault here, and is tried again for ever.
 * Runs inside a job.
 */
import type { BusMessage, ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { ComponentFault } from "../_fault/component_fault.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { Attachment, LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { ComponentDefinition } from "../definition.ts";
import type { PropertyValues } from "../property/mod.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";

/** What a kind of source adds. */
export interface NetworkSourceOptions<D extends ComponentDefinition> {
  /** Gives the description, anew for each connection. */
  launch(parts: LaunchParts<D>): string | Promise<string>;
  /** As in `PipelineComponentOptions`. */
  standIn(feeder: string, properties: PropertyValues<D["properties"]>): string;
  /** As in `PipelineComponentOptions`. */
  prepare?(pipeline: Pipeline, parts: LaunchParts<D>, fail: (fault: ComponentFault) => void): Attachment;
  /** Puts in words what is the matter; null says that the other side ended the stream. */
  fault(complaint: ElementComplaint | null): ComponentFault;
}

/**
 * Runs such a source.
 *
 * @param context What the job gives.
 * @param definition Its type.
 * @param options Its description, and its words for faults.
 */
export function runNetworkSource<D extends ComponentDefinition>(
  context: RunContext<D>,
  definition: ComponentDefinition,
  options: NetworkSourceOptions<D>,
): Promise<RunningComponent<D>> {
  let fail: (fault: ComponentFault) => void = () => {};
  const onMessage = (message: BusMessage): boolean => {
    if (message.type !== "eos") return false;
    fail(options.fault(null));
    return true;
  };
  return runPipeline(context, definition, {
    launch: (parts) => options.launch(parts),
    prepare: (pipeline, parts, rebuild) => {
      fail = rebuild;
      return options.prepare?.(pipeline, parts, rebuild) ?? null;
    },
    onMessage,
    standIn: options.standIn,
    explain: (complaint) => options.fault(complaint),
  });
}
