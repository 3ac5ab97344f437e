/** Runs a VP8 encoder, set for live pictures: no looking ahead, a steady rate. In a job. */
import { framesBetweenKeyframes } from "../_media/keyframe_distance.ts";
import { runPipeline } from "../_media/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

const VGA_PIXELS = 640 * 480;
const HD_PIXELS = 1280 * 720;

/**
 * Runs `vp8-encoder`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { bitrate, keyframes } = context.properties;
  return runPipeline(context, definition, {
    // The buffer is short, so that a restless picture never holds up a viewer for more than half a second.
    launch: ({ eater, feeder, caps: [caps = ""] }) =>
      `${eater()} ! videoconvert ! video/x-raw,format=I420 ! vp8enc deadline=1 ${speed(caps)} ` +
      `target-bitrate=${bitrate} end-usage=cbr lag-in-frames=0 ` +
      `keyframe-max-dist=${framesBetweenKeyframes(keyframes, caps)} ` +
      `buffer-initial-size=500 buffer-optimal-size=600 buffer-size=1000 ! ${feeder()}`,
  });
}

/**
 * A fixed speed (a negative `cpu-used`): an adaptive one looks at the time that frames take, which says nothing on a
 * machine that does other things too. Threads wait for one another by spinning: small pictures are cheaper with one.
 */
function speed(caps: string): string {
  const pixels = measure(caps, "width") * measure(caps, "height");
  if (pixels <= VGA_PIXELS) return "cpu-used=-6 threads=1";
  return `cpu-used=${pixels <= HD_PIXELS ? -8 : -12} threads=2 token-partitions=1`;
}

function measure(caps: string, name: "width" | "height"): number {
  return Number(new RegExp(`\\b${name}=\\(int\\)(\\d+)`).exec(caps)?.[1]);
}
