/** Tells apart what an element says about the device that it uses. Runs inside a job. */
import type { ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import type { Layer } from "../fault_layer.ts";
import { layerOfComplaint } from "./judge_complaint.ts";

/** GST_RESOURCE_ERROR_BUSY of gsterror.h. */
const BUSY = 4;

/** What is the matter, and the layer that it lies in. */
export interface ResourceProblem {
  /** `busy` when somebody else has it, `driver` when its driver fails, `missing` when it is not there or has gone. */
  readonly problem: "busy" | "missing" | "driver";
  readonly layer: Layer;
}

/**
 * What is the matter with a device.
 *
 * @param complaint What the element says.
 * @returns Null when the complaint is not about the device.
 */
export function resourceProblem(complaint: ElementComplaint): ResourceProblem | null {
  if (!complaint.domain.startsWith("gst-resource-error")) return null;
  // Elements that read devices bear the name of their kind, with a number.
  const layer = layerOfComplaint(complaint, complaint.element);
  if (layer === "driver") return { problem: "driver", layer };
  return { problem: complaint.code === BUSY ? "busy" : "missing", layer };
}
