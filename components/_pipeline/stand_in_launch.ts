/** What a feed carries while its source is away: silence, or a slate, in just the format that its eaters know. In a job. */
import { hasElement } from "../../ffi/gstreamer/gstreamer.ts";
import { quoted } from "./launch_text.ts";

/** Dark, but not black: a viewer sees that something is on air. */
const SLATE = `solid-color foreground-color=${0xff20_2428}`;
/** A cross, which is in every font and needs no language. Grey, a sixth of the picture high. */
const SYMBOL = `textoverlay text="✕" font-desc="Sans 60" halignment=center valignment=center color=${0xff8a_9098} ` +
  "draw-outline=false draw-shadow=false";
/** What audiotestsrc makes itself; audioconvert would put in places of channels that the source may not give. */
const MADE_FORMATS = /\bformat=(?:\(string\))?(?:S16LE|S32LE|F32LE|F64LE|U8)\b/;
/** Pieces of 40 ms: each wakes the job once. */
const PIECES_PER_SECOND = 25;

/** What is to be stood in for. */
export interface StandInPlace {
  /** The format, fixed, as GStreamer prints it. */
  readonly caps: string;
  /** Where it begins, in running time. */
  readonly startNs: bigint;
  /** Where it leaves the description. */
  readonly feeder: string;
}

/**
 * Describes silence.
 *
 * @param place Raw sound.
 */
export function silence({ caps, startNs, feeder }: StandInPlace): string {
  const [, rate = "48000"] = /\brate=(?:\(int\))?(\d+)/.exec(caps) ?? [];
  const piece = Math.floor(Number(rate) / PIECES_PER_SECOND);
  return `audiotestsrc wave=silence samplesperbuffer=${piece} timestamp-offset=${startNs} ! ` +
    `${MADE_FORMATS.test(caps) ? "" : "audioconvert ! "}capsfilter caps=${quoted(caps)} ! clocksync ! ${feeder}`;
}

/**
 * Describes a slate. Without Pango it has no symbol.
 *
 * @param place A raw picture.
 */
export function slate({ caps, startNs, feeder }: StandInPlace): string {
  return `videotestsrc pattern=${SLATE} timestamp-offset=${startNs} ! ` +
    `capsfilter caps=${quoted(caps)} ! ${hasElement("textoverlay") ? `${SYMBOL} ! ` : ""}clocksync ! ${feeder}`;
}
