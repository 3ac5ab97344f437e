/** Runs test files, and counts what really came out. */
import { countResults } from "./count_results.ts";
import { filesBelow } from "./files.ts";
import type { Result } from "./result.ts";
import { runDeno } from "./run_deno.ts";

/** What to run. */
export interface RunTestsOptions {
  /** All tests below this folder. */
  readonly folder: string;
  /** How long one process of the test runner may take. */
  readonly deadlineMs: number;
  /** Whether each file gets a process of its own, so that one that hangs or crashes takes no other along. */
  readonly apart?: boolean;
  /** Where to put raw coverage data. */
  readonly coverage?: string;
  /** Whether what the tests print is thrown away. @default false */
  readonly quiet?: boolean;
}

/**
 * Runs the tests of one folder. Types are checked before, by the gate.
 *
 * @param options What to run.
 * @returns One result for each test.
 */
export async function runTests(options: RunTestsOptions): Promise<Result[]> {
  const files = filesBelow(options.folder, /_test\.tsx?$/);
  const results: Result[] = [];
  for (const batch of options.apart === true ? files.map((file) => [file]) : [files]) {
    results.push(...await runBatch(batch, options));
  }
  return results;
}

async function runBatch(files: readonly string[], options: RunTestsOptions): Promise<Result[]> {
  if (files.length === 0) return [];
  const report = await Deno.makeTempFile({ suffix: ".xml" });
  try {
    const args = ["test", "-A", "--no-check", `--junit-path=${report}`];
    if (options.coverage !== undefined) args.push(`--coverage=${options.coverage}`, "--coverage-raw-data-only");
    const { success, late } = await runDeno([...args, ...files], options);
    const results = countResults(await Deno.readTextFile(report), files);
    const told = results.some(({ outcome }) => outcome === "failed");
    if (late) return results.map((result) => ({ ...result, why: `not done within ${options.deadlineMs / 1000} s` }));
    if (success || told) return results;
    return [...results, { name: options.folder, outcome: "failed", why: "the test runner failed outside of any test" }];
  } finally {
    await Deno.remove(report);
  }
}
