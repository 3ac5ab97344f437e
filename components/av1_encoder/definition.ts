/** Encodes a picture as AV1, for WebM: the least data for the same picture, and the most work. */
import { define } from "../definition.ts";
import { bitrate, hardwareUse, keyframes } from "../property/mod.ts";

/** Encoders of the machine, from GStreamer 1.24 on: VA (Intel, AMD). Video4Linux has none, nor has VA's older plugin. */
export const HARDWARE_ELEMENTS = ["vaav1enc", "vaav1lpenc"] as const;

/**
 * Encoders that run on any processor: `av1enc` is in Debian 12 and 13. Of the others, `svtav1enc` is in 13 only and cannot
 * change its rate on air, `rav1enc` in neither.
 */
export const SOFTWARE_ELEMENTS = ["av1enc"] as const;

/** The type `av1-encoder`. */
export const definition = define({
  type: "av1-encoder",
  role: "encoder",
  job: "media",
  properties: {
    bitrate: bitrate({ min: 16_000, max: 50_000_000, default: 500_000 }),
    keyframes: keyframes({ default: { seconds: 2 } }),
    hardware: hardwareUse({ default: "auto" }),
  },
  live: ["bitrate"],
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/av1" } },
  needs: { elements: ["videoconvert", "av1parse"], anyElement: [...HARDWARE_ELEMENTS, ...SOFTWARE_ELEMENTS] },
});
