/**
 * Tells when what a pipeline of a person's own reads is at fault, and not the pipeline: a file that is broken, or is still
 * being written, may be whole the next time. Runs inside a job.
 */
import type { ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { fileOf } from "./reach.ts";

/** Codes of gst-stream-error about what is read, gsterror.h: of no known type, of another one, not decoded, not demultiplexed. */
const ABOUT_THE_STREAM = new Set([4, 5, 7, 9]);

/**
 * What an element says of a file.
 *
 * @param complaint Its words.
 * @param pipeline Where it is; it takes media from nowhere but outside.
 * @param dataFolder The box's.
 * @returns Null when it is about something else, or the pipeline reads no file.
 */
export function faultOfFile(
  { domain, code, text, debug }: ElementComplaint,
  pipeline: Pipeline,
  dataFolder: string,
): ComponentFault | null {
  if (!domain.startsWith("gst-stream-error") || !ABOUT_THE_STREAM.has(code)) return null;
  return unreadable(pipeline, dataFolder, { reason: text, debug });
}

/**
 * What to say of a file of which nothing comes.
 *
 * @param pipeline Where it is.
 * @param dataFolder The box's.
 * @returns Null when the pipeline reads no file.
 */
export function faultOfSilentFile(pipeline: Pipeline, dataFolder: string): ComponentFault | null {
  return unreadable(pipeline, dataFolder, { reason: "silent", debug: "" });
}

function unreadable(
  pipeline: Pipeline,
  dataFolder: string,
  { reason, debug }: { readonly reason: string; readonly debug: string },
): ComponentFault | null {
  const sources = pipeline.elements().filter(({ factory }) => !factory.endsWith("sink"));
  const files = new Set(sources.map((element) => fileOf(element, dataFolder)).filter((file) => file !== null));
  if (files.size === 0) return null;
  const args = { file: [...files].join(", "), reason };
  return new ComponentFault("pipeline-file-unreadable", { blame: "device", args, debug });
}
