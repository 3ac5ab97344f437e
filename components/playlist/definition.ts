/** Plays files one after another, at set times or whenever there is room; what is left between them is filled. */
import { define } from "../definition.ts";
import { DECODED_FEEDERS, decodedOr } from "../property/decoded_feeders.ts";
import { DECODED_ELEMENTS, decodedShape, flag, path } from "../property/mod.ts";

/** The type `playlist`. Its feeds go on whatever the files are like. */
export const definition = define({
  type: "playlist",
  role: "source",
  job: "media",
  properties: {
    playlist: path({ optional: true }),
    directory: path({ optional: true }),
    repeat: flag({ default: true }),
    slate: path({ optional: true }),
    passthrough: flag({ default: false }),
    ...decodedShape,
  },
  eaters: {},
  feeders: DECODED_FEEDERS,
  feedersOf: decodedOr("muxed/stream"),
  usesZone: true,
  needs: {
    elements: [
      "filesrc",
      "videotestsrc",
      "audiotestsrc",
      "imagefreeze",
      "videoflip",
      "audiorate",
      "clocksync",
      ...DECODED_ELEMENTS,
    ],
    named: { playlist: "file", directory: "directory", slate: "file" },
  },
});
