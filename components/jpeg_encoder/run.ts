/** Runs a JPEG encoder. In a job. */
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/**
 * JPEG is black at 0 and white at 255 (JFIF 1.02), video at 16 and 235, colours at 16 and 240 (ITU-R BT.601). jpegenc
 * changes nothing, and videoconvert does not stretch what keeps its format.
 */
const STRETCH = `videobalance contrast=${255 / 219} brightness=${-16 / 255} saturation=${255 / 224}`;

/**
 * Runs `jpeg-encoder`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ properties: { quality, framerate }, eater, feeder, caps: [caps = ""], name }) => {
      const rate = framerate === null ? "" : `videorate skip-to-first=true ! video/x-raw,framerate=${framerate} ! `;
      return `${eater()} ! ${rate}videoconvert ! video/x-raw,format=I420 ! ` +
        `${encoderElement(quality, caps)} name=${name("encoder")} ! ${feeder()}`;
    },
    change: (pipeline, { properties, name }) => pipeline.element(name("encoder")).set("quality", properties.quality),
  });
}

/**
 * The encoding element with its settings, and what goes before it, as gst-launch takes them.
 *
 * @param quality From 1 to 100.
 * @param caps Of the pictures that come.
 */
export function encoderElement(quality: number, caps: string): string {
  // The first number is the range of values, and 1 the whole one, as of a camera that gives JPEG itself.
  const isWhole = caps.includes("colorimetry=(string)1:") && !caps.includes("RGB");
  return `${isWhole ? "" : `${STRETCH} ! `}jpegenc quality=${quality}`;
}
