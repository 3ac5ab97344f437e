/** Runs a pipeline that a person wrote, as a source. In a job. */
import { runLaunch } from "../_launch/launch_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `pipeline-source`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runLaunch(context, definition, context.properties.pipeline);
}
