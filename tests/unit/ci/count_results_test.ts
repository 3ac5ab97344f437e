import { strict as assert } from "node:assert";
import { countResults } from "../../../.ci/count_results.ts";
import { runTests } from "../../../.ci/run_tests.ts";

Deno.test("countResults() tells passed, failed and skipped tests apart", () => {
  const report = `<testsuites><testsuite name="./a_test.ts">
    <testcase name="one &lt;1&gt;" classname="./a_test.ts" time="0.1" line="1" col="6">
    </testcase>
    <testcase name="two" classname="./a_test.ts"><failure message="1 &lt; 2
">said &lt;testcase&gt;</failure></testcase>
    <testcase name="three" classname="./a_test.ts"><error message="Cancelled"/></testcase>
    <testcase name="four (needs gcc)" classname="./a_test.ts"><skipped/></testcase>
  </testsuite></testsuites>`;
  assert.deepEqual(countResults(report, ["a_test.ts"]), {
    results: [
      { name: "a_test.ts: one <1>", outcome: "passed" },
      { name: "a_test.ts: two", outcome: "failed", why: "1 < 2\n" },
      { name: "a_test.ts: three", outcome: "failed", why: "Cancelled" },
      { name: "a_test.ts: four (needs gcc)", outcome: "skipped" },
    ],
    missing: [],
  });
});

Deno.test("countResults() fails a skipped test that does not say what it needs", () => {
  const report = '<testcase name="four" classname="./a_test.ts"><skipped/></testcase>';
  assert.deepEqual(countResults(report, ["a_test.ts"]).results.map(({ outcome }) => outcome), ["failed"]);
});

Deno.test("countResults() names the files of which the report knows nothing", () => {
  const report = '<testcase name="one" classname="./a_test.ts"></testcase>';
  assert.deepEqual(countResults(report, ["a_test.ts", "b_test.ts"]).missing, ["b_test.ts"]);
  assert.deepEqual(countResults("", ["a_test.ts", "b_test.ts"]).missing, ["a_test.ts", "b_test.ts"]);
});

const PLANTED: readonly { name: string; text: string; outcomes: string[] }[] = [
  { name: "a test that passes", text: 'Deno.test("a", () => {});', outcomes: ["passed"] },
  { name: "a test that throws", text: 'Deno.test("a", () => { throw new Error("no"); });', outcomes: ["failed"] },
  { name: "a module that throws", text: 'throw new Error("no");', outcomes: ["failed"] },
  { name: "a module that does not compile", text: "const = 1;", outcomes: ["failed"] },
  { name: "an import that leads nowhere", text: 'import "./gone.ts"; Deno.test("a", () => {});', outcomes: ["failed"] },
  { name: "a module that exits well", text: 'Deno.test("a", () => {}); Deno.exit(0);', outcomes: ["failed"] },
  { name: "a module without tests", text: "export const a = 1;", outcomes: ["failed"] },
  {
    name: "a test that never ends",
    text: 'Deno.test("a", () => new Promise(() => setInterval(() => {}, 9)));',
    outcomes: ["failed"],
  },
  {
    name: "an error after the test",
    text: 'Deno.test("a", () => {}); setTimeout(() => { throw 1; });',
    outcomes: ["failed"],
  },
];

for (const { name, text, outcomes } of PLANTED) {
  for (const apart of [true, false]) {
    Deno.test(`runTests() judges ${name} as ${outcomes}, ${apart ? "alone" : "among others"}`, async () => {
      const files = { "a_test.ts": text, ...(apart ? {} : { "b_test.ts": 'Deno.test("b", () => {});' }) };
      const results = await judged(files, apart);
      const own = results.filter((result) => !result.endsWith("b_test.ts: b passed"));
      assert.deepEqual(own.map((result) => result.split(" ").at(-1)), outcomes);
      assert.equal(results.length - own.length, apart ? 0 : 1);
    });
  }
}

Deno.test("runTests() counts a test for the file that was run, also when another module declares it", async () => {
  const files = {
    "declare.ts": "export const declare = (name: string) => Deno.test(name, () => {});",
    "a_test.ts": 'import { declare } from "./declare.ts"; declare("a");',
    "b_test.ts": 'Deno.test("b", () => {});',
  };
  assert.ok((await judged(files, true)).some((result) => result.endsWith("a_test.ts: a passed")));
  assert.ok((await judged(files, false)).every((result) => result.endsWith("passed")));
});

Deno.test("runTests() tells of a process that broke off, also when each of its files passes apart", async () => {
  const once = `const seen = new URL("seen", import.meta.url);
    if (Deno.readTextFileSync(seen) === "") { Deno.writeTextFileSync(seen, "yes"); Deno.exit(1); }
    Deno.test("a", () => {});`;
  const results = await judged({ "seen": "", "a_test.ts": once, "b_test.ts": 'Deno.test("b", () => {});' }, false);
  assert.equal(results.filter((result) => result.endsWith("failed")).length, 1);
  assert.equal(results.filter((result) => result.endsWith("passed")).length, 2);
});

Deno.test("runTests() runs each file once, however many processes run side by side", async () => {
  const names = Array.from({ length: 40 }, (_, index) => `number${index}`);
  const files = Object.fromEntries(names.map((name) => [`${name}_test.ts`, `Deno.test("${name}", () => {});`]));
  const results = await judged(files, false, 2);
  assert.deepEqual(results.map((result) => /: (\w+) passed$/.exec(result)?.[1]).toSorted(), names.toSorted());
});

async function judged(files: Record<string, string>, apart: boolean, lanes = 1): Promise<string[]> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(files)) await Deno.writeTextFile(`${folder}/${name}`, text);
    const results = await runTests({ folder, deadlineMs: 5000, quiet: true, apart, lanes });
    return results.map(({ name, outcome }) => `${name} ${outcome}`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
