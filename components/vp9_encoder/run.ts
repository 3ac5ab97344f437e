/** Runs a VP9 encoder, set for live pictures: no looking ahead, a steady rate. In a job. */
import { pixelsOf, VGA_PIXELS } from "../_caps/picture_size.ts";
import { framesBetweenKeyframes } from "../_encoder/keyframe_distance.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { PropertyValues } from "../property/mod.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/** What is asked for. */
type Wanted = PropertyValues<typeof definition.properties>;

/**
 * Runs `vp9-encoder`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ properties, eater, feeder, name, caps: [caps = ""] }) =>
      `${eater()} ! videoconvert ! video/x-raw,format=I420 ! ` +
      `${encoderElement(properties, caps)} name=${name("encoder")} ! ${feeder()}`,
    change: (pipeline, { properties, name }) =>
      pipeline.element(name("encoder")).set("target-bitrate", properties.bitrate),
  });
}

/**
 * The encoding element with its settings, as gst-launch takes them.
 *
 * @param properties What is asked for.
 * @param caps Of the pictures that come.
 */
export function encoderElement({ bitrate, keyframes }: Wanted, caps: string): string {
  // The buffer is short, so that a restless picture never holds up a viewer for more than half a second.
  return `vp9enc deadline=1 ${speed(caps)} target-bitrate=${bitrate} end-usage=cbr lag-in-frames=0 ` +
    `aq-mode=cyclic-refresh keyframe-max-dist=${framesBetweenKeyframes(keyframes, caps)} ` +
    `buffer-initial-size=500 buffer-optimal-size=600 buffer-size=1000`;
}

/** Threads share a picture by columns of tiles, each at least 256 pixels wide: small pictures are cheaper with one. */
function speed(caps: string): string {
  const threads = pixelsOf(caps) <= VGA_PIXELS ? 1 : 2;
  return `cpu-used=8 threads=${threads} tile-columns=${threads - 1} row-mt=${threads > 1}`;
}
