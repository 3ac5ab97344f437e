/** Runs a JPEG encoder. In a job. */
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * Runs `jpeg-encoder`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ properties: { quality, framerate }, eater, feeder, name }) => {
      const rate = framerate === null ? "" : `videorate skip-to-first=true ! video/x-raw,framerate=${framerate} ! `;
      return `${eater()} ! ${rate}videoconvert ! video/x-raw,format=I420 ! ` +
        `jpegenc name=${name("encoder")} quality=${quality} ! ${feeder()}`;
    },
    change: (pipeline, { properties, name }) => pipeline.element(name("encoder")).set("quality", properties.quality),
  });
}
