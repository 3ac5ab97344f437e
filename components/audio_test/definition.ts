/** A test sound, for trying a box without a microphone. */
import { define } from "../definition.ts";
import { choice, decimal, integer } from "../property/mod.ts";

/** GStreamer's waves of audiotestsrc, and `beep`: a tone of 100 ms at each full second. */
const WAVES = [
  "sine",
  "beep",
  "square",
  "saw",
  "triangle",
  "silence",
  "white-noise",
  "pink-noise",
  "sine-table",
  "ticks",
  "gaussian-noise",
  "red-noise",
  "blue-noise",
  "violet-noise",
] as const;

/** The type `audio-test`. */
export const definition = define({
  type: "audio-test",
  role: "source",
  job: "media",
  properties: {
    wave: choice({ of: WAVES, default: "beep" }),
    frequency: decimal({ min: 20, max: 20000, unit: "Hz", default: 440 }),
    rate: integer({ min: 8000, max: 192000, unit: "Hz", default: 48000 }),
    channels: integer({ min: 1, max: 2, default: 2 }),
    volume: decimal({ min: 0, max: 1, default: 0.5 }),
  },
  eaters: {},
  feeders: { default: { media: "audio/raw" } },
  needs: { elements: ["audiotestsrc", "volume", "clocksync"] },
});
