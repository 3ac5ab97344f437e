/** Mixes several sounds into one. The names of its eaters are the planet's. */
import { define } from "../definition.ts";
import { decimal, integer, map } from "../property/mod.ts";

/** The quietest that a gain makes: nothing is heard any more. */
export const SILENT_DB = -100;

/** The type `audio-mixer`. */
export const definition = define({
  type: "audio-mixer",
  role: "combiner",
  job: "media",
  properties: {
    rate: integer({ min: 8000, max: 192_000, unit: "Hz", default: 48_000 }),
    channels: integer({ min: 1, max: 8, default: 2 }),
    gains: map(decimal({ min: SILENT_DB, max: 20, unit: "dB" }), { default: {} }),
  },
  live: ["gains"],
  eaters: {},
  anyEaters: { media: ["audio/raw"] },
  feeders: { default: { media: "audio/raw" } },
  needs: { elements: ["audiomixer", "audioconvert", "audioresample", "level"] },
});
