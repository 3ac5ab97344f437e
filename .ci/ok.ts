/** `deno task ok`: format, lint, types, and the tests of the project's structure. */
import { gate } from "./gate.ts";
import { sumUp } from "./result.ts";
import { runTests } from "./run_tests.ts";

const results = [...await gate(), ...await runTests({ folder: "tests/unit/structure", deadlineMs: 300_000 })];
Deno.exit(sumUp(results) ? 0 : 1);
