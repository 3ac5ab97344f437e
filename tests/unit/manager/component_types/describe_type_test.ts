import { strict as assert } from "node:assert";
import { z } from "zod";
import { definitions } from "../../../../components/catalogue.ts";
import type { Property } from "../../../../components/property/mod.ts";
import { shownValues } from "../../../../components/property/shown_values.ts";
import { describeType, type TypeDescription } from "../../../../manager/component_types/describe_type.ts";
import type { ApiComponent } from "../../../../manager/contract/api.ts";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { apiBox } from "../../../fixtures/api_box.ts";

/** What a planet would give where it has to. */
const GIVEN: { readonly [kind: string]: Json } = { text: "x", path: "x", mount: "/x", url: "srt://eve:pw@host" };

function validate({ type, schema }: Pick<TypeDescription, "type" | "schema">, values: { [name: string]: Json }): void {
  const { success, error } = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(values);
  assert.ok(success, `${type} ${JSON.stringify(values)}: ${error?.message}`);
}

function described(type: string): TypeDescription {
  return describeType(definitions.get(type)!, definitions, (id) => id);
}

function given({ kind, default: fallback, schema }: Property): Json {
  if (fallback !== undefined) return fallback;
  const scheme = /^\^\((\w+)/.exec(String(schema["pattern"]))?.[1];
  if (kind === "url" && scheme !== undefined) return `${scheme}://eve:pw@host/x`;
  const [first] = Array.isArray(schema["enum"]) ? schema["enum"] : [GIVEN[kind]];
  assert.ok(first !== undefined, kind);
  return first;
}

for (const { type, properties } of definitions.values()) {
  Deno.test(`describeType() gives a schema that the defaults of ${type} and what is shown of it fit`, () => {
    const known = Object.entries(properties as { readonly [name: string]: Property });
    const values = Object.fromEntries(known.map(([name, property]) => [name, given(property)]));
    validate(described(type), values);
    validate(described(type), { ...shownValues(properties, values) });
  });
}

Deno.test("describeType() gives a schema that what is answered of a planet fits", async () => {
  await using box = await apiBox();
  const answer = async (path: string) => await (await box.ask(`/api/v1/${path}`)).json();
  const { components }: { components: ApiComponent[] } = await answer("planet");
  const { items }: { items: TypeDescription[] } = await answer("component-types");
  for (const { type, properties } of components) validate(items.find((one) => one.type === type)!, { ...properties });
});

Deno.test("describeType() lets null be only where a value may be missing", () => {
  const { properties } = z.object({ properties: z.record(z.string(), z.record(z.string(), z.json())) })
    .parse(described("rtsp-source").schema);
  assert.deepEqual(properties["password"]!["type"], ["string", "null"]);
  assert.deepEqual(properties["transport"]!["type"], "string");
});

Deno.test("describeType() tells of the things that properties name, and of feeds that hang on properties", () => {
  const { needs, feeders, otherFeeders } = described("playlist");
  assert.deepEqual(needs.named, [
    { property: "playlist", thing: "file" },
    { property: "directory", thing: "directory" },
    { property: "slate", thing: "file" },
  ]);
  assert.deepEqual(feeders.map(({ name }) => name), ["video", "audio"]);
  assert.deepEqual(otherFeeders, [
    { property: "passthrough", value: true, valueText: "true", feeders: [{ name: "stream", media: "muxed/stream" }] },
  ]);
  const codecs = described("keyframes").otherFeeders.map(({ valueText, feeders }) =>
    `${valueText} ${feeders[0]?.media}`
  );
  assert.deepEqual(codecs.slice(0, 2), ["vp9 video/vp9", "av1 video/av1"]);
  assert.deepEqual(described("vp8-encoder").otherFeeders, []);
});
