/** A mirror for pictures: what it is. Plain data; how it runs stands in run.ts. */
import { choice, define } from "runnel/definition";

/** The type `your-type`. A planet uses it by this name. */
export const definition = define({
  type: "your-type",
  // Where it stands in a flow: source, converter, encoder, muxer, combiner or consumer.
  role: "converter",
  // In which process it runs unless the planet says otherwise: media, delivery or recording.
  job: "media",
  // What a planet may say of it. Each has a text, `component-your-type-NAME`.
  properties: {
    side: choice({ of: ["left", "right", "top", "bottom"], default: "left" }),
  },
  // Those that change while it runs; `change` in run.ts carries them over.
  live: ["side"],
  // What it takes and gives. With one of each, a planet need not name them.
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/raw" } },
  // GStreamer elements that have to be there; `runnel check` looks for them.
  needs: { elements: ["videoconvert", "mirror"] },
});
