/** Runs a muxer of MPEG transport streams. GStreamer's does not say where a viewer can join: the packets do. In a job. */
import { runRepackedMuxer } from "../_muxer/repacked_muxer.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";
import { firstBeginning } from "./ts_packets.ts";

/** So many packets make a piece: what fits into a packet of a network. */
const PACKETS = 7;

/**
 * Runs `mpegts-muxer`.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  const hasPictures = context.eaters.some(({ media }) => media.startsWith("video/"));
  return runRepackedMuxer(context, definition, {
    muxer: `mpegtsmux alignment=${PACKETS}`,
    forms: {
      "video/h264": "h264parse ! video/x-h264,stream-format=byte-stream,alignment=au",
      "audio/aac": "aacparse ! audio/mpeg,stream-format=adts,framed=true",
      "audio/mp3": "mpegaudioparse",
    },
    repack: (output) => {
      let capsAddress: bigint | null = null;
      return (sample) => {
        if (sample.capsAddress !== capsAddress) output.setCaps(sample.caps);
        capsAddress = sample.capsAddress;
        const bytes = sample.bytes();
        const ptsNs = sample.ptsNs ?? 0n;
        const beginning = firstBeginning(bytes, hasPictures) ?? bytes.length;
        if (beginning > 0) output.give(bytes.subarray(0, beginning), { ptsNs, isDelta: true });
        if (beginning < bytes.length) output.give(bytes.subarray(beginning), { ptsNs, isDelta: false });
      };
    },
  });
}
