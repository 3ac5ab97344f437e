/** Runs an audio mixer. In a job. */
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import { LagMeter, MIXING } from "../_mix/lag_meter.ts";
import { sayStrangers } from "../_mix/say_strangers.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import { type Level, levelMeter, levelOf } from "../_sound/level_meter.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition, SILENT_DB } from "./definition.ts";

type Context = RunContext<typeof definition>;

/** Sound leaves in pieces of this length: each takes every pipeline on its way some work. */
const PIECE_NS = 40_000_000;
/** An input that was not heard for so long has no level. */
const STALE_MS = 1000;

/**
 * Runs `audio-mixer`. It gives sound without a break as soon as one input is there; the others join when they come, and
 * are silent while they are away.
 *
 * @param context What the job gives.
 */
export function run(context: Context): Promise<RunningComponent<typeof definition>> {
  const levels = new Map<string, { readonly level: Level; readonly at: number }>();
  let meters = new Map<string, string>();
  const lag = new LagMeter(context);
  return runPipeline({ ...context, eaters: lag.eaters }, definition, {
    timeGrows: true,
    joins: "any",
    launch: ({ properties: { rate, channels }, eater, feeder, name }) => {
      meters = new Map(context.eaters.map((input, index) => [name(`level${index}`), input.name]));
      const inputs = [...meters.keys()].map((meter, index) =>
        `${eater(index)} ! audioconvert ! audioresample ! ` +
        `audio/x-raw,format=F32LE,layout=interleaved,rate=${rate},channels=${channels} ! ` +
        `${levelMeter(meter)} ! ${name("mix")}.sink_${index}`
      );
      // Timestamps of feeds are right: a jump in them is a gap, and not something to be smoothed over.
      return `audiomixer name=${name("mix")} ${MIXING} output-buffer-duration=${PIECE_NS} ` +
        `discont-wait=0 ! audioconvert ! audio/x-raw,format=S16LE,layout=interleaved,rate=${rate},channels=${channels} ! ` +
        `${feeder()} ${inputs.join(" ")}`;
    },
    prepare: (pipeline, parts) => {
      setGains(context, pipeline, parts);
      return lag.attend(pipeline.element(parts.name("mix")));
    },
    change: (pipeline, parts) => setGains(context, pipeline, parts),
    onMessage: (message) => {
      const input = message.type === "element" ? meters.get(message.element) : undefined;
      const level = input === undefined || message.type !== "element" ? null : levelOf(message, message.element);
      if (input === undefined || level === null) return false;
      const now = performance.now();
      levels.set(input, { level, at: now });
      const heard = [...levels].filter(([, { at }]) => now - at < STALE_MS);
      context.show("levels", Object.fromEntries(heard.map(([name, { level }]) => [name, { ...level }])));
      return true;
    },
  });
}

function setGains(context: Context, pipeline: Pipeline, { properties, name }: LaunchParts<typeof definition>): void {
  const mix = pipeline.element(name("mix"));
  const inputs = context.eaters.map((eater) => eater.name);
  for (const [index, input] of inputs.entries()) {
    mix.setOfPad(`sink_${index}`, "volume", factor(properties.gains[input] ?? 0));
  }
  sayStrangers(context, properties.gains, inputs);
}

function factor(gainDb: number): number {
  return gainDb <= SILENT_DB ? 0 : 10 ** (gainDb / 20);
}
