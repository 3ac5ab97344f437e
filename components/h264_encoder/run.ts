/** Runs an H.264 encoder: the machine's own when it proves to work, software otherwise. In a job. */
import { runEncoder } from "../_encoder/run_encoder.ts";
import { wantedRate } from "../_encoder/wanted_rate.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { H264 } from "./h264.ts";

/** Colours at a quarter of the dots want even sides. What is left out is made up for by the shape of the dots. */
const EVEN = "videoscale ! video/x-raw,width=(int)[2,16384,2],height=(int)[2,16384,2]";

/**
 * Runs `h264-encoder`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runEncoder(context, definition, {
    codec: H264,
    hardware: context.properties.hardware,
    before: () => EVEN,
    wanted: (parts) => ({ ...wantedRate(parts), profile: parts.properties.profile }),
  });
}
