/** How encoders of the machine are held to a bit rate: what is the same for all codecs of one interface. In a job. */
import type { Element } from "../../ffi/gstreamer/element.ts";
import type { EncoderSettings } from "./codec.ts";
import type { WantedRate } from "./wanted_rate.ts";

/** The pictures that all of these encoders take, with colours at a quarter of the dots, as browsers want them. */
export const QUARTER_COLOURS = "video/x-raw,format={NV12,I420}";

/** GStreamer's VA encoders refuse greater distances of key frames, and would take their own. */
const VA_MOST_FRAMES = 1024;

/**
 * Properties of the VA plugin's encoders.
 *
 * @param wanted What they keep to.
 */
export function vaRate({ bitrateBps, frames, name }: WantedRate): string {
  return `name=${name} rate-control=cbr bitrate=${kbps(bitrateBps)} key-int-max=${Math.min(frames, VA_MOST_FRAMES)}`;
}

/**
 * The VA plugin's encoders of VP9 and AV1, which put pictures together in groups: without a second level none of them
 * waits for a later one.
 *
 * @param element Which.
 */
export function vaGroups(element: string): EncoderSettings<WantedRate> {
  return {
    launch: (wanted) => `${QUARTER_COLOURS} ! ${element} ${vaRate(wanted)} hierarchical-level=1`,
    change: changeKbps,
  };
}

/**
 * Properties of the encoders of VA's older plugin.
 *
 * @param wanted What they keep to.
 */
export function vaapiRate({ bitrateBps, frames, name }: WantedRate): string {
  return `name=${name} rate-control=cbr bitrate=${kbps(bitrateBps)} keyframe-period=${frames}`;
}

/**
 * Changes the bit rate of an encoder of either plugin, or of another that counts in kbit/s, on air.
 *
 * @param encoder The element.
 * @param wanted What it keeps to from now on.
 */
export function changeKbps(encoder: Element, { bitrateBps }: WantedRate): void {
  encoder.set("bitrate", kbps(bitrateBps));
}

/**
 * Controls of V4L2 by their names in the kernel, in the form that GStreamer gives them. What a driver lacks it passes
 * over.
 *
 * @param wanted What the encoder keeps to.
 * @param period The control that has the distance of key frames.
 */
export function v4l2Controls({ bitrateBps, frames }: WantedRate, period: string): string {
  return `controls,video_bitrate_mode=1,video_bitrate=${bitrateBps},${period}=${frames}`;
}

/**
 * V4L2's encoders of VP8 and VP9, whose drivers keep to a rate only when told to.
 *
 * @param element Which.
 */
export function v4l2Vpx(element: string): EncoderSettings<WantedRate> {
  const controls = (wanted: WantedRate) =>
    `${v4l2Controls(wanted, "video_gop_size")},frame_level_rate_control_enable=1`;
  return {
    launch: (wanted) => `${QUARTER_COLOURS} ! ${element} name=${wanted.name} extra-controls="${controls(wanted)}"`,
    change: (encoder, wanted) => encoder.set("extra-controls", controls(wanted)),
  };
}

/**
 * A rate as most encoders count it.
 *
 * @param bitrateBps The rate.
 */
export function kbps(bitrateBps: number): number {
  return Math.max(1, Math.round(bitrateBps / 1000));
}
