import { strict as assert } from "node:assert";
import { definitions } from "../../../../components/catalogue.ts";
import { describeType } from "../../../../manager/component_types/describe_type.ts";
import { isRecord, propertyKind } from "../../../../ui/admin/part/controls/value_kind.ts";
import { arePlaces } from "../../../../ui/admin/part/places/place.ts";

function described(name: string): ReturnType<typeof describeType> {
  const definition = definitions.get(name);
  assert.ok(definition);
  return describeType(definition, definitions, (id) => id);
}

Deno.test("propertyKind() finds bounds, unit and what is usual", () => {
  const kind = propertyKind(described("soundcard"), "gain");
  assert.deepEqual(
    [kind.kind, kind.unit, kind.usual, kind.bounds, kind.optional],
    ["decimal", "dB", 0, { min: -60, max: 20 }, false],
  );
});

Deno.test("propertyKind() finds options, and what may be not set", () => {
  assert.deepEqual(propertyKind(described("picture-in-picture"), "background").options, ["black", "white", "checker"]);
  assert.equal(propertyKind(described("overlay"), "image-width").optional, true);
});

Deno.test("propertyKind() goes into maps and records", () => {
  const places = propertyKind(described("picture-in-picture"), "places");
  assert.deepEqual(places.of?.fields?.get("alpha")?.bounds, { min: 0, max: 1 });
  assert.equal(places.of?.fields?.get("width")?.optional, true);
  assert.deepEqual(propertyKind(described("audio-mixer"), "gains").of?.bounds, { min: -100, max: 20 });
  assert.equal(arePlaces(places), true);
  assert.equal(arePlaces(propertyKind(described("audio-mixer"), "gains")), false);
});

Deno.test("propertyKind() refuses what the type does not have", () => {
  assert.throws(() => propertyKind(described("overlay"), "loudness"), /got loudness/);
});

Deno.test("propertyKind() knows every property of every type", () => {
  for (const name of definitions.keys()) {
    const type = described(name);
    for (const property of type.properties) assert.equal(propertyKind(type, property.name).kind, property.kind);
  }
});

Deno.test("isRecord() takes named values only", () => {
  assert.deepEqual([{}, { a: 1 }, [], null, "a", undefined].map(isRecord), [true, true, false, false, false, false]);
});
