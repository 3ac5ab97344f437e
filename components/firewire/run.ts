/** Runs a DV camera on FireWire. In a job. */
import { ComponentFault } from "../_fault/component_fault.ts";
import { resourceProblem } from "../_fault/resource_problem.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import { decodedCaps } from "../_source/decoded_media.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { dvBranches } from "./dv_branches.ts";

/** A camera's 64-bit number, as FireWire has it. */
const GUID = /^(0x)?[0-9a-f]{1,16}$/i;

/**
 * Runs `firewire`. A camera that is not there is waited for, with a slate and silence in its place.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { device } = context.properties;
  return runPipeline(context, definition, {
    launch: (parts) => dvBranches(`dv1394src use-avc=false ${camera(device)}`, parts, parts.properties),
    standIn: decodedCaps,
    explain: (complaint, pipeline) => {
      const found = resourceProblem(complaint, pipeline);
      if (found === null && !complaint.element.startsWith("dv1394src")) return null;
      const { problem, layer } = found ?? { problem: "missing", layer: "device" };
      const debug = `${complaint.text} ${complaint.debug}`;
      return new ComponentFault(`firewire-${problem}`, { blame: "device", layer, args: { device }, debug });
    },
  });
}

function camera(device: string): string {
  if (device === "auto") return "";
  if (!GUID.test(device)) throw new ComponentFault("firewire-device-form", { blame: "caller", args: { device } });
  return `guid=${BigInt(`0x${device.replace(/^0x/i, "")}`)}`;
}
