/** Runs an encoder of pictures: the machine's own when it is wanted and proves to work, software otherwise. In a job. */
import { capsNumber } from "../_caps/caps_number.ts";
import { inColoursOf } from "../_caps/picture_colours.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { ComponentDefinition } from "../definition.ts";
import type { HardwareUse } from "../property/mod.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { chooseEncoder, launchOf } from "./choose_encoder.ts";
import type { Codec, Wanted } from "./codec.ts";
import { disprove } from "./hardware_proof.ts";

/** What a type says of its encoder. */
export interface EncoderOptions<D extends ComponentDefinition, E extends string, W extends Wanted> {
  readonly codec: Codec<E, W>;
  readonly hardware: HardwareUse;
  /** What is wanted now. */
  wanted(parts: LaunchParts<D>): W;
  /** What the pictures go through before they are converted, as gst-launch takes it; empty for nothing. @default nothing */
  before?(parts: LaunchParts<D>): string;
}

/**
 * Runs it.
 *
 * @param context What the job gives.
 * @param definition Its type.
 * @param options Its encoders and how they are set.
 */
export function runEncoder<D extends ComponentDefinition, E extends string, W extends Wanted>(
  context: RunContext<D>,
  definition: D,
  { codec, hardware, wanted: wantedOf, before = () => "" }: EncoderOptions<D, E, W>,
): Promise<RunningComponent<D>> {
  /** What the newest pipeline has. */
  let used: { readonly element: E; readonly name: string; readonly size: { width: number; height: number } } | null =
    null;
  let buildAnew = () => {};
  return runPipeline(context, definition, {
    launch: async (parts) => {
      const { eater, feeder, caps: [caps = ""] } = parts;
      const wanted = wantedOf(parts);
      const size = { width: capsNumber(caps, "width"), height: capsNumber(caps, "height") };
      const element = await chooseEncoder(context, codec, { wanted, hardware, size });
      used = { element, name: wanted.name, size };
      return [eater(), before(parts), inColoursOf(caps), launchOf(codec, element, wanted), feeder()]
        .filter((part) => part !== "").join(" ! ");
    },
    prepare: (_pipeline, _parts, fail) => {
      buildAnew = () => fail(null);
      return null;
    },
    change: (pipeline, parts) => {
      if (used === null) return;
      const { change } = codec.settings[used.element];
      const wanted = wantedOf(parts);
      if (change === null) buildAnew();
      else change(pipeline.element(wanted.name), wanted);
    },
    // What fails at its work is not taken again in this job.
    explain: (complaint) => {
      if (used !== null && complaint.element === used.name) disprove(used, complaint.text);
      return null;
    },
  });
}
