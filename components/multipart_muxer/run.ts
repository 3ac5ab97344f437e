/** Runs a multipart muxer: a boundary, a head with the length, a JPEG, and so on. In a job. */
import { runMuxer } from "../_muxer/muxer_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `multipart-muxer`. The boundary stands in the caps, where the streamer finds it.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runMuxer(context, definition, "multipartmux boundary=runnel-picture");
}
