/** Runs an overlay: words, a clock and a picture over the picture that passes. In a job. */
import { type Picture, pictureOf, sizeGiven } from "../_caps/picture_given.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { layering, Layers } from "./layers.ts";

type Parts = LaunchParts<typeof definition>;

const WHOLE = { left: 0, right: 0, top: 0, bottom: 0, turned: false };

/**
 * Runs `overlay`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  let layers: Layers | null = null;
  return runPipeline(context, definition, {
    timeGrows: true,
    // Later pictures of another size are fitted in: who encodes this need not begin anew. Behind the layers only pictures
    // that have them painted in are taken: textoverlay else offers to leave that to who comes next, in caps that none takes.
    launch: (parts) => {
      const { width, height } = sizeOf(parts);
      return `${parts.eater()} ! videoconvert ! videoscale add-borders=true ! ` +
        `video/x-raw,format=I420,width=${width},height=${height},pixel-aspect-ratio=1/1 ! ` +
        `${layering(parts.name)} ! video/x-raw ! ${parts.feeder()}`;
    },
    prepare: (pipeline, parts) => layers = new Layers(pipeline, parts, sizeOf(parts).width, context),
    change: (_, { properties }) => layers?.show(properties),
  });
}

function sizeOf({ caps: [caps = ""] }: Parts): { readonly width: number; readonly height: number } {
  const picture: Picture | null = pictureOf(caps);
  const size = picture === null ? null : sizeGiven(picture, WHOLE, { width: null, height: null });
  if (size === null) throw new ComponentFault("overlay-no-picture", { blame: "internal", debug: caps });
  return size;
}
