/** Changes a sound: its rate and channels; how loud it is while it is on air. Shows how loud it is. */
import { define } from "../definition.ts";
import { chosenFormat } from "../property/chosen_format.ts";
import { decimal } from "../property/mod.ts";

/** The type `audio-converter`. What is not given stays as the first sound has it. */
export const definition = define({
  type: "audio-converter",
  role: "converter",
  job: "media",
  properties: {
    rate: chosenFormat.rate,
    channels: chosenFormat.channels,
    volume: decimal({ min: 0, max: 10, default: 1 }),
  },
  live: ["volume"],
  eaters: { default: { media: ["audio/raw"] } },
  feeders: { default: { media: "audio/raw" } },
  needs: { elements: ["audioconvert", "audioresample", "audiorate", "volume", "level"] },
});
