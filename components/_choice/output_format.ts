/**
 * What a choice gives: always the same, whatever its inputs are like, so that no encoder behind it has to start again.
 * Pictures and sound that differ are converted, scaled, and brought to the rate.
 */
import { capsNumber } from "../_caps/caps_number.ts";
import type { Media } from "../media.ts";

/** What a planet may say of the format; what is null is as the first input has it. */
export interface OutputFormat {
  readonly width: number | null;
  readonly height: number | null;
  readonly framerate: string | null;
  readonly rate: number | null;
  readonly channels: number | null;
}

/** Where neither the planet nor an input says anything. */
const USUAL = { width: 1280, height: 720, framerate: "25/1", rate: 48_000, channels: 2 };
/** Gaps up to this are filled with the last picture. */
const FILLED_NS = 1_000_000_000;
/** Sound whose timestamps are off by more is cut, or filled with silence. */
const TOLERANCE_NS = 10_000_000;

/**
 * The elements that bring one medium to the format.
 *
 * @param media Raw.
 * @param format What the planet says.
 * @param caps Of the first sample; empty when there was none.
 */
export function formatLaunch(media: Media, format: OutputFormat, caps: string): string {
  return media === "video/raw" ? pictureLaunch(format, caps) : soundLaunch(format, caps);
}

function pictureLaunch(format: OutputFormat, caps: string): string {
  const width = format.width ?? (capsNumber(caps, "width") || USUAL.width);
  const height = format.height ?? (capsNumber(caps, "height") || USUAL.height);
  const [, framerate] = /framerate=\(fraction\)([1-9]\d*\/\d+)/.exec(caps) ?? [];
  return "videoconvert ! videoscale add-borders=true ! " +
    `videorate skip-to-first=true max-duplication-time=${FILLED_NS} ! video/x-raw,format=I420,` +
    `width=${width},height=${height},framerate=${
      format.framerate ?? framerate ?? USUAL.framerate
    },pixel-aspect-ratio=1/1`;
}

function soundLaunch(format: OutputFormat, caps: string): string {
  const rate = format.rate ?? (capsNumber(caps, "rate") || USUAL.rate);
  const channels = format.channels ?? (capsNumber(caps, "channels") || USUAL.channels);
  return "audioconvert ! audioresample ! " +
    `audio/x-raw,format=S16LE,layout=interleaved,rate=${rate},channels=${channels} ! ` +
    `audiorate skip-to-first=true tolerance=${TOLERANCE_NS}`;
}
