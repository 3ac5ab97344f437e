/** Runs a decoder. In a job. */
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { Placing, placing } from "./placing.ts";

type Parts = LaunchParts<typeof definition>;

/**
 * Runs `decoder`. What the feed lacks, picture or sound, its own feed never gives.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  // Demuxers count from where they began: only the timestamps themselves tell more.
  const isMuxed = context.eaters.some(({ media }) => media.startsWith("muxed/"));
  const end = (kind: "video" | "audio", { name, feeder }: Parts): string =>
    `${isMuxed ? placing(kind, name) : "identity single-segment=true"} ! ${feeder(kind)}`;
  return runPipeline(context, definition, {
    launch: (parts) => {
      const decoder = parts.name("decoder");
      return `${parts.eater()} ! ${unwrapping(parts)}decodebin name=${decoder} ` +
        `${decoder}. ! video/x-raw(ANY) ! ${picture(parts)} ! ${end("video", parts)} ` +
        `${decoder}. ! audio/x-raw(ANY) ! ${sound(parts)} ! ${end("audio", parts)}`;
    },
    prepare: (pipeline, { name }) => isMuxed ? new Placing(pipeline, name, context) : null,
  });
}

/** Of JPEG after JPEG, decodebin would wait for ever for a second track. */
function unwrapping({ caps: [caps = ""] }: Parts): string {
  return caps.startsWith("multipart/") ? "multipartdemux single-stream=true ! " : "";
}

function picture({ properties: { width, height, framerate } }: Parts): string {
  const wanted = { width, height, framerate, "pixel-aspect-ratio": "1/1" };
  return `videoconvert ! videoscale add-borders=true ! videorate skip-to-first=true ! ` +
    caps("video/x-raw,format=I420", wanted);
}

function sound({ properties: { rate, channels } }: Parts): string {
  return `audioconvert ! audioresample ! ${
    caps("audio/x-raw,format=S16LE,layout=interleaved", { rate, channels })
  } ! ` +
    `audiobuffersplit output-buffer-duration=1/25`;
}

function caps(kind: string, fields: { readonly [field: string]: string | number | null }): string {
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  return [kind, ...given.map(([field, value]) => `${field}=${value}`)].join(",");
}
