/** Every example of `docs/planet.md` gives the very problem that stands below it. */
import { strict as assert } from "node:assert";
import { definitions } from "../../../components/catalogue.ts";
import { readPlanet } from "../../../manager/planet/read_planet.ts";
import { Texts } from "../../../manager/text/texts.ts";

const DOCS = await Deno.readTextFile(new URL("../../../docs/planet.md", import.meta.url));
const EXAMPLE = /^### (R\d+) (?:(?!^### )[^])*?```yaml\n([^]*?)```\n\n```text\n([^]*?)\n```/gm;

for (const [, rule, yaml, expected] of DOCS.matchAll(EXAMPLE)) {
  Deno.test(`readPlanet() says of the example of ${rule} what docs/planet.md tells`, () => {
    const result = readPlanet(yaml!, definitions);
    const texts = new Texts();
    const lines = result.ok ? [] : result.problems.map((problem) => {
      return `planet.yaml:${problem.line}:${problem.column}: ${texts.render(problem)}`;
    });
    const isCut = expected!.endsWith("…");
    assert.deepEqual(lines.map((line) => isCut ? `${line.slice(0, expected!.length - 1)}…` : line), [expected]);
  });
}

Deno.test("docs/planet.md shows an example of every rule", () => {
  const rules = [...DOCS.matchAll(/^### R\d+ /gm)].length;
  assert.equal([...DOCS.matchAll(EXAMPLE)].length, rules);
});
