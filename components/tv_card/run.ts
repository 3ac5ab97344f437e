/** Runs a TV card: chooses its input, tunes it, and gives the picture without the combs of interlacing. In a job. */
import { NativeError } from "../../ffi/libc/native_error.ts";
import { CardHangsError, VideoCard, type VideoInput } from "../../ffi/libc/video_input.ts";
import { pictureCaps } from "../_caps/raw_caps.ts";
import type { ClosedProblem } from "../_fault/closed_problem.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { explainDevice } from "../_fault/device_fault.ts";
import { quoted } from "../_pipeline/launch_text.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import { picture } from "../_source/decoded_media.ts";
import { layerArgs } from "../fault_layer.ts";
import type { PropertyValues } from "../property/mod.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { cardPath } from "./card_path.ts";
import { definition } from "./definition.ts";

type Wanted = PropertyValues<typeof definition.properties>;

/** What error numbers say of a card. */
const PROBLEMS: ReadonlyMap<string, ClosedProblem> = new Map([
  ["EBUSY", "busy"],
  ["EACCES", "denied"],
  ["EPERM", "denied"],
]);

/**
 * Runs `tv-card`. A card that is not there is waited for, with a slate in its place.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  return runPipeline(context, definition, {
    timeGrows: true,
    launch: async ({ feeder, given, properties }) =>
      `${await openCard(properties)} ! deinterlace ! ${picture(properties, feeder(), given())}`,
    standIn: (_feeder, properties) => pictureCaps(properties),
    explain: explainDevice(context.properties.device, (problem) => `tv-card-${problem}`),
  });
}

/** Brings the card to its input, and gives the element that reads it. */
async function openCard(wanted: Wanted): Promise<string> {
  const path = await cardPath(wanted.device);
  const args = { device: wanted.device };
  if (path === undefined) throw new ComponentFault("tv-card-missing", { blame: "device", args });
  try {
    using card = await VideoCard.open(path);
    await setUp(card, wanted);
  } catch (error) {
    if (error instanceof CardHangsError) throw hangs(error);
    if (!(error instanceof NativeError)) throw error;
    const problem = PROBLEMS.get(error.code) ?? "missing";
    throw new ComponentFault(`tv-card-${problem}`, { blame: "device", args, debug: error.message, cause: error });
  }
  const norm = wanted.norm === "auto" ? "" : ` norm=${wanted.norm}`;
  return `v4l2src device=${quoted(path)}${norm}`;
}

function hangs(cause: CardHangsError): ComponentFault {
  const args = { ...layerArgs("driver") };
  return new ComponentFault("pipeline-hangs", { blame: "device", layer: "driver", args, debug: cause.message, cause });
}

async function setUp(card: VideoCard, { device, input, frequency }: Wanted): Promise<void> {
  const inputs = await card.inputs();
  const chosen = chooseInput(inputs, input, frequency !== null);
  if (chosen === undefined) {
    const args = { device, input: input ?? "tuner", inputs: inputs.map(({ name }) => name).join(", ") };
    throw new ComponentFault("tv-card-input-unknown", { blame: "caller", args });
  }
  await card.choose(chosen);
  if (frequency !== null && chosen.tuner !== null) await card.tune(chosen.tuner, frequency * 1e6);
}

/** By number or name; without either the tuner when there is something to tune, else the first. */
function chooseInput(inputs: readonly VideoInput[], wanted: string | null, tuned: boolean): VideoInput | undefined {
  if (wanted !== null) return inputs.find(({ index, name }) => wanted === String(index) || wanted === name);
  return tuned ? inputs.find(({ tuner }) => tuner !== null) : inputs[0];
}
