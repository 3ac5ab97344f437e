/**
 * Counts what Deno's test runner reports. Its own summary leaves out files that never ran, so every file that was to
 * run must be found in its JUnit report, with at least one test.
 */
import { normalize, resolve } from "node:path";
import type { Result } from "./result.ts";

/** What a skipped test's name must say: what this machine lacks. */
const SAYS_WHY = /\bneeds \S/;

/** What a report tells. */
export interface Counted {
  /** One result for each test. */
  readonly results: readonly Result[];
  /** Files of which the report knows no test. */
  readonly missing: readonly string[];
}

/**
 * Reads a JUnit report as Deno writes it.
 *
 * @param report The XML; empty when the run ended without writing one.
 * @param files The test files that were run. Where there is only one, every test is its own; else a test counts for the
 *   module that declares it, which may be one that a test file imports.
 */
export function countResults(report: string, files: readonly string[]): Counted {
  const results: Result[] = [];
  const seen = new Set<string>();
  for (const [, attributes = "", body = ""] of report.matchAll(/<testcase ([^>]*)>([^]*?)<\/testcase>/g)) {
    const [only, ...others] = files;
    const file = only !== undefined && others.length === 0 ? only : normalize(attribute(attributes, "classname"));
    seen.add(resolve(file));
    results.push(judge(`${file}: ${attribute(attributes, "name")}`, body));
  }
  return { results, missing: files.filter((file) => !seen.has(resolve(file))) };
}

function judge(name: string, body: string): Result {
  const failure = /<(failure|error)\b([^>]*)>/.exec(body)?.[2];
  if (failure !== undefined) return { name, outcome: "failed", why: attribute(failure, "message") };
  if (!/<skipped\b/.test(body)) return { name, outcome: "passed" };
  if (SAYS_WHY.test(name)) return { name, outcome: "skipped" };
  return { name, outcome: "failed", why: 'skipped, but its name does not say what it needs: "… (needs gcc)"' };
}

function attribute(attributes: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return value.replace(/&(\w+);/g, (whole, entity: string) => entities[entity] ?? whole);
}
