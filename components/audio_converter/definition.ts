/** Changes a sound: its rate and channels; how loud it is while it is on air. Shows how loud it is. */
import { define } from "../definition.ts";
import { decimal, integer } from "../property/mod.ts";

/** The type `audio-converter`. What is not given stays as the first sound has it. */
export const definition = define({
  type: "audio-converter",
  role: "converter",
  job: "media",
  properties: {
    rate: integer({ min: 8000, max: 192_000, unit: "Hz", optional: true }),
    channels: integer({ min: 1, max: 8, optional: true }),
    volume: decimal({ min: 0, max: 10, default: 1 }),
  },
  live: ["volume"],
  eaters: { default: { media: ["audio/raw"] } },
  feeders: { default: { media: "audio/raw" } },
  needs: { elements: ["audioconvert", "audioresample", "audiorate", "volume", "level"] },
});
