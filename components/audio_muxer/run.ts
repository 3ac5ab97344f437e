/** Runs the muxer of bare MP3: frames one by one, so that a listener starts at a whole one. In a job. */
import { runMuxer } from "../_media/muxer_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `audio-muxer`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  return runMuxer(context, definition, "mpegaudioparse");
}
