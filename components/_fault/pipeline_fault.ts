/** Puts what goes wrong with a pipeline into a fault, with the layer that it lies in. Runs inside a job. */
import type { ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import { elementOrigin } from "../../ffi/gstreamer/element_origin.ts";
import { LaunchError, type Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { StateRefusedError, StateTimeoutError } from "../../ffi/gstreamer/state_change.ts";
import { MissingLibraryError } from "../../ffi/library.ts";
import { type Layer, layerArgs } from "../fault_layer.ts";
import { complainerOf } from "./complainer_of.ts";
import { ComponentFault } from "./component_fault.ts";
import { blameOfComplaint, layerOfComplaint, layerOfHang } from "./judge_complaint.ts";

/** What is said of it, by whose fault it is. */
const FAILED = {
  device: "pipeline-source-away",
  destination: "pipeline-destination-away",
  internal: "pipeline-failed",
} as const;

/**
 * What an element says.
 *
 * @param complaint Its words.
 * @param pipeline Where it is.
 */
export function faultOfComplaint(complaint: ElementComplaint, pipeline: Pipeline): ComponentFault {
  const { element, text, debug, domain, code } = complaint;
  const origin = originOf(element, pipeline);
  const layer = layerOfComplaint(complaint, complainerOf(complaint, pipeline));
  const culprit = layer === "library" ? origin?.plugin : origin?.factory;
  const blame = blameOfComplaint(complaint, origin ?? { factory: "", kind: "" });
  return new ComponentFault(FAILED[blame], {
    blame,
    layer,
    args: { element, reason: text, ...layerArgs(layer, { culprit: culprit ?? element }) },
    debug: [debug, `${domain} ${code}`, describe(origin)].filter((line) => line !== "").join("\n"),
    file: origin?.file ?? "",
  });
}

/**
 * That a pipeline does not change its state.
 *
 * @param error What was thrown.
 * @param pipeline Which; null when it has not been made.
 */
export function faultOfHang(error: unknown, pipeline: Pipeline | null): ComponentFault {
  const [element = ""] = error instanceof StateTimeoutError ? error.lagging : [];
  const origin = pipeline === null || element === "" ? null : originOf(element, pipeline);
  const layer = layerOfHang(origin?.factory ?? "", origin?.kind ?? "");
  const reason = error instanceof Error ? error.message : String(error);
  return new ComponentFault("pipeline-hangs", {
    blame: "device",
    layer,
    args: { ...layerArgs(layer, { culprit: origin?.factory ?? null }) },
    debug: [reason, describe(origin)].filter((line) => line !== "").join("\n"),
    file: origin?.file ?? "",
    cause: error,
  });
}

/**
 * What was thrown while a pipeline was made or started. What is thrown by Runnel's own code is its own fault.
 *
 * @param error What.
 * @param part Whose pipeline, or what part of it.
 */
export function faultOfError(error: unknown, part: string): ComponentFault {
  if (error instanceof ComponentFault) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const layer = layerOfError(error);
  const library = error instanceof MissingLibraryError ? error.package : null;
  return new ComponentFault("pipeline-failed", {
    blame: "internal",
    layer,
    args: { element: part, reason, ...layerArgs(layer, { package: library }) },
    debug: error instanceof Error && layer === "runnel" ? error.stack ?? "" : "",
    cause: error,
  });
}

/**
 * Judges what was thrown.
 *
 * @param error What.
 */
export function layerOfError(error: unknown): Layer {
  if (error instanceof ComponentFault) return error.layer ?? "unknown";
  if (error instanceof MissingLibraryError) return "library";
  return error instanceof LaunchError || error instanceof StateRefusedError ? "element" : "runnel";
}

function originOf(name: string, pipeline: Pipeline): ReturnType<typeof elementOrigin> {
  // It may have left its pipeline since.
  return pipeline.elementNames().includes(name) ? elementOrigin(pipeline.element(name)) : null;
}

function describe(origin: ReturnType<typeof elementOrigin>): string {
  if (origin === null) return "";
  return `element ${origin.factory} of the plugin ${origin.plugin} ${origin.version} (${origin.file || "built in"})`;
}
