/** Whatever is in a planet file, reading it ends soon, with a planet or with problems that lie within the text. */
import { strict as assert } from "node:assert";
import fc from "fast-check";
import { DEMO_PLANET } from "../../../manager/planet/demo_planet.ts";
import { readPlanet } from "../../../manager/planet/read_planet.ts";
import { MAX_SOURCE_LENGTH } from "../../../manager/planet/source/parse_source.ts";
import { Texts } from "../../../manager/text/texts.ts";
import { SAMPLE_CATALOGUE } from "./sample_catalogue.ts";

const texts = new Texts();

/** What planets are made of, in any order. */
const PIECES = [
  "planet: p\n",
  "flows:\n",
  "  f:\n",
  "    components:\n",
  "      a: ",
  "{ type: webcam, ",
  "eats: ",
  "&x ",
  "*x ",
  "<<: ",
  "[",
  "]",
  "{",
  "}",
  ", ",
  "- ",
  ": ",
  "? ",
  "\t",
  "\n",
  "!secret ",
  "|\n",
  "'",
  '"',
  "#",
  "%",
  "_x: ",
  "type: vp8-encoder\n",
  "mount: /x\n",
  "🎥",
  "\\",
  "--- ",
];

function check(text: string): void {
  const result = readPlanet(text, SAMPLE_CATALOGUE);
  if (result.ok) return;
  assert.ok(result.problems.length > 0);
  const lines = text.split("\n");
  let before = 0;
  for (const problem of result.problems) {
    const line = lines[problem.line - 1] ?? assert.fail(`line ${problem.line} of ${lines.length}`);
    assert.ok(problem.column >= 1 && problem.column <= [...line].length + 1, `column ${problem.column} of ${line}`);
    assert.ok(problem.line >= before, "problems are out of order");
    before = problem.line;
    assert.ok(texts.find(problem) !== null, `no text ${problem.id}`);
    assert.ok(!texts.render(problem).includes("{$"), texts.render(problem));
  }
}

Deno.test("readPlanet() never throws on any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), check), { numRuns: 200 });
});

Deno.test("readPlanet() never throws on pieces of planets put together at random", () => {
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((some) => some.join(""));
  fc.assert(fc.property(pieces, check), { numRuns: 1000 });
});

Deno.test("readPlanet() never throws on a planet with something cut out or put in", () => {
  const changes = fc.tuple(fc.nat(DEMO_PLANET.length), fc.nat(60), fc.constantFrom("", ...PIECES));
  fc.assert(
    fc.property(
      changes,
      ([at, length, piece]) => check(DEMO_PLANET.slice(0, at) + piece + DEMO_PLANET.slice(at + length)),
    ),
    { numRuns: 100 },
  );
});

Deno.test("readPlanet() gives back any name that is written in quotes", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (name) => {
    const result = readPlanet(`planet: ${JSON.stringify(name)}\n`, SAMPLE_CATALOGUE);
    if (name.trim() === "" || /[\x7f-\x9f\ufffd]/.test(name)) return;
    assert.equal(result.ok && result.planet.name, name);
  }));
});

const HOSTILE: readonly (readonly [name: string, text: string, id: string])[] = [
  ["is nested a thousand lists deep", `planet: ${"[".repeat(3000)}`, "planet-too-deep"],
  ["is nested in a thousand dashes", "- ".repeat(20_000), "planet-too-deep"],
  ["nests aliases deeper than a planet goes", aliasChain(200), "planet-too-deep"],
  ["asks for a billion nodes by aliases", aliasBomb(), "planet-alias-flood"],
  ["asks for a billion entries by merge keys", mergeBomb(), "planet-alias-flood"],
  ["names an endless alias", "planet: p\nflows: &f { a: { components: *f } }\n", "planet-alias-circle"],
  ["is far too long", "a".repeat(MAX_SOURCE_LENGTH + 1), "planet-too-large"],
];

for (const [name, text, id] of HOSTILE) {
  Deno.test(`readPlanet() refuses a file that ${name}`, () => {
    const result = readPlanet(text, SAMPLE_CATALOGUE);
    const ids = result.ok ? [] : result.problems.map((problem) => problem.id);
    assert.ok(ids.includes(id), ids.join());
  });
}

Deno.test("readPlanet() stops counting problems at a thousand", () => {
  const result = readPlanet(
    `planet: p\n${Array.from({ length: 1500 }, (_, n) => `x${n}: 1\n`).join("")}`,
    SAMPLE_CATALOGUE,
  );
  assert.equal(!result.ok && result.problems.length, 1000);
});

function aliasChain(length: number): string {
  const links = Array.from({ length }, (_, n) => `_${n + 1}: &a${n + 1} [*a${n}]\n`).join("");
  return `planet: p\n_0: &a0 x\n${links}flows: { a: { title: *a${length} } }\n`;
}

function aliasBomb(): string {
  const links = Array.from({ length: 9 }, (_, n) => `_${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}]\n`).join("");
  return `planet: p\n_0: &a0 x\n${links}title: *a9\n`;
}

function mergeBomb(): string {
  const keys = Array.from({ length: 1000 }, (_, n) => `k${n}: x`).join(", ");
  return `planet: p\n_a: &a { ${keys} }\n_b: &b { <<: [${"*a, ".repeat(200)}] }\ntitle: *b\n`;
}
