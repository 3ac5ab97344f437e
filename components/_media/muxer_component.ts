/** A component that joins several feeds in one container. It starts when the caps of all its inputs are known. */
import type { ComponentDefinition } from "../definition.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { runPipeline } from "./pipeline_component.ts";

/**
 * Runs a muxer.
 *
 * @param context What the job gives.
 * @param definition Its type.
 * @param muxer The muxing element with its properties, as gst-launch takes it.
 */
export function runMuxer<D extends ComponentDefinition>(
  context: RunContext<D>,
  definition: ComponentDefinition,
  muxer: string,
): Promise<RunningComponent> {
  return runPipeline(context, definition, {
    launch: ({ caps, eater, feeder, name }) => {
      const mux = name("mux");
      // An unlinked appsrc takes the first pad that fits: the media type before the muxer tells which is meant.
      const inputs = caps.map((input, index) => `${eater(index)} ! ${input.split(",", 1)[0]} ! ${mux}.`);
      return `${muxer} name=${mux} ! ${feeder()} ${inputs.join(" ")}`;
    },
  });
}
