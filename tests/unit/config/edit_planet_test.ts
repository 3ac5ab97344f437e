import { strict as assert } from "node:assert";
import { editPlanet } from "../../../manager/config/edit_planet.ts";
import type { Json } from "../../../manager/contract/component_spec.ts";
import { readPlanet } from "../../../manager/planet/read_planet.ts";
import { SAMPLE_CATALOGUE } from "../planet/sample_catalogue.ts";

const HEAD = `# The box in room 1
planet: p

flows:
  f:
    components:
      # Who speaks
      mic: { type: audio-test }   # on the desk
`;

function edit(lines: string, id: string, values: Record<string, Json>): string | null {
  const text = HEAD + lines;
  const read = (text: string) => readPlanet(text, SAMPLE_CATALOGUE);
  const result = read(text);
  if (!result.ok) assert.fail(JSON.stringify(result.problems));
  const edited = editPlanet(text, { planet: result.planet, id, values }, read);
  if (edited === null) return null;
  assert.ok(edited.startsWith(HEAD.slice(0, HEAD.indexOf("      mic"))), edited);
  return edited;
}

/** What stands below the head. */
function edited(lines: string, values: Record<string, Json>, id = "f/m"): string | null {
  const text = edit(lines, id, values);
  if (text === null) return null;
  assert.ok(text.startsWith(HEAD), text);
  return text.slice(HEAD.length);
}

const MIXER = "      m:\n        type: mixer # both\n        eats: mic\n";

Deno.test("editPlanet() puts a value in the place of the old one, and leaves all else", () => {
  const before = `${MIXER}        levels: [1, 2]   # of the past\n\n        # the end\n`;
  assert.equal(edited(before, { levels: [3] }), before.replace("[1, 2]", "[3]"));
});

Deno.test("editPlanet() adds a key behind the last line of a component, before what follows", () => {
  assert.equal(
    edited(`${MIXER}        # the end\n`, { levels: [3] }),
    `${MIXER}        levels: [3]\n        # the end\n`,
  );
  assert.equal(edited(MIXER.trimEnd(), { levels: [3] }), `${MIXER}        levels: [3]`);
});

Deno.test("editPlanet() adds a key within braces", () => {
  assert.equal(
    edited("      m: { type: mixer, eats: [mic] } # x\n", { gains: { mic: -3 } }),
    "      m: { type: mixer, eats: [mic], gains: { mic: -3 } } # x\n",
  );
});

Deno.test("editPlanet() replaces maps written over several lines", () => {
  const places = "        places:\n          mic:\n            left: 3\n          other: { left: 4, alpha: 0.5 }\n";
  const after = "      n: { type: mixer, eats: mic }\n";
  assert.equal(
    edited(`${MIXER}${places}${after}`, { places: { mic: { left: 5, alpha: 1 } } }),
    `${MIXER}        places:\n          { mic: { left: 5, alpha: 1 } }\n${after}`,
  );
});

Deno.test("editPlanet() adds a key behind maps that are written over several lines", () => {
  const gains = "        gains:\n          mic: 3\n";
  assert.equal(
    edited(`${MIXER}${gains}`, { levels: [1] }),
    `${MIXER}        levels: [1]\n${gains}`,
  );
});

Deno.test("editPlanet() takes out what is null", () => {
  const encoder = (rest: string) =>
    `      m:\n        type: theora-encoder\n        eats: cam\n${rest}      cam: { type: webcam }\n`;
  assert.equal(edited(encoder("        quality: 3 # much\n"), { quality: null }), encoder(""));
  const line = (rest: string) => `      m: { type: theora-encoder, eats: cam${rest} }\n      cam: { type: webcam }\n`;
  assert.equal(edited(line(", quality: 3"), { quality: null }), line(""));
  assert.equal(edited(line(""), { quality: null }), line(""));
  for (
    const written of ["quality: |-\n          3\n", "quality: >-\n          3\n", "quality:\n          3 # much\n"]
  ) {
    assert.equal(
      edited(encoder(`        ${written}        bitrate: 1M\n`), { quality: null }),
      encoder("        bitrate: 1M\n"),
    );
    assert.equal(
      edited(encoder(`        ${written}        # the end\n`), { quality: null }),
      encoder("        # the end\n"),
    );
  }
});

Deno.test("editPlanet() writes units, and quotes what YAML would take for something else", () => {
  const encoder = (rate: string) =>
    `      m: { type: vp8-encoder, eats: cam, bitrate: ${rate} }\n      cam: { type: webcam }\n`;
  assert.equal(edited(encoder("1M"), { bitrate: 800_000 }), encoder("800k"));
  const loop = (file: string) => `      m: { type: loop, file: ${file} }\n`;
  for (const file of ["a, b: c.webm", "*x", "{date}", "- x", "a #b", "üñ", 'say "x"', "a\nb", " x", "x "]) {
    assert.equal(edited(loop("old"), { file }), loop(JSON.stringify(file)));
  }
  for (const file of ["films/a b.webm", "<flow>-<date>", "0412", "no"]) {
    assert.equal(edited(loop("old"), { file }), loop(file));
  }
});

Deno.test("editPlanet() replaces texts over several lines", () => {
  const before = "      m:\n        type: loop\n        file: |\n          a\n          b\n      n: { type: webcam }\n";
  assert.equal(
    edited(before, { file: "x" }),
    "      m:\n        type: loop\n        file: x\n      n: { type: webcam }\n",
  );
});

Deno.test("editPlanet() lets a component differ from the one that it is an alias of", () => {
  const before = "      n: &n { type: mixer, eats: mic }\n      m: *n\n";
  assert.equal(
    edited(before, { levels: [1] }),
    "      n: &n { type: mixer, eats: mic }\n      m: { <<: *n, levels: [1] }\n",
  );
});

Deno.test("editPlanet() refuses what would change another component, or cannot be found in the file", () => {
  assert.equal(edited("      n: &n { type: mixer, eats: mic }\n      m: *n\n", { levels: [1] }, "f/n"), null);
  assert.equal(
    edited("      n: { type: mixer, eats: mic, levels: &l [1] }\n      m: { type: mixer, eats: mic, levels: *l }\n", {
      levels: [2],
    }, "f/n"),
    null,
  );
  assert.equal(edited("", { listen: "1234" }, "atmosphere/porter"), null);
});

Deno.test("editPlanet() writes beside a merge key, which then counts less", () => {
  const before = "      n: &n { type: mixer, eats: mic, levels: [1] }\n      m: { <<: *n, label: x }\n";
  assert.equal(edited(before, { levels: [2] }), before.replace("label: x", "label: x, levels: [2]"));
});
