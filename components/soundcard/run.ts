/** Runs a sound input: through the sound server of the machine when there is one, else from the card itself. In a job. */
import type { ElementComplaint } from "../../ffi/gstreamer/bus_message.ts";
import { offeredCaps } from "../../ffi/gstreamer/source_probe.ts";
import { ComponentFault } from "../_media/component_fault.ts";
import { runPipeline } from "../_media/pipeline_component.ts";
import { resourceProblem } from "../_media/resource_problem.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { soundSources } from "./inputs.ts";

/**
 * Runs `soundcard`. An input that is not there is waited for.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { device, rate, channels, gain } = context.properties;
  const louder = gain === 0 ? "" : `volume volume=${10 ** (gain / 20)} ! `;
  return runPipeline(context, definition, {
    // audiorate: what the card loses becomes silence, so that sound stays with the picture.
    launch: async ({ feeder }) =>
      `${await openInput(device)} ! audioconvert ! audioresample ! ` +
      `audio/x-raw,format=S16LE,layout=interleaved,rate=${rate},channels=${channels} ! ${louder}` +
      `audiorate skip-to-first=true ! ${feeder()}`,
    explain: (complaint) => explain(complaint, device),
  });
}

/** The launch description of the first input that opens. */
async function openInput(device: string): Promise<string> {
  for (const source of soundSources(device, await soundCards())) {
    if (await offeredCaps(source) !== null) return source;
  }
  throw new ComponentFault("soundcard-missing", { blame: "device", args: { device } });
}

async function soundCards(): Promise<string> {
  try {
    return await Deno.readTextFile("/proc/asound/pcm");
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}

function explain(complaint: ElementComplaint, device: string): ComponentFault | null {
  const problem = resourceProblem(complaint);
  if (problem === null) return null;
  return new ComponentFault(`soundcard-${problem}`, { blame: "device", args: { device }, debug: complaint.debug });
}
