/** How each H.264 encoder is set for live pictures: no looking ahead, no pictures out of order, a steady rate. In a job. */
import type { Element } from "../../ffi/gstreamer/element.ts";
import type { HARDWARE_ELEMENTS, SOFTWARE_ELEMENTS } from "./definition.ts";

/** The name of an encoder. */
export type H264Element = (typeof HARDWARE_ELEMENTS | typeof SOFTWARE_ELEMENTS)[number];

/** What is wanted of an encoder. */
export interface WantedH264 {
  readonly bitrateBps: number;
  /** Longest distance of key frames, in frames. */
  readonly frames: number;
  readonly profile: "constrained-baseline" | "main" | "high";
  /** How many processors may work on one picture. */
  readonly threads: number;
  /** The name of the element. */
  readonly name: string;
}

/** One kind of encoder. */
interface Settings {
  /** The element with its properties, and the caps behind it, as gst-launch takes them. */
  launch(wanted: WantedH264): string;
  /** Changes the bit rate on air. */
  change(encoder: Element, wanted: WantedH264): void;
}

const VA: Settings = {
  launch: ({ bitrateBps, frames, profile, name }) =>
    `name=${name} rate-control=cbr bitrate=${kbps(bitrateBps)} key-int-max=${frames} b-frames=0 ! ` +
    `video/x-h264,profile=${profile}`,
  change: (encoder, { bitrateBps }) => encoder.set("bitrate", kbps(bitrateBps)),
};

/** By element. */
export const H264_SETTINGS: { readonly [K in H264Element]: Settings } = {
  v4l2h264enc: {
    // Drivers of small boards refuse to start without a level; 4 takes 1080p at 30 pictures a second.
    launch: ({ profile, name, ...wanted }) =>
      `name=${name} extra-controls="${controls(wanted)}" ! video/x-h264,profile=${profile},level=(string)4`,
    change: (encoder, wanted) => encoder.set("extra-controls", controls(wanted)),
  },
  vah264enc: VA,
  vah264lpenc: VA,
  vaapih264enc: {
    launch: ({ bitrateBps, frames, profile, name }) =>
      `name=${name} rate-control=cbr bitrate=${kbps(bitrateBps)} keyframe-period=${frames} max-bframes=0 ! ` +
      `video/x-h264,profile=${profile}`,
    change: (encoder, { bitrateBps }) => encoder.set("bitrate", kbps(bitrateBps)),
  },
  x264enc: {
    // Key frames come when they are due and at no other time, so that viewers and files can be cut at even distances.
    launch: ({ bitrateBps, frames, profile, threads, name }) =>
      `name=${name} tune=zerolatency speed-preset=superfast bitrate=${kbps(bitrateBps)} vbv-buf-capacity=1000 ` +
      `key-int-max=${frames} threads=${threads} option-string="scenecut=0" ! video/x-h264,profile=${profile}`,
    change: (encoder, { bitrateBps }) => encoder.set("bitrate", kbps(bitrateBps)),
  },
  openh264enc: {
    launch: ({ bitrateBps, frames, threads, name }) =>
      `name=${name} usage-type=camera rate-control=bitrate complexity=low bitrate=${bitrateBps} ` +
      `gop-size=${frames} multi-thread=${threads} scene-change-detection=false`,
    change: (encoder, { bitrateBps }) => encoder.set("bitrate", bitrateBps),
  },
};

function kbps(bitrateBps: number): number {
  return Math.max(1, Math.round(bitrateBps / 1000));
}

/** Names of V4L2's controls, as the kernel's documentation of codecs has them, in the form that GStreamer gives them. */
function controls({ bitrateBps, frames }: Pick<WantedH264, "bitrateBps" | "frames">): string {
  return `controls,video_bitrate_mode=1,video_bitrate=${bitrateBps},h264_i_frame_period=${frames},` +
    `repeat_sequence_header=1`;
}
