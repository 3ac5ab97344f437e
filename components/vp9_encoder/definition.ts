/** Encodes a picture as VP9, for WebM: about two thirds of VP8's data for the same picture, for more work. */
import { define } from "../definition.ts";
import { bitrate, hardwareUse, keyframes } from "../property/mod.ts";

/** Encoders of the machine: Video4Linux (small boards), VA (Intel, AMD), VA's older plugin. */
export const HARDWARE_ELEMENTS = ["v4l2vp9enc", "vavp9enc", "vavp9lpenc", "vaapivp9enc"] as const;

/** The encoder that runs on any processor. */
export const SOFTWARE_ELEMENTS = ["vp9enc"] as const;

/** The type `vp9-encoder`. */
export const definition = define({
  type: "vp9-encoder",
  role: "encoder",
  job: "media",
  properties: {
    bitrate: bitrate({ min: 16_000, max: 50_000_000, default: 600_000 }),
    keyframes: keyframes({ default: { seconds: 2 } }),
    hardware: hardwareUse({ default: "auto" }),
  },
  live: ["bitrate"],
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/vp9" } },
  needs: { elements: ["videoconvert"], anyElement: [...HARDWARE_ELEMENTS, ...SOFTWARE_ELEMENTS] },
});
