/** Finds out about an element that complains what a judgement needs. Runs inside a job. */
import type { ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Complainer } from "./judge_complaint.ts";

/** The property with the path of a device. */
const NODE = "device";

/**
 * Looks.
 *
 * @param complaint What the element says.
 * @param pipeline Where it is; it may have left it since.
 */
export function complainerOf({ element: name }: ElementComplaint, pipeline: Pipeline): Complainer {
  if (!pipeline.elementNames().includes(name)) return { factory: "", hasNode: null };
  const element = pipeline.element(name);
  const node = element.factory.startsWith("v4l2") && element.has(NODE) ? element.text(NODE) : "";
  return { factory: element.factory, hasNode: node === "" ? null : exists(node) };
}

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
