import { strict as assert } from "node:assert";
import { pageTexts, sectionMessages } from "../../../../ui/build/fluent_source.ts";
import { textKeysModule } from "../../../../ui/build/text_keys.ts";

const SOURCE = `# Head

## Commands

command-x = Not for browsers

## Components

component-webcam = Camera

## Pages

# A comment
page-one = One
page-two = { $count ->
    [one] { $count } for { $name }
   *[other] many
}
`;

Deno.test("pageTexts() keeps pages and components, without comments", () => {
  const kept = pageTexts(SOURCE);
  assert.ok(kept.includes("component-webcam = Camera\npage-one = One\n"));
  assert.ok(!/command-x|comment/.test(kept));
  assert.ok(kept.includes("\n}"));
});

Deno.test("sectionMessages() finds arguments, also on further lines", () => {
  assert.deepEqual([...sectionMessages(SOURCE, "Pages")], [["page-one", []], ["page-two", ["count", "name"]]]);
});

Deno.test("textKeysModule() types each text by its arguments", () => {
  const module = textKeysModule(SOURCE);
  assert.match(module, /readonly "page-one": null;/);
  assert.match(module, /readonly "page-two": \{ readonly count: TextArg; readonly name: TextArg \};/);
});
