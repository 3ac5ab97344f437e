/** Runs a converter of sound. What it gives keeps its rate and channels, whatever comes in later. In a job. */
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { capsNumber } from "../_caps/caps_number.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import { levelMeter, showLevel } from "../_sound/level_meter.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

type Parts = LaunchParts<typeof definition>;

/** What rounding and changes of format leave out is filled when it is more than this. */
const TOLERANCE_NS = 20_000_000;

/**
 * Runs `audio-converter`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  let meter = "";
  return runPipeline(context, definition, {
    timeGrows: true,
    launch: (parts) => {
      meter = parts.name("level");
      return `${parts.eater()} ! audioconvert ! audioresample ! ${soundGiven(parts)} ! ` +
        `volume name=${parts.name("volume")} ! audiorate skip-to-first=true tolerance=${TOLERANCE_NS} ! ` +
        `${levelMeter(meter)} ! ${parts.feeder()}`;
    },
    prepare: (pipeline, parts) => {
      setVolume(pipeline, parts);
      return null;
    },
    change: setVolume,
    onMessage: (message) => showLevel(message, { meter, context }),
  });
}

/** Without a word the sound stays what it was at first, also when another comes in later. */
function soundGiven({ properties, caps: [caps = ""] }: Parts): string {
  const rate = properties.rate ?? capsNumber(caps, "rate");
  const channels = properties.channels ?? capsNumber(caps, "channels");
  return `audio/x-raw,format=S16LE,layout=interleaved,rate=${rate},channels=${channels}`;
}

function setVolume(pipeline: Pipeline, { properties, name }: Parts): void {
  pipeline.element(name("volume")).set("volume", properties.volume);
}
