/**
 * Runs an MP4 muxer: GStreamer's writes boxes and samples, which are put together to whole fragments here, and what it
 * writes wrong is put right. In a job.
 */
import { av1Form } from "../_muxer/av1_form.ts";
import { runRepackedMuxer } from "../_muxer/repacked_muxer.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { Fragments } from "./fragments.ts";

/** A viewer lags behind by one fragment; each costs about 100 bytes. A key frame begins a new one in any case. */
const FRAGMENT_MS = 500;

/**
 * Runs `mp4-muxer`. Times are running time of the box, as in every other stream of it.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runRepackedMuxer(context, definition, {
    muxer: `mp4mux fragment-duration=${FRAGMENT_MS} streamable=true`,
    forms: {
      "video/h264": "h264parse ! video/x-h264,stream-format=avc,alignment=au",
      "video/av1": av1Form,
      "video/vp9": "vp9parse ! video/x-vp9,alignment=super-frame",
      "audio/aac": "aacparse ! audio/mpeg,stream-format=raw",
      "audio/mp3": "mpegaudioparse",
    },
    repack: (output) => {
      const fragments = new Fragments({
        onHeader: (bytes) =>
          output.setCaps(`video/quicktime,variant=(string)iso,streamheader=(buffer)< ${bytes.toHex()} >`),
        onFragment: ({ bytes, ptsNs, isKey }) => output.give(bytes, { ptsNs, isDelta: !isKey }),
      });
      return (sample) => {
        const { dtsNs, ptsNs, isDelta } = sample;
        fragments.push({ bytes: sample.bytes(), dtsNs, ptsNs, isDelta });
      };
    },
  });
}
