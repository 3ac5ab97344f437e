/**
 * Counts what Deno's test runner reports. Its own summary leaves out files that never ran, so every file that was to
 * run must be found in its JUnit report, with at least one test.
 */
import { normalize, resolve } from "node:path";
import type { Result } from "./result.ts";

/** What a skipped test's name must say: what this machine lacks. */
const SAYS_WHY = /\bneeds \S/;

/**
 * Reads a JUnit report as Deno writes it.
 *
 * @param report The XML; empty when the run ended without writing one.
 * @param files The test files that were to run, relative to the current folder.
 * @returns One result for each test, and a failed one for each file of which nothing is known.
 */
export function countResults(report: string, files: readonly string[]): Result[] {
  const results: Result[] = [];
  const seen = new Set<string>();
  for (const [, attributes = "", body = ""] of report.matchAll(/<testcase ([^>]*)>([^]*?)<\/testcase>/g)) {
    const file = normalize(attribute(attributes, "classname"));
    seen.add(resolve(file));
    results.push(judge(`${file}: ${attribute(attributes, "name")}`, body));
  }
  for (const file of files) {
    if (!seen.has(resolve(file))) {
      results.push({ name: file, outcome: "failed", why: "no test of this file has run to its end" });
    }
  }
  return results;
}

function judge(name: string, body: string): Result {
  if (/<(failure|error)\b/.test(body)) return { name, outcome: "failed" };
  if (!/<skipped\b/.test(body)) return { name, outcome: "passed" };
  if (SAYS_WHY.test(name)) return { name, outcome: "skipped" };
  return { name, outcome: "failed", why: 'skipped, but its name does not say what it needs: "… (needs gcc)"' };
}

function attribute(attributes: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return value.replace(/&(\w+);/g, (whole, entity: string) => entities[entity] ?? whole);
}
