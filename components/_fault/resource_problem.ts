/** Tells apart what an element says about the device that it uses. Runs inside a job. */
import type { ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Layer } from "../fault_layer.ts";
import { type ClosedProblem, closedProblem } from "./closed_problem.ts";
import { complainerOf } from "./complainer_of.ts";
import { layerOfComplaint } from "./judge_complaint.ts";

/** What is the matter, and the layer that it lies in. */
export interface ResourceProblem {
  /** `driver` when its driver fails; `missing` also when it has gone. */
  readonly problem: ClosedProblem | "driver";
  readonly layer: Layer;
}

/**
 * What is the matter with a device.
 *
 * @param complaint What the element says.
 * @param pipeline Where it is.
 * @returns Null when the complaint is not about the device.
 */
export function resourceProblem(complaint: ElementComplaint, pipeline: Pipeline): ResourceProblem | null {
  if (!complaint.domain.startsWith("gst-resource-error")) return null;
  const layer = layerOfComplaint(complaint, complainerOf(complaint, pipeline));
  return { problem: layer === "driver" ? "driver" : closedProblem(complaint), layer };
}
