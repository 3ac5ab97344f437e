import { strict as assert } from "node:assert";
import { ProblemList } from "../../../manager/planet/problem_list.ts";

Deno.test("ProblemList.inOrder() gives problems by their place, with lines and columns from 1", () => {
  const problems = new ProblemList("ab\n\r\n🎥d\n");
  problems.add(7, "planet-merge");
  problems.add(0, "planet-empty");
  problems.add(3, "planet-double");
  assert.deepEqual(problems.inOrder().map(({ id, line, column }) => [id, line, column]), [
    ["planet-empty", 1, 1],
    ["planet-double", 2, 1],
    ["planet-merge", 3, 2],
  ]);
});

Deno.test("ProblemList.add() counts the same problem of the same place once", () => {
  const problems = new ProblemList("x");
  problems.add(0, "planet-empty");
  problems.add(0, "planet-empty");
  assert.equal(problems.size, 1);
});

Deno.test("ProblemList.add() shortens a value that nobody would read", () => {
  const problems = new ProblemList("x");
  problems.add(0, "value-flag", { value: "🎥".repeat(100) });
  assert.equal(problems.inOrder()[0]?.args["value"], `${"🎥".repeat(80)}…`);
});

Deno.test("ProblemList.unknown() lists what is allowed, the most alike first, and not without end", () => {
  const problems = new ProblemList("x");
  problems.unknown(0, "planet-key-unknown", "titel", ["format", "title"]);
  problems.unknown(1, "planet-key-unknown", "k1", Array.from({ length: 50 }, (_, n) => `k${n}`));
  const [few, many] = problems.inOrder();
  assert.equal(few?.args["allowed"], "title, format");
  assert.match(String(many?.args["allowed"]), /^k1, .*, …$/);
});

Deno.test("ProblemList.alike() names the line of the first of two", () => {
  const problems = new ProblemList("a\nb\na\n");
  problems.alike(4, "planet-double", "a", 2);
  assert.deepEqual(problems.inOrder()[0], { id: "planet-double", args: { value: "a", line: "2" }, line: 3, column: 1 });
});
