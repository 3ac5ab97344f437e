import { strict as assert } from "node:assert";
import fc from "fast-check";
import { markSecrets } from "../../../../manager/config/hidden/mark_secrets.ts";
import { knownSecrets, restoreSecrets } from "../../../../manager/config/hidden/restore_secrets.ts";
import { readPlanet } from "../../../../manager/planet/read_planet.ts";
import { CATALOGUE, planetWith, real, STYLES } from "./secret_planet.ts";

const SRT = "      a: { type: srt-source, url: 'srt://a:1', passphrase: hunter-22 }\n";

/** What comes of components when some others are in force. */
function restored(inForce: string, sent: string): { text: string; unknown: number } {
  const { text, stead } = restoreSecrets(planetWith(sent), knownSecrets(planetWith(inForce), CATALOGUE)!, CATALOGUE);
  return { text: text.replace(planetWith(""), ""), unknown: [...stead.values()].filter((one) => one === null).length };
}

for (const [style, marked] of Object.entries(STYLES)) {
  Deno.test(`restoreSecrets() gives back byte for byte what markSecrets() took: ${style}`, () => {
    const file = real(marked);
    const sent = markSecrets(file, CATALOGUE)!;
    const { text } = restoreSecrets(sent, knownSecrets(file, CATALOGUE)!, CATALOGUE);
    assert.equal(text, file);
  });
}

/** Ways to write a word, of which some are wrong for some words. */
const WAYS: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => JSON.stringify(word),
  (word) => `'${word.replaceAll("'", "''")}'`,
  (word) => `|\n          ${word}`,
  (word) => `>-\n          ${word}\n          ${word}`,
  (word) => `"${word.replaceAll(/["\\]/g, "\\$&")}\n           more"`,
];

Deno.test("restoreSecrets() gives back byte for byte whatever markSecrets() took", () => {
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
    fc.stringMatching(/^[a-c'"\\ :@/?&=#!{},•]{1,10}$/),
  );
  const way = fc.constantFrom(...WAYS);
  let read = 0;
  fc.assert(fc.property(fc.tuple(word, word, word), fc.tuple(way, way, way), ([a, b, c], [one, two, three]) => {
    const file = planetWith(
      `      a:\n        password: ${one(a)}\n        type: rtsp-source # c\n` +
        `        url: ${two(`rtsp://eve:${b}@cam/a?pass=${a}`)}\n      b:\n        type: pipeline-source\n` +
        `        pipeline: ${three(`x user-pw="${c}" location=rtsp://a:${b}@x ! b user-pw=${a} ! <video>`)}\n`,
    );
    const sent = markSecrets(file, CATALOGUE);
    if (sent === null) return;
    read++;
    const { text, stead } = restoreSecrets(sent, knownSecrets(file, CATALOGUE)!, CATALOGUE);
    assert.equal(text, file);
    assert.ok(![...stead.values()].includes(null));
  }));
  assert.ok(read > 10, "most are YAML");
});

Deno.test("restoreSecrets() says what reading finds at each mark, with places of the text that came", () => {
  const file = planetWith(SRT);
  const sent = file.replace("hunter-22", "•••").replace(" }\n", ", colour: x }\n");
  const { stead } = restoreSecrets(sent, knownSecrets(file, CATALOGUE)!, CATALOGUE);
  assert.deepEqual([...stead], [[sent.indexOf("•••"), "hunter-22"]]);
  const result = readPlanet(sent, CATALOGUE, undefined, stead);
  const line = sent.split("\n")[4]!;
  assert.deepEqual(result.ok ? [] : result.problems.map(({ id, line, column }) => [id, line, column]), [
    ["planet-key-unknown", 5, line.indexOf("colour") + 1],
  ]);
});

Deno.test("restoreSecrets() puts a secret where it came in another style than it went", () => {
  const block =
    "      a:\n        type: srt-source\n        url: srt://a:1\n        passphrase: |\n          it's: {22}\n";
  const flow = "      a: { type: srt-source, url: 'srt://a:1', passphrase: ••• }\n";
  assert.deepEqual(restored(block, flow), { text: flow.replace("•••", '"it\'s: {22}\\n"'), unknown: 0 });
  const quoted = flow.replace("•••", '"•••"');
  assert.equal(restored(SRT, quoted).text, SRT);
});

Deno.test("restoreSecrets() knows nothing of a component with another name, or of another property", () => {
  const renamed = SRT.replace("a:", "b:").replace("hunter-22", "▸•••");
  assert.equal(restored(SRT, renamed.replace("▸", "")).unknown, 1);
  const moved = "      a: { type: rtsp-source, url: 'rtsp://cam/', password: ••• }\n";
  assert.equal(restored(SRT, moved).unknown, 1);
  const text = planetWith(renamed).replace("▸", "");
  const { stead } = restoreSecrets(text, knownSecrets(planetWith(SRT), CATALOGUE)!, CATALOGUE);
  const result = readPlanet(text, CATALOGUE, undefined, stead);
  const line = planetWith(renamed).split("\n")[4]!;
  assert.deepEqual(result.ok ? [] : result.problems.map(({ id, line, column }) => [id, line, column]), [
    ["planet-secret-hidden", 5, line.indexOf("▸") + 1],
  ]);
});

Deno.test("restoreSecrets() lets a secret be written over, and the mark be no secret elsewhere", () => {
  const sent = SRT.replace("hunter-22", "hunter-33").replace(" }", ", label: ••• }");
  assert.deepEqual(restored(SRT, sent), { text: sent, unknown: 0 });
  const plain = "      a: { type: keyed, password: ••• }\n";
  assert.deepEqual(restored(plain, plain), { text: plain, unknown: 0 });
});

Deno.test("restoreSecrets() takes one alias for all places that it stands for, unless they differ", () => {
  const two = SRT + SRT.replace("a:", "b:").replace("hunter-22", "hunter-33");
  const shared = SRT.replace("hunter-22", "&p •••") + SRT.replace("a:", "b:").replace("hunter-22", "*p");
  assert.equal(restored(two, shared).unknown, 1);
  assert.equal(restored(two.replace("hunter-33", "hunter-22"), shared).text, shared.replace("•••", "hunter-22"));
  assert.equal(restored(SRT, shared).text, shared.replace("•••", "hunter-22"));
  const newFirst = SRT.replace("a:", "b:").replace("hunter-22", "&p •••") + SRT.replace("hunter-22", "*p");
  assert.equal(restored(SRT, newFirst).text, newFirst.replace("•••", "hunter-22"));
});

Deno.test("restoreSecrets() finds the word of an address that changed", () => {
  const address = (url: string) => `      a: { type: rtsp-source, url: '${url}' }\n`;
  const inForce = address("rtsp://eve:hunter-22@cam/");
  assert.equal(
    restored(inForce, address("rtsp://bob:•••@other/live")).text,
    address("rtsp://bob:hunter-22@other/live"),
  );
  assert.equal(restored(inForce, address("rtsp://cam/?password=•••")).unknown, 1);
});

Deno.test("restoreSecrets() guesses nothing in a launch string", () => {
  const launch = (words: string) => `      a:\n        type: pipeline-source\n        pipeline: ${words}\n`;
  const inForce = launch("a user-pw=one-one ! b user-pw=two-two ! c passphrase=three");
  const unknown = (sent: string) => restored(inForce, launch(sent)).unknown;
  assert.equal(
    restored(inForce, launch("a user-pw=changed ! b user-pw=••• ! c passphrase=•••")).text,
    launch("a user-pw=changed ! b user-pw=two-two ! c passphrase=three"),
  );
  assert.equal(
    restored(inForce, launch("c passphrase=••• name=c ! d passphrase=new")).unknown,
    1,
    "one of two may be meant",
  );
  assert.equal(restored(inForce, launch("c passphrase=••• name=c")).text, launch("c passphrase=three name=c"));
  assert.equal(unknown("b user-pw=•••"), 1, "either may be meant");
  assert.equal(unknown("x proxy-pw=•••"), 1);
  const alike = launch("a user-pw=one-one ! b user-pw=one-one");
  assert.equal(restored(alike, launch(`b user-pw="•••"`)).text, launch("b user-pw=one-one"));
});

Deno.test("restoreSecrets() takes no mark for a word that it is only a part of, but within a whole secret", () => {
  const address = (password: string) => `      a: { type: rtsp-source, url: 'rtsp://eve:${password}@cam/' }\n`;
  assert.equal(restored(address("hunter-22"), address("x•••")).unknown, 1);
  const sent = SRT.replace("hunter-22", "x•••");
  assert.deepEqual(restored(SRT, sent), { text: sent, unknown: 0 });
});

Deno.test("restoreSecrets() knows the places of a list only while it has its length", () => {
  const keyed = (keys: string) => `      a: { type: keyed, keys: [${keys}] }\n`;
  assert.equal(restored(keyed("one-one, two-two"), keyed("•••, new")).text, keyed("one-one, new"));
  assert.equal(restored(keyed("one-one, two-two"), keyed("•••")).unknown, 1);
});
