/** A media file, played over and over without a seam. */
import { define } from "../definition.ts";
import { flag, path } from "../property/mod.ts";

const decoded = { video: { media: "video/raw" }, audio: { media: "audio/raw" } } as const;

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
  feeders: decoded,
  feedersOf: ({ passthrough }) => passthrough ? { stream: { media: "muxed/stream" } } : decoded,
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
