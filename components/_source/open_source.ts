/** Opens the first of several sources that has its device, or tells why none has. Runs inside a job, and in `check`. */
import { askSource } from "../../ffi/gstreamer/source_probe.ts";
import { type ClosedProblem, closedProblem } from "../_fault/closed_problem.ts";

/** A source that opened. */
export interface OpenSource {
  readonly source: string;
  /** What it can give, as GStreamer prints caps. */
  readonly caps: string;
}

/** Why no source opened. */
export interface ClosedSource {
  /** That a device is there and taken, or forbidden, says more than that others are not there. */
  readonly problem: ClosedProblem;
  /** Which source says so; empty when all are missing. */
  readonly source: string;
  /** What it said. */
  readonly debug: string;
}

/**
 * Opens one after the other, and closes them again.
 *
 * @param sources Elements with their properties, as gst-launch takes them, in the order in which to try them.
 * @param suits Whether one that opened will do. @default all do
 */
export async function openSource(
  sources: readonly string[],
  suits: (caps: string) => boolean = () => true,
): Promise<OpenSource | ClosedSource> {
  let closed: ClosedSource = { problem: "missing", source: "", debug: "" };
  for (const source of sources) {
    const { caps, complaint } = await askSource(source);
    if (caps !== null && suits(caps)) return { source, caps };
    if (complaint === null || closed.problem !== "missing") continue;
    const problem = closedProblem(complaint);
    // Above its last line stands where in GStreamer's code that is.
    const debug = `${complaint.text} ${complaint.debug.split("\n").at(-1)}`;
    if (problem !== "missing") closed = { problem, source, debug };
  }
  return closed;
}
