/** Runs an AV1 encoder, set for live pictures. In a job. */
import { firstElement } from "../_media/first_element.ts";
import { framesBetweenKeyframes } from "../_media/keyframe_distance.ts";
import { pixelsOf, VGA_PIXELS } from "../_media/picture_size.ts";
import { runPipeline } from "../_media/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { AV1_ELEMENTS, definition } from "./definition.ts";

/** What decides how an encoder is set. */
interface Wanted {
  readonly bitrateKbps: number;
  readonly frames: number;
  readonly threads: number;
}

/** Both count bit rates in kbit/s, in `target-bitrate`. */
const SETTINGS: { readonly [K in typeof AV1_ELEMENTS[number]]: (wanted: Wanted) => string } = {
  // Without bounds of the quantizer, libaom 3.6 (Debian 12) ends the whole process at the first picture.
  av1enc: ({ bitrateKbps, frames, threads }) =>
    `usage-profile=realtime cpu-used=9 end-usage=cbr lag-in-frames=0 min-quantizer=2 max-quantizer=58 ` +
    `buf-initial-sz=500 buf-optimal-sz=600 buf-sz=1000 target-bitrate=${bitrateKbps} keyframe-max-dist=${frames} ` +
    `threads=${threads} tile-columns=${threads - 1} row-mt=${threads > 1}`,
  svtav1enc: ({ bitrateKbps, frames, threads }) =>
    `preset=11 target-bitrate=${bitrateKbps} intra-period-length=${frames} logical-processors=${threads} ` +
    `parameters-string="pred-struct=1:rc=2"`,
};

/**
 * Runs `av1-encoder`. Threads share a picture by columns of tiles: small pictures are cheaper with one.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ properties, eater, feeder, name, caps: [caps = ""] }) => {
      const element = firstElement(AV1_ELEMENTS);
      const settings = SETTINGS[element]({
        bitrateKbps: Math.round(properties.bitrate / 1000),
        frames: framesBetweenKeyframes(properties.keyframes, caps),
        threads: pixelsOf(caps) <= VGA_PIXELS ? 1 : 2,
      });
      return `${eater()} ! videoconvert ! video/x-raw,format=I420 ! ${element} name=${name("encoder")} ${settings} ! ` +
        `av1parse ! video/x-av1,stream-format=obu-stream,alignment=tu ! ${feeder()}`;
    },
    change: (pipeline, { properties, name }) =>
      pipeline.element(name("encoder")).set("target-bitrate", Math.round(properties.bitrate / 1000)),
  });
}
