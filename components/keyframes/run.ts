/** Runs a sieve for key frames. In a job. */
import { ComponentFault } from "../_fault/component_fault.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { KeyFrameGate, keyFrameGate } from "./key_frame_gate.ts";

/**
 * Runs `keyframes`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { reactor, eaters: [eater], properties: { codec } } = context;
  let gate: KeyFrameGate | null = null;
  return runPipeline(context, definition, {
    launch: (parts) => {
      const eaten = eater?.media ?? "";
      if (eaten !== `video/${codec}`) {
        const args = { codec, eaten: eaten.replace("video/", "") };
        throw new ComponentFault("keyframes-other-codec", { blame: "caller", args });
      }
      return `${parts.eater()} ! ${keyFrameGate(parts.name)} ! ${parts.feeder()}`;
    },
    prepare: (pipeline, { properties: { distance }, name }) =>
      gate = new KeyFrameGate(pipeline, name, { distance, reactor }),
    change: (_, { properties: { distance } }) => {
      if (gate !== null) gate.distance = distance;
    },
  });
}
