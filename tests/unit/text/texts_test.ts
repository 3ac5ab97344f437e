import { strict as assert } from "node:assert";
import { pathToFileURL } from "node:url";
import { environmentLanguage } from "../../../manager/text/environment_language.ts";
import { Texts } from "../../../manager/text/texts.ts";

async function withTexts(files: Record<string, string>, test: (texts: Texts) => void): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-text-" });
  try {
    for (const [name, text] of Object.entries(files)) await Deno.writeTextFile(`${folder}/${name}`, text);
    test(new Texts({ folder: pathToFileURL(`${folder}/`) }));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const FILES = {
  "en.ftl": "hello = Hello { $name }\nonly-here = Here\n",
  "es.ftl": "hello = Hola { $name }\n",
  "notes.txt": "",
};

Deno.test("Texts.render() fills a text in without marks around the argument", () =>
  withTexts(FILES, (texts) => {
    assert.equal(texts.render({ id: "hello", args: { name: "Ana" } }), "Hello Ana");
    assert.equal(texts.render({ id: "hello", args: { name: "Ana" } }, "es"), "Hola Ana");
  }));

Deno.test("Texts.render() speaks English where a language lacks the text", () =>
  withTexts(FILES, (texts) => assert.equal(texts.render({ id: "only-here", args: {} }, "es"), "Here")));

Deno.test("Texts.render() shows id and arguments of a text that nobody has", () =>
  withTexts(FILES, (texts) => {
    assert.equal(texts.render({ id: "none", args: { a: 1 } }, "es"), 'none {"a":1}');
    assert.equal(texts.find({ id: "none", args: {} }), null);
  }));

Deno.test("Texts.render() shows the place of an argument that is missing", () =>
  withTexts(FILES, (texts) => assert.equal(texts.render({ id: "hello", args: {} }), "Hello {$name}")));

Deno.test("Texts.negotiate() picks the best language that there is", () =>
  withTexts(FILES, (texts) => {
    assert.deepEqual(texts.languages, ["en", "es"]);
    assert.equal(texts.negotiate("es-PE, en;q=0.8"), "es");
    assert.equal(texts.negotiate("fr, es;q=0.5"), "es");
    assert.equal(texts.negotiate("fr"), "en");
    for (const nothing of ["", null, undefined, "*", ";;;q=x", "../../etc"]) {
      assert.equal(texts.negotiate(nothing), "en");
    }
  }));

Deno.test("environmentLanguage() reads the variables in the order of POSIX", () => {
  const read = (variables: Record<string, string>) => environmentLanguage((name) => variables[name]);
  assert.equal(read({ LANG: "pt_BR.UTF-8" }), "pt-BR");
  assert.equal(read({ LANG: "en_US", LC_ALL: "de_DE@euro" }), "de-DE");
  assert.equal(read({ LANG: "es", LC_MESSAGES: "" }), "es");
  for (const LANG of ["", "C", "C.UTF-8", "POSIX"]) assert.equal(read({ LANG }), null);
});
