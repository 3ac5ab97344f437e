/** Runs a sound input: through the sound server of the machine when there is one, else from the card itself. In a job. */
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { soundCaps } from "../_caps/raw_caps.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { explainDevice } from "../_fault/device_fault.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import { levelMeter, showLevel } from "../_sound/level_meter.ts";
import { SoundPace } from "../_sound/sound_pace.ts";
import { SteadySound, steadySound } from "../_sound/steady_sound.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { openInput } from "./open_input.ts";

type Parts = LaunchParts<typeof definition>;

/** What the card loses becomes silence when it is more than rounding. */
const TOLERANCE_NS = 1_000_000;

/**
 * Runs `soundcard`. An input that is not there is waited for, in silence.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { reactor } = context;
  const { device, rate, channels } = context.properties;
  const pace = new SoundPace();
  let meter = "";
  return runPipeline(context, definition, {
    timeGrows: true,
    launch: async (parts) => {
      meter = parts.name("level");
      return `${steadySound(await inputOf(device), { rate, channels }, parts.name)} ! ${finish(parts)}`;
    },
    prepare: (pipeline, parts) => {
      setGain(pipeline, parts);
      return new SteadySound({ pipeline, reactor, pace, rate, channels, name: parts.name });
    },
    change: setGain,
    onMessage: (message) => showLevel(message, { meter, context }),
    explain: explainDevice(device, (problem) => `soundcard-${problem}`),
    standIn: (_feeder, properties) => soundCaps(properties),
  });
}

function finish({ properties, name, feeder }: Parts): string {
  return `volume name=${name("gain")} ! audioconvert dithering=none ! ${soundCaps(properties)} ! ` +
    `audiorate skip-to-first=true tolerance=${TOLERANCE_NS} ! ${levelMeter(name("level"))} ! ${feeder()}`;
}

function setGain(pipeline: Pipeline, { properties: { gain }, name }: Parts): void {
  pipeline.element(name("gain")).set("volume", 10 ** (gain / 20));
}

/** The launch description of the first input that opens. */
async function inputOf(device: string): Promise<string> {
  const opened = await openInput(device);
  if (!("problem" in opened)) return opened.source;
  const { problem, debug } = opened;
  throw new ComponentFault(`soundcard-${problem}`, { blame: "device", args: { device }, debug });
}
