/**
 * Notices that nothing comes of a file. decodebin of GStreamer 1.22 now and then loses what a demuxer says of a broken one,
 * when it comes while it still builds: the pipeline then stands still, and nobody hears why. Inside a job.
 */
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { ComponentFault } from "../_fault/component_fault.ts";
import { eachRound } from "../rounds.ts";

const LOOK_MS = 1000;
/** By then a file has given something, from a slow disk too; however late its first picture is due. */
const SILENT_LOOKS = 5;

/** What is watched. */
export interface SilentFileOptions {
  readonly pipeline: Pipeline;
  /** Elements through which everything goes that the file gives. */
  readonly ways: readonly string[];
  /** Told once. */
  readonly onSilent: (fault: ComponentFault) => void;
  /** What it is told; null when the pipeline reads no file. */
  readonly fault: () => ComponentFault | null;
}

/**
 * Watches a pipeline from its start.
 *
 * @param options Which.
 * @returns Ends it.
 */
export function watchSilentFile({ pipeline, ways, onSilent, fault }: SilentFileOptions): Disposable {
  let looks = 0;
  const end = eachRound(LOOK_MS, () => {
    const hasCome = ways.some((way) => pipeline.element(way).capsOfPad("sink") !== "");
    if (!hasCome && ++looks < SILENT_LOOKS) return;
    end();
    const silent = hasCome ? null : fault();
    if (silent !== null) onSilent(silent);
  });
  return { [Symbol.dispose]: end };
}
