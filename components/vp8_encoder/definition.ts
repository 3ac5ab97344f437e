/** Encodes a picture as VP8, for WebM. */
import { define } from "../definition.ts";
import { bitrate, hardwareUse, keyframes } from "../property/mod.ts";

/** Encoders of the machine: Video4Linux (small boards), VA (Intel, AMD), VA's older plugin. */
export const HARDWARE_ELEMENTS = ["v4l2vp8enc", "vavp8enc", "vavp8lpenc", "vaapivp8enc"] as const;

/** The encoder that runs on any processor. */
export const SOFTWARE_ELEMENTS = ["vp8enc"] as const;

/**
 * The type `vp8-encoder`. Hardware is taken on request alone: few machines have any, and all others would be told that it
 * is not there.
 */
export const definition = define({
  type: "vp8-encoder",
  role: "encoder",
  job: "media",
  properties: {
    bitrate: bitrate({ min: 16_000, max: 50_000_000, default: 800_000 }),
    keyframes: keyframes({ default: { seconds: 2 } }),
    hardware: hardwareUse({ default: "never" }),
  },
  live: ["bitrate"],
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/vp8" } },
  needs: { elements: ["videoconvert"], anyElement: [...HARDWARE_ELEMENTS, ...SOFTWARE_ELEMENTS] },
});
