import { strict as assert } from "node:assert";
import { apiBox } from "../../fixtures/api_box.ts";

const CALLS = [
  "get /healthz",
  "get /api/v1/on-air",
  "get /api/v1/planet",
  "get /api/v1/events",
  "get /api/v1/components/{flow}/{name}",
  "get /api/v1/components/{flow}/{name}/stats",
  "post /api/v1/components/{flow}/{name}/start",
  "post /api/v1/components/{flow}/{name}/stop",
  "post /api/v1/components/{flow}/{name}/restart",
  "patch /api/v1/components/{flow}/{name}/properties",
  "post /api/v1/components/{flow}/{name}/actions/{action}",
  "get /api/v1/config",
  "post /api/v1/config/check",
  "get /api/v1/secrets",
  "put /api/v1/secrets/{name}",
  "delete /api/v1/secrets/{name}",
  "get /api/v1/component-types",
  "get /api/v1/logs",
  "post /api/v1/session",
  "delete /api/v1/session",
  "get /api/v1/setup",
  "post /api/v1/setup",
];

Deno.test("GET /api/v1/openapi.json describes every call, without a login", async () => {
  await using box = await apiBox();
  const response = await box.api.request("http://box:8800/api/v1/openapi.json");
  const document = await response.json();
  assert.equal(document.openapi, "3.1.0");
  const described = Object.entries<object>(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method} ${path}`)
  );
  assert.deepEqual(CALLS.filter((call) => !described.includes(call)), []);
  const component = document.components.schemas.Component;
  assert.deepEqual(component.properties.label.type, ["string", "null"]);
  assert.deepEqual(document.paths["/healthz"].get.security, []);
});

Deno.test("GET /api/v1/openapi.json tells of every call that its errors are problems", async () => {
  await using box = await apiBox();
  const { paths } = await (await box.api.request("http://box:8800/api/v1/openapi.json")).json();
  const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  for (const operation of Object.values<object>(paths).flatMap((item) => Object.values(item))) {
    assert.deepEqual(operation.responses.default?.content, problem, operation.summary);
  }
});

Deno.test("GET /api/v1/openapi.json describes what may be null or a thing of its own as one of the two", async () => {
  await using box = await apiBox();
  const { paths } = await (await box.api.request("http://box:8800/api/v1/openapi.json")).json();
  const { schema } = paths["/api/v1/config/reload"].post.responses[200].content["application/json"];
  assert.deepEqual(schema.properties.version.anyOf, [{ $ref: "#/components/schemas/PlanetVersion" }, { type: "null" }]);
});

Deno.test("GET /api/v1/openapi.json names the ETag of the planet file", async () => {
  await using box = await apiBox();
  const { paths } = await (await box.api.request("http://box:8800/api/v1/openapi.json")).json();
  const { get, put } = paths["/api/v1/config"];
  for (const response of [get.responses[200], get.responses[304], put.responses[200]]) {
    assert.equal(response.headers.etag.schema.type, "string");
  }
});

Deno.test("GET /api/v1/docs shows every call, without a script", async () => {
  await using box = await apiBox();
  const response = await box.api.request("http://box:8800/api/v1/docs");
  const page = await response.text();
  assert.match(page, /Whether the box answers/);
  assert.doesNotMatch(page, /<script|https?:/);
  const style = await box.api.request("http://box:8800/api/v1/docs.css");
  assert.equal(style.headers.get("content-type"), "text/css; charset=utf-8");
  await style.body?.cancel();
});

Deno.test("GET /api/v1/component-types tells properties, feeds and needs of each type", async () => {
  await using box = await apiBox();
  const { items } = await (await box.ask("/api/v1/component-types")).json();
  const vp8 = items.find(({ type }: { type: string }) => type === "vp8-encoder");
  assert.equal(vp8.role, "encoder");
  assert.deepEqual(vp8.eaters, [{ name: "default", media: ["video/raw"], multiple: false, optional: false }]);
  assert.deepEqual(vp8.feeders, [{ name: "default", media: "video/vp8" }]);
  assert.equal(vp8.schema.properties.bitrate.type, "number");
  const bitrate = vp8.properties.find(({ name }: { name: string }) => name === "bitrate");
  assert.equal(bitrate.kind, "bitrate");
  assert.equal(bitrate.unit, "bit/s");
  assert.doesNotMatch(bitrate.title, /^component-/);
});
