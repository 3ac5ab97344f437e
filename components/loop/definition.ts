/** A media file, played over and over without a seam. */
import { define } from "../definition.ts";
import { path } from "../property/mod.ts";

/** The type `loop`. What the file lacks, picture or sound, its feed never gives. */
export const definition = define({
  type: "loop",
  role: "source",
  job: "media",
  properties: {
    file: path({}),
  },
  eaters: {},
  feeders: { video: { media: "video/raw" }, audio: { media: "audio/raw" } },
  needs: {
    elements: [
      "filesrc",
      "decodebin",
      "videoconvert",
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
