/** Runs a converter of pictures. What it gives keeps its size and rate, whatever comes in later. In a job. */
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { type Cutting, pictureOf, sizeGiven } from "../_caps/picture_given.ts";
import { ComponentFault } from "../_fault/component_fault.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

type Parts = LaunchParts<typeof definition>;

const DEINTERLACE = { auto: "auto", always: "interlaced", never: "disabled" } as const;
/** As `video-direction` has them: the older `method` is overwritten by it while the element is made. */
const DIRECTIONS = {
  "none": "identity",
  "clockwise": "90r",
  "rotate-180": "180",
  "counterclockwise": "90l",
  "horizontal-flip": "horiz",
  "vertical-flip": "vert",
  "upper-left-diagonal": "ul-lr",
  "upper-right-diagonal": "ur-ll",
} as const;
/** These make rows of columns. */
const TURNS: readonly string[] = ["clockwise", "counterclockwise", "upper-left-diagonal", "upper-right-diagonal"];
/** After a longer gap the picture just goes on; a shorter one is filled with the last picture. */
const LONGEST_STILL_NS = 1_000_000_000;

/**
 * Runs `video-converter`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  return runPipeline(context, definition, {
    timeGrows: true,
    launch: (parts) =>
      `${parts.eater()} ! ${shaping(parts)} ! videobalance name=${parts.name("colours")} ! ${parts.feeder()}`,
    prepare: (pipeline, parts) => {
      setColours(pipeline, parts);
      return null;
    },
    change: setColours,
  });
}

function shaping({ properties, caps: [caps = ""] }: Parts): string {
  const cutting = cuttingOf(properties);
  const picture = pictureOf(caps);
  const size = picture === null ? null : sizeGiven(picture, cutting, properties);
  if (picture === null || size === null) throw nothingLeft(picture, cutting);
  const { left, right, top, bottom } = cutting;
  const framerate = properties.framerate ?? picture.framerate;
  // One picture of each pair of fields: the rate stays what it was.
  return `deinterlace mode=${DEINTERLACE[properties.deinterlace]} method=yadif fields=top ! ` +
    `videorate skip-to-first=true max-duplication-time=${LONGEST_STILL_NS} ! ` +
    `videocrop left=${left} right=${right} top=${top} bottom=${bottom} ! videoconvert ! ` +
    `videoflip video-direction=${DIRECTIONS[properties.flip]} ! videoscale add-borders=true ! ` +
    `video/x-raw,format=I420,width=${size.width},height=${size.height},pixel-aspect-ratio=1/1` +
    (framerate === null ? "" : `,framerate=${framerate}`);
}

function cuttingOf(properties: Parts["properties"]): Cutting {
  return {
    left: properties["crop-left"],
    right: properties["crop-right"],
    top: properties["crop-top"],
    bottom: properties["crop-bottom"],
    turned: TURNS.includes(properties.flip),
  };
}

function nothingLeft(picture: { width: number; height: number } | null, cutting: Cutting): ComponentFault {
  const { width, height } = picture ?? { width: 0, height: 0 };
  return new ComponentFault("video-converter-nothing-left", {
    blame: "caller",
    args: {
      width,
      height,
      across: cutting.left + cutting.right,
      down: cutting.top + cutting.bottom,
    },
  });
}

function setColours(pipeline: Pipeline, { properties, name }: Parts): void {
  const colours = pipeline.element(name("colours"));
  for (const colour of ["brightness", "contrast", "saturation", "hue"] as const) {
    colours.set(colour, properties[colour]);
  }
}
