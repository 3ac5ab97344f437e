/** Tells how a component is by the media that move, never by its process that merely lives. Runs inside a job. */
import type { Mood } from "../../manager/contract/mood.ts";
import type { Eater } from "../run_context.ts";

/** What is known of a component; times by `performance.now()`. */
export interface MediaSeen {
  readonly eaters: readonly Eater[];
  readonly startedAtMs: number;
  /** When something of its own came out last, null when nothing ever did. */
  readonly movedAtMs: number | null;
  /** How long a silence makes it hungry. */
  readonly hungryAfterMs: number;
}

/**
 * The mood of a component that has no fault.
 *
 * @param seen What moved, and when.
 */
export function moodByMedia({ eaters, startedAtMs, movedAtMs, hungryAfterMs }: MediaSeen): Mood {
  const silentMs = performance.now() - (movedAtMs ?? startedAtMs);
  if (silentMs > hungryAfterMs || eaters.some(({ mood }) => mood === "hungry")) return "hungry";
  return movedAtMs === null ? "waking" : "happy";
}
