import { strict as assert } from "node:assert";
import "../../../worker/job/bench/open_libraries.ts";
import { catalogue, definitions } from "../../../components/catalogue.ts";
import { hasElement } from "../../../ffi/gstreamer/gstreamer.ts";

const texts = await Deno.readTextFile(new URL("../../../locales/en.ftl", import.meta.url));

Deno.test("catalogue has each type under its own name, with code that runs it", async () => {
  for (const [type, { definition, run }] of catalogue) {
    assert.equal(definition.type, type);
    assert.equal(definitions.get(type), definition);
    assert.equal(typeof (await run()).run, "function", type);
  }
});

Deno.test("catalogue has texts for each type and each of its properties", () => {
  for (const [type, { properties }] of definitions) {
    for (const id of ["", "-about", ...Object.keys(properties).map((name) => `-${name}`)]) {
      assert(texts.includes(`\ncomponent-${type}${id} = `), `component-${type}${id} is missing`);
    }
  }
});

Deno.test("catalogue needs only elements that an installed box has", () => {
  for (const [type, { needs }] of definitions) {
    for (const element of needs.elements ?? []) assert(hasElement(element), `${type} needs ${element}`);
    if (needs.anyElement !== undefined) assert(needs.anyElement.some(hasElement), type);
  }
});
