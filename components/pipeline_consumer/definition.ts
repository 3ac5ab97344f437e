/** A consumer that a person writes as a launch string of GStreamer. */
import { define } from "../definition.ts";
import { MEDIA } from "../media.ts";
import { launchText } from "../property/launch_text.ts";

/** The type `pipeline-consumer`: `<film> ! rtmp2sink location=…`. */
export const definition = define({
  type: "pipeline-consumer",
  role: "consumer",
  job: "media",
  properties: { pipeline: launchText({}) },
  eaters: {},
  anyEaters: { media: MEDIA },
  feeders: {},
  needs: {},
});
