/** Sorts what the system says when something cannot be had. Runs in the process of the probe. */
import type { ProbeFinding } from "../../../manager/contract/probe.ts";

/**
 * Gives problem and detail of an answer.
 *
 * @param error What opening it threw.
 * @throws What is no answer of the system.
 */
export function problemOf(error: unknown): Pick<ProbeFinding, "problem" | "detail"> {
  if (!(error instanceof Error)) throw error;
  const detail = error.message;
  if (error instanceof Deno.errors.NotFound) return { problem: "missing", detail };
  if (error instanceof Deno.errors.PermissionDenied) return { problem: "denied", detail };
  if (error instanceof Deno.errors.AddrInUse || error instanceof Deno.errors.Busy) return { problem: "busy", detail };
  return { problem: "other", detail };
}
