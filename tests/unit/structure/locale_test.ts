import { strict as assert } from "node:assert";
import { filesBelow } from "../../../.ci/files.ts";
import { definitions } from "../../../components/catalogue.ts";
import { textKeysModule } from "../../../ui/build/text_keys.ts";
import { compareLocales, readLocale } from "./locale_files.ts";
import { textIds } from "./text_ids.ts";

const englishText = await Deno.readTextFile("locales/en.ftl");
const english = readLocale(englishText);
const ids = [...english.texts.keys()];

for (const path of filesBelow("locales", /\.ftl$/)) {
  const locale = readLocale(await Deno.readTextFile(path));
  Deno.test(`${path} can be parsed`, () => assert.deepEqual(locale.problems, []));
  Deno.test(`${path} has the keys and placeables of English`, () => {
    assert.deepEqual(compareLocales(locale, english), []);
  });
}

Deno.test("every text that the code names is there", () => {
  const beginnings = new Set(ids.map((id) => id.split("-")[0]));
  const known = (id: string): boolean => english.texts.has(id) || definitions.has(id);
  const missing = codeFiles(/^(?!ui\/)/).flatMap((path) => {
    const { literals, patterns } = textIds(Deno.readTextFileSync(path));
    const unknown = [...literals].filter((id) => beginnings.has(id.split("-")[0]) && !known(id));
    const unmatched = patterns.filter((pattern) => beginnings.has(/\w+/.exec(pattern.source)?.[0]))
      .filter((pattern) => !ids.some((id) => pattern.test(id)));
    return [...unknown, ...unmatched.map((pattern) => pattern.source)].map((id) => `${path}: ${id}`);
  });
  assert.deepEqual(missing, []);
});

Deno.test("every text that is said to a person is there", () => {
  const missing = codeFiles(/^(?!ui\/)/).flatMap((path) => {
    const said = Deno.readTextFileSync(path).matchAll(
      /\b(?:[sS]ay\("(?:error|warning|info)",|unsay\(|(?<!element\.)text\()\s*"([\w-]+)"/g,
    );
    return [...said].map(([, id = ""]) => id).filter((id) => !english.texts.has(id)).map((id) => `${path}: ${id}`);
  });
  assert.deepEqual(missing, []);
});

Deno.test("every component type has its texts, and one for each property and action", () => {
  const wanted = [...definitions.values()].flatMap(({ type, properties, actions = {} }) => {
    const names = [...Object.keys(properties), ...Object.keys(actions).map((name) => `action-${name}`)];
    return ["", "-about", ...names.map((name) => `-${name}`)].map((end) => `component-${type}${end}`);
  });
  assert.deepEqual(wanted.filter((id) => !english.texts.has(id)), []);
});

Deno.test("no text is there that nothing shows", () => {
  const found = codeFiles(/./).map((path) => textIds(Deno.readTextFileSync(path)));
  const inOthers = new Set([...englishText.matchAll(/\{ ([a-z][\w-]*) \}/g)].map(([, id]) => id));
  const shown = (id: string): boolean =>
    inOthers.has(id) ||
    found.some(({ literals, patterns }) => literals.has(id) || patterns.some((pattern) => pattern.test(id)));
  assert.deepEqual(ids.filter((id) => !shown(id)), []);
});

Deno.test("the pages' list of texts is the one that the build makes", async () => {
  const made = textKeysModule(await Deno.readTextFile("locales/en.ftl"));
  assert.equal(await Deno.readTextFile("ui/text_keys.ts"), made, "run deno task ui");
});

Deno.test("readLocale() tells what Fluent would pass over", () => {
  const { problems } = readLocale("good = Yes\nbad = { $open\ngood = Again\nloose line\n");
  assert.deepEqual(problems, ["bad cannot be parsed", "good stands twice", "line 4 belongs to no text: loose line"]);
});

Deno.test("readLocale() finds placeables, also within selectors and over several lines", () => {
  const source =
    "one = { $a } and { $b }\ntwo =\n    { $count ->\n        [one] x\n       *[other] { $name }\n    }\nthree = 3\n";
  const { texts, problems } = readLocale(source);
  assert.deepEqual(problems, []);
  assert.deepEqual(texts.get("one"), new Set(["a", "b"]));
  assert.deepEqual(texts.get("two"), new Set(["count", "name"]));
  assert.deepEqual(texts.get("three"), new Set());
});

Deno.test("compareLocales() tells a key or placeable that English lacks, and each that is left out", () => {
  const source = readLocale("a = { $x }\nb = B\n");
  const told = compareLocales(readLocale("a = { $y }\nc = C\n"), source);
  assert.deepEqual(told, ["a has no $y", "a leaves out $x", "c is not in English", "b is missing"]);
});

Deno.test("textIds() finds literals and templates, and none in comments", () => {
  const { literals, patterns } = textIds('// "not-this"\n/* "nor-this" */ say("job-crashed"); t(`mood-${mood}-x`);');
  assert.deepEqual(literals, new Set(["job-crashed"]));
  assert.deepEqual(patterns, [/^mood-.+-x$/]);
});

function codeFiles(which: RegExp): string[] {
  return filesBelow(".", /\.tsx?$/)
    .filter((path) => !/^(tests|\.ci)\/|^ui\/text_keys\.ts$/.test(path) && which.test(path));
}
