/** Runs the muxer of bare sound: frames one by one, so that a listener starts at a whole one. In a job. */
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { flacHeader } from "./flac_header.ts";

/**
 * Runs `audio-muxer`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ eater, feeder, caps: [caps = ""] }) => `${eater()} ! ${frames(caps)} ! ${feeder()}`,
  });
}

/** What makes frames that stand alone. FLAC's do, behind a header that caps carry as Ogg has it. */
function frames(caps: string): string {
  if (caps.startsWith("audio/x-flac")) {
    return `capssetter replace=true join=false caps="audio/x-flac,streamheader=(buffer)< ${flacHeader(caps)} >"`;
  }
  return caps.includes("mpegversion=(int)4")
    ? "aacparse ! audio/mpeg,stream-format=adts,framed=true"
    : "mpegaudioparse";
}
