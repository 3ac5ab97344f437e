/** A source that a person writes as a launch string of GStreamer. */
import { define } from "../definition.ts";
import { feeds, feedsOf } from "../property/feeds.ts";
import { launchText } from "../property/launch_text.ts";

/** The type `pipeline-source`: `videotestsrc ! <video>  audiotestsrc ! <audio>`. */
export const definition = define({
  type: "pipeline-source",
  role: "source",
  job: "media",
  properties: { pipeline: launchText({}), feeds: feeds() },
  eaters: {},
  feeders: feedsOf(null),
  feedersOf: ({ feeds }) => feedsOf(feeds),
  needs: { elements: ["clocksync", "identity", "capsfilter"] },
});
