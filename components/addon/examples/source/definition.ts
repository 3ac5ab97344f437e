/** A plain picture in a colour that can change on air: what it is. Plain data; how it runs stands in run.ts. */
import { colour, define, integer } from "runnel/definition";

/** The type `your-type`. A planet uses it by this name. */
export const definition = define({
  type: "your-type",
  // Where it stands in a flow: source, converter, encoder, muxer, combiner or consumer.
  role: "source",
  // In which process it runs unless the planet says otherwise: media, delivery or recording.
  job: "media",
  // What a planet may say of it. Each has a text, `component-your-type-NAME`.
  properties: {
    width: integer({ min: 16, max: 3840, unit: "pixels", default: 640 }),
    height: integer({ min: 16, max: 2160, unit: "pixels", default: 360 }),
    colour: colour({ default: "#0b5567" }),
  },
  // Those that change while it runs; `change` in run.ts carries them over.
  live: ["colour"],
  // A source eats nothing, and gives one feed.
  eaters: {},
  feeders: { default: { media: "video/raw" } },
  // GStreamer elements that have to be there; `runnel check` looks for them.
  needs: { elements: ["videotestsrc", "clocksync"] },
});
