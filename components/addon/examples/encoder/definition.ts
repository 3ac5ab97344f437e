/** A VP8 encoder: what it is. Plain data; how it runs stands in run.ts. */
import { bitrate, define, keyframes } from "runnel/definition";

/** The type `your-type`. A planet uses it by this name. */
export const definition = define({
  type: "your-type",
  // Where it stands in a flow: source, converter, encoder, muxer, combiner or consumer.
  role: "encoder",
  // In which process it runs unless the planet says otherwise: media, delivery or recording.
  job: "media",
  // What a planet may say of it. Each has a text, `component-your-type-NAME`.
  properties: {
    bitrate: bitrate({ min: 16_000, max: 20_000_000, default: 800_000 }),
    // Viewers who join, and streams after a gap, start at a key frame.
    keyframes: keyframes({ default: { seconds: 2 } }),
  },
  // Those that change while it runs; `change` in run.ts carries them over.
  live: ["bitrate"],
  // What it takes and gives. With one of each, a planet need not name them.
  eaters: { default: { media: ["video/raw"] } },
  feeders: { default: { media: "video/vp8" } },
  // GStreamer elements that have to be there; `runnel check` looks for them.
  needs: { elements: ["videoconvert", "vp8enc"] },
});
