import { strict as assert } from "node:assert";
import { definitions } from "../../../../components/catalogue.ts";
import { knownTypes, withNewcomers } from "../../../../manager/component_types/known_types.ts";
import { readPlanet } from "../../../../manager/planet/read_planet.ts";
import { Texts } from "../../../../manager/text/texts.ts";
import { addonFolder } from "../../../fixtures/addon_folder.ts";

const PLANET = `planet: a
flows:
  f:
    components:
      cam: { type: video-test }
      odd: { type: mirror, eats: cam, side: top }
      end: { type: theora-encoder, eats: odd }
`;

Deno.test("knownTypes() makes an add-on a type like any other for the planet", async () => {
  await using folder = await addonFolder();
  await folder.add("mirror");
  const types = await knownTypes(folder.data);
  assert.equal(types.size, definitions.size + 1);
  const result = readPlanet(PLANET, types);
  assert(result.ok, JSON.stringify(result));
  assert.deepEqual(result.planet.flows[0]!.components[1]!.properties, { side: "top" });
  const wrong = readPlanet(PLANET.replace("side: top", "side: inside"), types);
  assert(!wrong.ok);
  assert.deepEqual(wrong.problems.map(({ id, line }) => [id, line]), [["value-choice", 6]]);
});

Deno.test("knownTypes() leaves an add-on out that is wrong, and a planet that uses it is told why", async () => {
  await using folder = await addonFolder();
  await folder.add("mirror", { "definition.ts": "export const definition = 1 +;" });
  const types = await knownTypes(folder.data);
  assert.equal(types.size, definitions.size);
  const result = readPlanet(PLANET, types);
  assert(!result.ok);
  const [problem] = result.problems;
  assert.deepEqual([problem!.id, problem!.line, problem!.column], ["addon-wrong", 6, 20]);
  assert.match(new Texts().render(problem!), /components\/mirror\/definition\.ts declares no component type: .+/);
  assert(readPlanet(PLANET.replace("type: mirror", "type: video-converter").replace(", side: top", ""), types).ok);
});

Deno.test("withNewcomers() says of an add-on that has come later that the box has to be started again", async () => {
  await using folder = await addonFolder();
  const types = await knownTypes(folder.data);
  assert.equal(withNewcomers(types, folder.data), types);
  const mirror = await folder.add("mirror");
  const result = readPlanet(PLANET, withNewcomers(types, folder.data));
  assert(!result.ok);
  assert.deepEqual(result.problems.map(({ id, args, line }) => ({ id, args, line })), [
    { id: "addon-new", args: { folder: mirror }, line: 6 },
  ]);
});

Deno.test("knownTypes() wants texts that are whole in one language, and the type's own", async () => {
  const cases: readonly [spoil: Record<string, string | null>, id: string, ids: RegExp][] = [
    [{ "texts": null }, "addon-file-missing", /^texts\/en\.ftl$/],
    [
      { "texts/en.ftl": "component-mirror = Mirror\n" },
      "addon-text-missing",
      /^component-mirror-about, component-mirror-side$/,
    ],
    [{ "texts/es.ftl": "component-mirror = { $a\n" }, "addon-text-broken", /^component-mirror$/],
    [{ "texts/es.ftl": "planet-empty = Nada\n" }, "addon-text-foreign", /^planet-empty$/],
  ];
  for (const [spoil, wanted, ids] of cases) {
    await using folder = await addonFolder();
    await folder.add("mirror", spoil);
    const { id, args } = (await knownTypes(folder.data)).addons!.leftOut.get("mirror")!;
    assert.equal(id, wanted);
    assert.match(String(args["ids"] ?? args["file"]), ids);
  }
});

Deno.test("Texts speaks an add-on's words in the reader's language, or else in one that it has", async () => {
  await using folder = await addonFolder();
  await folder.add("mirror");
  const words = await Deno.readTextFile(`${folder.data}/components/mirror/texts/es.ftl`);
  await folder.add("espejo", {
    "texts/en.ftl": null,
    "texts/es.ftl": words.replaceAll("component-mirror", "component-espejo"),
  });
  const types = await knownTypes(folder.data);
  assert.deepEqual([...types.addons!.leftOut.values()], []);
  const texts = new Texts({ addons: types.addons });
  const say = (id: string, language: string) => texts.render({ id, args: {} }, language);
  assert.equal(say("component-mirror", "en"), "Mirror");
  assert.equal(say("component-mirror", "es"), "Espejo");
  assert.equal(say("component-espejo", "en"), "Espejo");
  assert.equal(say("component-webcam", "es"), new Texts().render({ id: "component-webcam", args: {} }, "es"));
  assert.deepEqual(texts.languages, new Texts().languages);
});
