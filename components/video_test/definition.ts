/** A test picture, for trying a box without a camera. */
import { define } from "../definition.ts";
import { choice, fraction, integer } from "../property/mod.ts";

/** GStreamer's patterns of videotestsrc, and `flash`: the moving ball, white for 100 ms at each full second. */
const PATTERNS = [
  "ball",
  "flash",
  "smpte",
  "smpte75",
  "smpte100",
  "smpte-rp-219",
  "snow",
  "black",
  "white",
  "red",
  "green",
  "blue",
  "checkers-1",
  "checkers-2",
  "checkers-4",
  "checkers-8",
  "circular",
  "blink",
  "zone-plate",
  "gamut",
  "chroma-zone-plate",
  "solid-color",
  "bar",
  "pinwheel",
  "spokes",
  "gradient",
  "colors",
] as const;

/** The type `video-test`. */
export const definition = define({
  type: "video-test",
  role: "source",
  job: "media",
  properties: {
    width: integer({ min: 16, max: 7680, unit: "pixels", default: 640 }),
    height: integer({ min: 16, max: 4320, unit: "pixels", default: 480 }),
    framerate: fraction({ min: 1, max: 120, default: "25/1" }),
    pattern: choice({ of: PATTERNS, default: "flash" }),
  },
  eaters: {},
  feeders: { default: { media: "video/raw" } },
  needs: { elements: ["videotestsrc", "clocksync"] },
});
