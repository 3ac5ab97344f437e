/** Runs a WebM muxer: a stream without end, so without an index. In a job. */
import { av1Form } from "../_muxer/av1_form.ts";
import { keptCaps } from "../_muxer/kept_caps.ts";
import { runMuxer } from "../_muxer/muxer_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `webm-muxer`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runMuxer(context, definition, "webmmux streamable=true", {
    "video/vp8": keptCaps,
    "video/vp9": keptCaps,
    "video/av1": av1Form,
  });
}
