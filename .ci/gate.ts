/**
 * The gate: what must hold before any test is worth running. `deno task ok` runs it alone; the whole test run starts
 * with it.
 */
import type { Result } from "./result.ts";
import { runDeno } from "./run_deno.ts";
import { say } from "./say.ts";

/** Checks of all files, each a command of Deno. */
const STEPS = [
  { name: "format", args: ["fmt", "--check", "--quiet"] },
  { name: "lint", args: ["lint", "--quiet"] },
  { name: "types", args: ["check", "--quiet", "."] },
] as const;

/**
 * Checks format, lint and types, and says how each went.
 *
 * @returns One result for each check.
 */
export async function gate(): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, args } of STEPS) {
    const begin = performance.now();
    const { success } = await runDeno(args, { deadlineMs: 300_000 });
    say(`  ${name.padEnd(12)} ${success ? "passed" : "FAILED"} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
    results.push({ name, outcome: success ? "passed" : "failed" });
  }
  return results;
}
