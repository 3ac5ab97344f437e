/** Encodes a picture as H.264, for MP4, MPEG-TS and nearly every player there is. */
import { define } from "../definition.ts";
import { bitrate, choice, hardwareUse, keyframes } from "../property/mod.ts";

/** Encoders of the machine: Video4Linux (Raspberry Pi and other small boards), VA (Intel, AMD), VA's older plugin. */
export const HARDWARE_ELEMENTS = ["v4l2h264enc", "vah264enc", "vah264lpenc", "vaapih264enc"] as const;

/** Encoders that run on any processor, best first. */
export const SOFTWARE_ELEMENTS = ["x264enc", "openh264enc"] as const;

/** The type `h264-encoder`. `hardware` says whether an encoder of the machine is taken when it proves to work. */
export const definition = define({
  type: "h264-encoder",
  role: "encoder",
  job: "media",
  properties: {
    bitrate: bitrate({ min: 16_000, max: 100_000_000, default: 800_000 }),
    keyframes: keyframes({ default: { seconds: 2 } }),
    profile: choice({ of: ["constrained-baseline", "main", "high"], default: "high" }),
    hardware: hardwareUse({ default: "auto" }),
  },
  live: ["bitrate"],
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/h264" } },
  needs: {
    elements: ["videoscale", "videoconvert", "h264parse"],
    anyElement: [...HARDWARE_ELEMENTS, ...SOFTWARE_ELEMENTS],
  },
});
