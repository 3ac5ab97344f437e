/** A media file, played over and over without a seam. */
import { define } from "../definition.ts";
import { DECODED_FEEDERS, decodedOr } from "../property/decoded_feeders.ts";
import { flag, path } from "../property/mod.ts";

/** The type `loop`. What the file lacks, picture or sound, its feed never gives. */
export const definition = define({
  type: "loop",
  role: "source",
  job: "media",
  properties: {
    file: path({}),
    passthrough: flag({ default: false }),
  },
  eaters: {},
  feeders: DECODED_FEEDERS,
  feedersOf: decodedOr("muxed/stream"),
  needs: {
    elements: [
      "filesrc",
      "decodebin",
      "videoconvert",
      "videoflip",
      "audioconvert",
      "audioresample",
      "videorate",
      "audiorate",
      "audiobuffersplit",
      "clocksync",
    ],
    named: { file: "file" },
  },
});
