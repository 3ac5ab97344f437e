/** Runs a picture in picture. In a job. */
import type { Element } from "../../ffi/gstreamer/element.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { LagMeter, MIXING } from "../_mix/lag_meter.ts";
import { sayStrangers } from "../_mix/say_strangers.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

type Context = RunContext<typeof definition>;
type Parts = LaunchParts<typeof definition>;

/** An input that gives nothing keeps its last picture for so long; then its place shows what lies below. */
const KEPT_NS = 2_000_000_000;

/** Where pictures wait for those of an input that lags; large, so not for long. */
const QUEUE = "queue max-size-buffers=0 max-size-bytes=0 max-size-time=1000000000";

/**
 * Runs `picture-in-picture`. It gives pictures at its rate as soon as one input is there; the others join when they come.
 *
 * @param context What the job gives.
 */
export function run(context: Context): Promise<RunningComponent<typeof definition>> {
  const lag = new LagMeter(context);
  return runPipeline({ ...context, eaters: lag.eaters }, definition, {
    timeGrows: true,
    joins: "any",
    launch: ({ properties, eater, feeder, name }) => {
      const { width, height, framerate, background } = properties;
      const inputs = context.eaters.map((_, index) => `${eater(index)} ! ${QUEUE} ! ${name("mix")}.sink_${index}`);
      return `compositor name=${name("mix")} ${MIXING} background=${background} ! ` +
        `video/x-raw,format=I420,width=${width},height=${height},framerate=${framerate},pixel-aspect-ratio=1/1 ! ` +
        `${feeder()} ${inputs.join(" ")}`;
    },
    prepare: (pipeline, parts) => {
      arrange(context, pipeline, parts);
      return lag.attend(pipeline.element(parts.name("mix")));
    },
    change: (pipeline, parts) => arrange(context, pipeline, parts),
  });
}

/** Puts each picture in its place. */
function arrange(context: Context, pipeline: Pipeline, { properties, name }: Parts): void {
  const mix = pipeline.element(name("mix"));
  mix.set("background", properties.background);
  const inputs = context.eaters.map((eater) => eater.name);
  for (const [index, input] of inputs.entries()) arrangeOne(mix, index, properties, input);
  sayStrangers(context, properties.places, inputs);
}

/** What has no place fills the picture, below all others. */
function arrangeOne(mix: Element, index: number, { places, width, height }: Parts["properties"], input: string): void {
  const place = places[input];
  const pad = (property: string, value: string | number): void => mix.setOfPad(`sink_${index}`, property, value);
  pad("max-last-buffer-repeat", KEPT_NS);
  pad("sizing-policy", place === undefined ? "keep-aspect-ratio" : "none");
  pad("xpos", place?.left ?? 0);
  pad("ypos", place?.top ?? 0);
  pad("width", place === undefined ? width : place.width ?? -1);
  pad("height", place === undefined ? height : place.height ?? -1);
  pad("alpha", place?.alpha ?? 1);
  pad("zorder", place === undefined ? index : 1000 + index);
}
