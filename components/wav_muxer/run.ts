/** Runs the muxer of WAV: the sound as it is, with a header for whoever joins. In a job. */
import { capsNumber } from "../_caps/caps_number.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { wavHeader } from "./wav_header.ts";

/**
 * Runs `wav-muxer`. Raw sound has 16 bits and at most two channels, which every player takes.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runPipeline(context, definition, {
    launch: ({ eater, feeder, caps: [caps = ""] }) => {
      const isMulaw = caps.startsWith("audio/x-mulaw");
      const [rate, channels] = [capsNumber(caps, "rate"), Math.min(capsNumber(caps, "channels"), 2)];
      const header = wavHeader(
        isMulaw
          ? { format: "mulaw", rate, channels, bytesPerSample: 1 }
          : { format: "pcm", rate, channels, bytesPerSample: 2 },
      );
      const sound = isMulaw ? "" : `audioconvert ! audio/x-raw,format=S16LE,rate=${rate},channels=${channels} ! `;
      return `${eater()} ! ${sound}capssetter replace=true join=false ` +
        `caps="audio/x-wav,streamheader=(buffer)< ${header.toHex()} >" ! ${feeder()}`;
    },
  });
}
