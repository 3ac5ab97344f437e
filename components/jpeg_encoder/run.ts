/** Runs a JPEG encoder: the processor, or the machine's own where that is wanted and proves to work. In a job. */
import { runEncoder } from "../_encoder/run_encoder.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { JPEG } from "./jpeg.ts";

/**
 * Runs `jpeg-encoder`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runEncoder(context, definition, {
    codec: JPEG,
    hardware: context.properties.hardware,
    wanted: ({ properties: { quality }, caps: [caps = ""], name }) => ({ quality, caps, name: name("encoder") }),
    before: ({ properties: { framerate } }) =>
      framerate === null ? "" : `videorate skip-to-first=true ! video/x-raw,framerate=${framerate}`,
  });
}
