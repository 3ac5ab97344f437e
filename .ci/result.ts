/** What a check or a test came to, and how results are counted and told at the end of a run. */
import { say } from "./say.ts";

const WHY_LINES = 12;

/** One check or one test. */
export interface Result {
  /** What was checked; for a test its file and name. */
  readonly name: string;
  readonly outcome: "passed" | "failed" | "skipped";
  /** Why it failed, where that is known: the words of the failure. */
  readonly why?: string;
}

/**
 * Tells which results failed and which were skipped, and as the very last line how many there are of each.
 *
 * @param results All results of the run.
 * @returns Whether none failed.
 */
export function sumUp(results: readonly Result[]): boolean {
  const of = (outcome: Result["outcome"]): Result[] => results.filter((result) => result.outcome === outcome);
  list("Skipped:", of("skipped"));
  list("Failed:", of("failed"));
  say("");
  say(`${of("passed").length} passed, ${of("failed").length} failed, ${of("skipped").length} skipped`);
  return of("failed").length === 0;
}

function list(title: string, results: readonly Result[]): void {
  if (results.length === 0) return;
  say(`\n${title}`);
  for (const { name, why } of results) {
    say(`  ${name}`);
    // An inequality may go on for pages.
    for (const line of why?.trim().split("\n").slice(0, WHY_LINES) ?? []) say(`      ${line}`);
  }
}
