/** Runs an H.264 encoder: the machine's own when it proves to work, software otherwise. In a job. */
import { capsNumber } from "../_caps/caps_number.ts";
import { pixelsOf, VGA_PIXELS } from "../_caps/picture_size.ts";
import { framesBetweenKeyframes } from "../_encoder/keyframe_distance.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { chooseEncoder } from "./choose_encoder.ts";
import { definition } from "./definition.ts";
import { H264_SETTINGS, type H264Element, type WantedH264 } from "./h264_settings.ts";
import { disprove } from "./hardware_proof.ts";

/**
 * Runs `h264-encoder`. Its feed has the headers before each key frame (byte stream), and times of the box: x264enc's
 * begin at a thousand hours.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  let element: H264Element = "x264enc";
  let size = { width: 0, height: 0 };
  let name = "";
  return runPipeline(context, definition, {
    launch: async (parts) => {
      const { properties: { hardware }, eater, feeder, caps: [caps = ""] } = parts;
      const wanted = wantedOf(parts);
      size = { width: capsNumber(caps, "width"), height: capsNumber(caps, "height") };
      name = wanted.name;
      element = await chooseEncoder(context, { wanted, hardware, size });
      return `${eater()} ! videoconvert ! ${element} ${H264_SETTINGS[element].launch(wanted)} ! ` +
        "h264parse config-interval=-1 ! video/x-h264,stream-format=byte-stream,alignment=au ! " +
        `identity single-segment=true ! ${feeder()}`;
    },
    change: (pipeline, parts) => {
      const wanted = wantedOf(parts);
      H264_SETTINGS[element].change(pipeline.element(wanted.name), wanted);
    },
    // What fails at its work is not taken again in this job.
    explain: (complaint) => {
      if (complaint.element === name) disprove({ encoder: element, size }, complaint.text);
      return null;
    },
  });
}

function wantedOf({ properties, caps: [caps = ""], name }: LaunchParts<typeof definition>): WantedH264 {
  return {
    bitrateBps: properties.bitrate,
    frames: framesBetweenKeyframes(properties.keyframes, caps),
    profile: properties.profile,
    threads: pixelsOf(caps) <= VGA_PIXELS ? 1 : 2,
    name: name("encoder"),
  };
}
