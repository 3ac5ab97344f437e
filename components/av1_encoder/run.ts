/** Runs an AV1 encoder, set for live pictures. In a job. */
import { pixelsOf, VGA_PIXELS } from "../_caps/picture_size.ts";
import { framesBetweenKeyframes } from "../_encoder/keyframe_distance.ts";
import { firstElement } from "../_pipeline/first_element.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { PropertyValues } from "../property/mod.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { AV1_ELEMENTS, definition } from "./definition.ts";

/** What is asked for. */
type Wanted = PropertyValues<typeof definition.properties>;

/**
 * Runs `av1-encoder`. Threads share a picture by columns of tiles: small pictures are cheaper with one.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ properties, eater, feeder, name, caps: [caps = ""] }) =>
      `${eater()} ! videoconvert ! video/x-raw,format=I420 ! ` +
      `${encoderElement(properties, caps)} name=${name("encoder")} ! ` +
      `av1parse ! video/x-av1,stream-format=obu-stream,alignment=tu ! ${feeder()}`,
    change: (pipeline, { properties, name }) =>
      pipeline.element(name("encoder")).set("target-bitrate", kbps(properties.bitrate)),
  });
}

/**
 * The encoding element with its settings, as gst-launch takes them.
 *
 * @param properties What is asked for.
 * @param caps Of the pictures that come.
 */
export function encoderElement({ bitrate, keyframes }: Wanted, caps: string): string {
  const threads = pixelsOf(caps) <= VGA_PIXELS ? 1 : 2;
  // Without bounds of the quantizer, libaom 3.6 (Debian 12) ends the whole process at the first picture.
  return `${firstElement(AV1_ELEMENTS)} usage-profile=realtime cpu-used=7 end-usage=cbr lag-in-frames=0 ` +
    `min-quantizer=2 max-quantizer=58 target-bitrate=${kbps(bitrate)} ` +
    `keyframe-max-dist=${framesBetweenKeyframes(keyframes, caps)} buf-initial-sz=500 buf-optimal-sz=600 buf-sz=1000 ` +
    `threads=${threads} tile-columns=${threads - 1} row-mt=${threads > 1}`;
}

function kbps(bitrateBps: number): number {
  return Math.round(bitrateBps / 1000);
}
