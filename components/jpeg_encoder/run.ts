/** Runs a JPEG encoder. In a job. */
import { runPipeline } from "../_media/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `jpeg-encoder`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { quality, framerate } = context.properties;
  const rate = framerate === null ? "" : `videorate skip-to-first=true ! video/x-raw,framerate=${framerate} ! `;
  return runPipeline(context, definition, {
    launch: ({ eater, feeder }) =>
      `${eater()} ! ${rate}videoconvert ! video/x-raw,format=I420 ! jpegenc quality=${quality} ! ${feeder()}`,
  });
}
