/** Runs a Theora encoder at its fastest. In a job. */
import { framesBetweenKeyframes } from "../_media/keyframe_distance.ts";
import { runPipeline } from "../_media/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/** Theora counts frames and knows no gaps: what is lost before it is shown for longer. A long gap is a new beginning. */
const STEADY = "videorate skip-to-first=true max-duplication-time=1000000000";

/**
 * Runs `theora-encoder`. It never drops frames: a gap would look like one of the network.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ properties: { bitrate, quality, keyframes }, eater, feeder, name, caps: [caps = ""] }) => {
      const rate = quality === null ? `bitrate=${kbps(bitrate)}` : `quality=${quality}`;
      const frames = framesBetweenKeyframes(keyframes, caps);
      return `${eater()} ! ${STEADY} ! videoconvert ! video/x-raw,format=I420 ! ` +
        `theoraenc name=${name("encoder")} speed-level=2 drop-frames=false ${rate} ` +
        `keyframe-force=${frames} keyframe-freq=${frames} ! ${feeder()}`;
    },
    change: (pipeline, { properties: { bitrate, quality }, name }) => {
      if (quality === null) pipeline.element(name("encoder")).set("bitrate", kbps(bitrate));
    },
  });
}

function kbps(bitrateBps: number): number {
  return Math.round(bitrateBps / 1000);
}
