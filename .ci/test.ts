/**
 * The whole test run: the gate, then every test with coverage. Its last line counts the real results; it fails when one
 * of them failed.
 */
import { branchShare, coverageTable, folderCoverage } from "./coverage_table.ts";
import { filesBelow } from "./files.ts";
import { gate } from "./gate.ts";
import { type Result, sumUp } from "./result.ts";
import { runTests } from "./run_tests.ts";
import { say } from "./say.ts";

const COVERAGE = ".cache/coverage";
const COVERED_FOLDERS = ["manager", "worker", "ffi", "components"];
const BRANCHES_WANTED = 0.8;
/** Most unit tests of media wait for real time to go by. */
const LANES = 3;

async function cover(): Promise<Result> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["coverage", "--lcov", "--quiet", `--exclude=/(tests|\\.ci|ui)/`, COVERAGE],
    stderr: "inherit",
  }).output();
  const modules = new Map(filesBelow(".", /\.tsx?$/).map((path) => [path, Deno.readTextFileSync(path)]));
  const options = { root: Deno.cwd(), folders: COVERED_FOLDERS, modules };
  const folders = folderCoverage(new TextDecoder().decode(stdout), options);
  say("\nCoverage:");
  for (const line of coverageTable(folders)) say(`  ${line}`);
  for (const path of folders.flatMap(({ unloaded }) => unloaded)) say(`  no test has loaded ${path}`);
  const share = branchShare(folders);
  const name = `coverage of branches: ${(100 * share).toFixed(1)} %, wanted ${100 * BRANCHES_WANTED} %`;
  return { name, outcome: share >= BRANCHES_WANTED ? "passed" : "failed" };
}

const results = await gate();
await Deno.remove(COVERAGE, { recursive: true }).catch((error) => {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
});
for (const folder of ["tests/unit", "tests/scenarios", "tests/browser"]) {
  // Scenarios and browsers measure, and want the machine for themselves.
  const how = folder === "tests/unit" ? { lanes: LANES } : { apart: true };
  results.push(...await runTests({ folder, ...how, deadlineMs: 600_000, coverage: COVERAGE }));
}
results.push(await cover());
Deno.exit(sumUp(results) ? 0 : 1);
