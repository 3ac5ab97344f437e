/** Runs test files, and counts what really came out. */
import { type Counted, countResults } from "./count_results.ts";
import { filesBelow } from "./files.ts";
import type { Result } from "./result.ts";
import { runDeno } from "./run_deno.ts";
import { say } from "./say.ts";

/** Every so many files a process begins anew: one that hangs takes few along. */
const BATCH_FILES = 16;
/** Loaded before each file. */
const BOTH_ERRORS = ".ci/both_errors.ts";

/** What to run. */
export interface RunTestsOptions {
  /** All tests below this folder. */
  readonly folder: string;
  /** How long one process of the test runner may take. */
  readonly deadlineMs: number;
  /** Whether each file gets a process of its own, so that one that hangs or crashes takes no other along. */
  readonly apart?: boolean;
  /** How many processes run side by side, each with a batch of files. Not for tests that measure. @default 1 */
  readonly lanes?: number;
  /** Where to put raw coverage data. */
  readonly coverage?: string;
  /** Whether nothing is printed. @default false */
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
  if (options.apart === true) return await eachApart(files, options);
  const { lanes = 1 } = options;
  if (lanes === 1) return await together(files, options);
  const batches = inBatches(files, BATCH_FILES);
  const all: Result[] = [];
  let ran = 0;
  const lane = async (): Promise<void> => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
      all.push(...await together(batch, options));
      ran += batch.length;
      if (options.quiet !== true) say(`${ran} of ${files.length} files of ${options.folder} have run`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return all;
}

/** Neighbours go to different batches: what is slow is often found side by side. */
function inBatches(files: readonly string[], size: number): string[][] {
  const count = Math.ceil(files.length / size);
  return Array.from({ length: count }, (_, batch) => files.filter((_, index) => index % count === batch));
}

/** Runs files in one process; those of which it tells nothing are run again, apart. */
async function together(files: readonly string[], options: RunTestsOptions): Promise<Result[]> {
  const { results, missing, why } = await run(files, options);
  const apart = await eachApart(missing, options);
  // One of those may have taken the others along. Where none of them fails again, it did so all the same.
  const isExplained = why === undefined || apart.some(({ outcome }) => outcome === "failed");
  const failed = isExplained ? [] : [{ name: files.join(" "), outcome: "failed", why } as const];
  return [...results, ...failed, ...apart];
}

async function eachApart(files: readonly string[], options: RunTestsOptions): Promise<Result[]> {
  const all: Result[] = [];
  for (const file of files) {
    const { results, missing, why = "no test of this file has run to its end" } = await run([file], options);
    all.push(...results);
    if (missing.length > 0 || results.length === 0) all.push({ name: file, outcome: "failed", why });
  }
  return all;
}

/** Runs files in one process; `why` tells of a failure that is no test's. */
async function run(files: readonly string[], options: RunTestsOptions): Promise<Counted & { readonly why?: string }> {
  const report = await Deno.makeTempFile({ suffix: ".xml" });
  try {
    const args = ["test", "-A", "--no-check", `--preload=${BOTH_ERRORS}`, `--junit-path=${report}`];
    if (options.coverage !== undefined) args.push(`--coverage=${options.coverage}`, "--coverage-raw-data-only");
    const output = options.quiet === true ? "hidden" : (options.lanes ?? 1) > 1 ? "held" : "shown";
    const { success, late } = await runDeno([...args, ...files], { deadlineMs: options.deadlineMs, output });
    const counted = countResults(await Deno.readTextFile(report), files);
    if (late) return { ...counted, why: `not done within ${options.deadlineMs / 1000} s` };
    const told = counted.results.some(({ outcome }) => outcome === "failed");
    return success || told ? counted : { ...counted, why: "the test runner failed outside of any test" };
  } finally {
    await Deno.remove(report);
  }
}
