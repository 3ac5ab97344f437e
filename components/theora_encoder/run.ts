/** Runs a Theora encoder at its fastest. In a job. */
import { inColoursOf } from "../_caps/picture_colours.ts";
import { framesBetweenKeyframes } from "../_encoder/keyframe_distance.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { PropertyValues } from "../property/mod.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

/** What is asked for. */
type Wanted = Omit<PropertyValues<typeof definition.properties>, "quality"> & { readonly quality: number | null };

/** Theora counts frames and knows no gaps: what is lost before it is shown for longer. A long gap is a new beginning. */
const STEADY = "videorate skip-to-first=true max-duplication-time=1000000000";

/**
 * Runs `theora-encoder`. It never drops frames: a gap would look like one of the network.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ properties, eater, feeder, name, caps: [caps = ""] }) =>
      `${eater()} ! ${STEADY} ! ${inColoursOf(caps)} ! video/x-raw,format=I420 ! ` +
      `${encoderElement(properties, caps)} name=${name("encoder")} ! ${feeder()}`,
    change: (pipeline, { properties: { bitrate, quality }, name }) => {
      // Theora chooses by what it goes when it starts, for good.
      if (quality !== null) {
        throw new ComponentFault("theora-encoder-by-quality", { blame: "caller", args: { quality } });
      }
      pipeline.element(name("encoder")).set("bitrate", kbps(bitrate));
    },
  });
}

/**
 * The encoding element with its settings, as gst-launch takes them.
 *
 * @param properties What is asked for.
 * @param caps Of the pictures that come.
 */
export function encoderElement({ bitrate, quality, keyframes }: Wanted, caps: string): string {
  const rate = quality === null ? `bitrate=${kbps(bitrate)}` : `quality=${quality}`;
  const frames = framesBetweenKeyframes(keyframes, caps);
  return `theoraenc speed-level=2 drop-frames=false ${rate} keyframe-force=${frames} keyframe-freq=${frames}`;
}

function kbps(bitrateBps: number): number {
  return Math.round(bitrateBps / 1000);
}
