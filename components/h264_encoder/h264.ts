/** How each H.264 encoder is set for live pictures: no looking ahead, no pictures out of order, a steady rate. In a job. */
import { VGA_PIXELS } from "../_caps/picture_size.ts";
import type { Codec, EncoderSettings } from "../_encoder/codec.ts";
import { changeKbps, kbps, v4l2Controls, vaapiRate, vaRate } from "../_encoder/hardware_rate.ts";
import type { WantedRate } from "../_encoder/wanted_rate.ts";
import { HARDWARE_ELEMENTS, SOFTWARE_ELEMENTS } from "./definition.ts";

/** What is wanted of an encoder. */
export interface WantedH264 extends WantedRate {
  readonly profile: "constrained-baseline" | "main" | "high";
}

type H264Element = (typeof HARDWARE_ELEMENTS | typeof SOFTWARE_ELEMENTS)[number];

/** The encoders. What they give has the headers before each key frame (byte stream). */
export const H264: Codec<H264Element, WantedH264> = {
  label: "H.264",
  hardware: HARDWARE_ELEMENTS,
  software: SOFTWARE_ELEMENTS,
  // x264enc's times begin at a thousand hours.
  behind: "h264parse config-interval=-1 ! video/x-h264,stream-format=byte-stream,alignment=au ! " +
    "identity single-segment=true",
  settings: {
    v4l2h264enc: {
      // Drivers of small boards refuse to start without a level; 4 takes 1080p at 30 pictures a second.
      launch: (wanted) =>
        `v4l2h264enc name=${wanted.name} extra-controls="${controls(wanted)}" ! ` +
        `video/x-h264,profile=${wanted.profile},level=(string)4`,
      change: (encoder, wanted) => encoder.set("extra-controls", controls(wanted)),
    },
    vah264enc: va("vah264enc"),
    vah264lpenc: va("vah264lpenc"),
    vaapih264enc: {
      launch: (wanted) => `vaapih264enc ${vaapiRate(wanted)} max-bframes=0 ! video/x-h264,profile=${wanted.profile}`,
      change: changeKbps,
    },
    x264enc: {
      // Key frames come when they are due and at no other time, so that viewers and files can be cut at even distances.
      launch: ({ bitrateBps, frames, profile, pixels, name }) =>
        `x264enc name=${name} tune=zerolatency speed-preset=superfast bitrate=${kbps(bitrateBps)} ` +
        `vbv-buf-capacity=1000 key-int-max=${frames} threads=${threads(pixels)} option-string="scenecut=0" ! ` +
        `video/x-h264,profile=${profile}`,
      change: changeKbps,
    },
    openh264enc: {
      launch: ({ bitrateBps, frames, pixels, name }) =>
        `openh264enc name=${name} usage-type=camera rate-control=bitrate complexity=low bitrate=${bitrateBps} ` +
        `gop-size=${frames} multi-thread=${threads(pixels)} scene-change-detection=false`,
      change: (encoder, { bitrateBps }) => encoder.set("bitrate", bitrateBps),
    },
  },
};

function va(element: string): EncoderSettings<WantedH264> {
  return {
    launch: (wanted) => `${element} ${vaRate(wanted)} b-frames=0 ! video/x-h264,profile=${wanted.profile}`,
    change: changeKbps,
  };
}

/** How many processors may work on one picture. */
function threads(pixels: number): number {
  return pixels <= VGA_PIXELS ? 1 : 2;
}

function controls(wanted: WantedH264): string {
  return `${v4l2Controls(wanted, "h264_i_frame_period")},repeat_sequence_header=1`;
}
