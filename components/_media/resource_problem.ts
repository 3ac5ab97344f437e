/** Tells apart what an element says about the device that it uses. Runs inside a job. */
import type { ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";

/** GST_RESOURCE_ERROR_BUSY of gsterror.h. */
const BUSY = 4;

/**
 * What is the matter with a device.
 *
 * @param complaint What the element says.
 * @returns `busy` when somebody else has it, `missing` when it is not there or has gone; null when the complaint is not
 *   about the device.
 */
export function resourceProblem(complaint: ElementComplaint): "busy" | "missing" | null {
  if (!complaint.domain.startsWith("gst-resource-error")) return null;
  return complaint.code === BUSY ? "busy" : "missing";
}
