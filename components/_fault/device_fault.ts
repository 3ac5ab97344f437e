/** Explains what an element says about the device of a source. Runs inside a job. */
import type { ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { ComponentFault } from "./component_fault.ts";
import { type ResourceProblem, resourceProblem } from "./resource_problem.ts";

/**
 * The explanation for `runPipeline`.
 *
 * @param device The device, as the planet names it.
 * @param message The id of the message about a problem; it takes the device.
 * @returns Gives null for a complaint that is not about the device.
 */
export function explainDevice(
  device: string,
  message: (problem: ResourceProblem["problem"]) => string,
): (complaint: ElementComplaint, pipeline: Pipeline) => ComponentFault | null {
  return function explain(complaint, pipeline) {
    const found = resourceProblem(complaint, pipeline);
    if (found === null) return null;
    const { problem, layer } = found;
    return new ComponentFault(message(problem), { blame: "device", layer, args: { device }, debug: complaint.debug });
  };
}
