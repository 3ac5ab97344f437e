/** A component that joins several feeds in one container. It starts when the caps of all its inputs are known. */
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { ComponentDefinition } from "../definition.ts";
import type { Media } from "../media.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { type FilledEater, filledEaters } from "./filled_eater.ts";

/**
 * What stands before a muxer that wants a kind of media in another form: elements as gst-launch takes them, for a feed of
 * these caps.
 */
export type MuxerForms = { readonly [kind in Media]?: string | ((caps: string) => string) };

/**
 * Runs a muxer.
 *
 * @param context What the job gives.
 * @param definition Its type.
 * @param muxer The muxing element with its properties, as gst-launch takes it.
 * @param forms What it wants in another form than feeds have it. @default nothing
 */
export function runMuxer<D extends ComponentDefinition>(
  context: RunContext<D>,
  definition: ComponentDefinition,
  muxer: string,
  forms: MuxerForms = {},
): Promise<RunningComponent<D>> {
  const eaters = filledEaters(context);
  return runPipeline({ ...context, eaters }, definition, {
    launch: (parts) => {
      const mux = parts.name("mux");
      return `${muxer} name=${mux} ! ${parts.feeder()} ${muxerInputs(context, parts, forms)}`;
    },
    prepare: (_pipeline, _parts, fail) => {
      beginAnew(eaters, fail);
      return null;
    },
  });
}

/**
 * Lets a muxer begin anew when an input has other headers, such as those of another encoder that stands in: the container
 * has the old ones in its head, and what comes would be decoded to nothing.
 *
 * @param eaters Those of the muxer.
 * @param fail Ends its pipeline.
 */
export function beginAnew(eaters: readonly FilledEater[], fail: (fault: null) => void): void {
  for (const eater of eaters) eater.onOther = () => fail(null);
}

/**
 * Leads all inputs to the element named `mux`.
 *
 * @param context Which feeds there are.
 * @param parts Of the launch description.
 * @param forms What the muxer wants in another form.
 */
export function muxerInputs<D extends ComponentDefinition>(
  { eaters }: RunContext<D>,
  { caps, eater, name }: LaunchParts<D>,
  forms: MuxerForms,
): string {
  return eaters.map(({ media }, index) => {
    const known = caps[index] ?? "";
    // An unlinked appsrc takes the first pad that fits: the media type before the muxer tells which is meant.
    const form = forms[media] ?? known.split(",", 1)[0] ?? "";
    return `${eater(index)} ! ${typeof form === "string" ? form : form(known)} ! ${name("mux")}.`;
  }).join(" ");
}
