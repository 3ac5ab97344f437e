/**
 * Shows how loud a sound is: an element that measures, and what it says, read into decibels for each channel. Runs
 * inside a job.
 */
import type { BusMessage } from "../../ffi/gstreamer/bus_message.ts";
import type { RunContext } from "../run_context.ts";

/** Often enough for a needle that moves, rare enough to cost nothing. */
const INTERVAL_NS = 200_000_000;
/** Below this nothing is heard; GStreamer says -350 dB and less of silence. */
const SILENCE_DB = -100;

/** How loud a sound is, in decibels below the loudest that there can be, one for each channel. */
export interface Level {
  readonly rms: readonly number[];
  readonly peak: readonly number[];
}

/**
 * The element that measures, as gst-launch takes it.
 *
 * @param name Its name.
 */
export function levelMeter(name: string): string {
  return `level name=${name} post-messages=true interval=${INTERVAL_NS}`;
}

/**
 * Reads what the element says.
 *
 * @param message Any message of the pipeline.
 * @param name The element's name.
 * @returns Null when the message is another one.
 */
export function levelOf(message: BusMessage, name: string): Level | null {
  if (message.type !== "element" || message.element !== name || message.name !== "level") return null;
  const rms = decibels(message.structure, "rms");
  const peak = decibels(message.structure, "peak");
  return rms === null || peak === null ? null : { rms, peak };
}

/**
 * Shows what the one element of a component says as its reading `level`.
 *
 * @param message Any message of its pipeline.
 * @param where The element's name, and whose reading it is.
 * @returns Whether the message was such.
 */
export function showLevel(
  message: BusMessage,
  { meter, context }: { readonly meter: string; readonly context: Pick<RunContext, "show"> },
): boolean {
  const level = levelOf(message, meter);
  if (level !== null) context.show("level", { rms: [...level.rms], peak: [...level.peak] });
  return level !== null;
}

/** A field such as `rms=(GValueArray)< -9.03, -inf >`; locales do not change how GStreamer prints numbers. */
function decibels(structure: string, field: string): number[] | null {
  const list = new RegExp(`\\b${field}=\\([^)]*\\)[<{]([^>}]*)[>}]`).exec(structure)?.[1];
  if (list === undefined) return null;
  const values = list.split(",").map((value) => value.replace(/^\s*(\([^)]*\))?\s*/, "").trim());
  return values.map((value) => {
    const level = Number(value.replace(/^-inf(inity)?$/i, "-Infinity"));
    return Number.isNaN(level) ? SILENCE_DB : Math.round(Math.max(level, SILENCE_DB) * 10) / 10;
  });
}
