/** A converter that a person writes as a launch string of GStreamer. */
import { define } from "../definition.ts";
import { MEDIA } from "../media.ts";
import { feeds, feedsOf } from "../property/feeds.ts";
import { launchText } from "../property/launch_text.ts";

/** The type `pipeline-converter`: `<camera> ! videoflip method=clockwise ! <video>`. */
export const definition = define({
  type: "pipeline-converter",
  role: "converter",
  job: "media",
  properties: { pipeline: launchText({}), feeds: feeds() },
  eaters: {},
  anyEaters: { media: MEDIA },
  feeders: feedsOf(null),
  feedersOf: ({ feeds }) => feedsOf(feeds),
  needs: { elements: ["identity", "capsfilter"] },
});
