import { strict as assert } from "node:assert";
import { apiBox } from "../../fixtures/api_box.ts";
import { SMALL_PLANET } from "../../fixtures/small_planet.ts";

Deno.test("GET /api/v1/config gives the file with an ETag that changes with it", async () => {
  await using box = await apiBox();
  const response = await box.ask("/api/v1/config");
  assert.equal(await response.text(), SMALL_PLANET);
  const etag = response.headers.get("etag")!;
  const same = await box.ask("/api/v1/config", { headers: { "if-none-match": etag } });
  assert.equal(same.status, 304);
  assert.equal(same.headers.get("etag"), etag);
  await Deno.writeTextFile(`${box.folder}/planet.yaml`, `${SMALL_PLANET}\n`);
  const changed = await box.ask("/api/v1/config", { headers: { "if-none-match": etag } });
  assert.equal(changed.status, 200);
  assert.notEqual(changed.headers.get("etag"), etag);
  await changed.body?.cancel();
});

Deno.test("POST /api/v1/config/check finds nothing wrong with a right planet", async () => {
  await using box = await apiBox();
  const response = await box.ask("/api/v1/config/check", { method: "POST", body: SMALL_PLANET });
  assert.deepEqual(await response.json(), { ok: true, problems: [], warnings: [] });
});

Deno.test("POST /api/v1/config/check says where a planet is wrong", async () => {
  await using box = await apiBox();
  const headers = { "content-type": "application/yaml" };
  const response = await box.ask("/api/v1/config/check", { method: "POST", headers, body: "planet: x\ncolour: red\n" });
  assert.equal(response.status, 200);
  const { ok, problems: [problem] } = await response.json();
  assert.equal(ok, false);
  assert.deepEqual([problem.line, problem.column], [2, 1]);
  assert.match(problem.text, /colour/);
});

Deno.test("POST /api/v1/config/check refuses a body that is far too large", async () => {
  await using box = await apiBox();
  const response = await box.ask("/api/v1/config/check", { method: "POST", body: "#".repeat((1 << 20) + 1) });
  assert.equal(response.status, 413);
  assert.equal((await response.json()).id, "api-too-large");
});
