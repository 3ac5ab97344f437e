import { strict as assert } from "node:assert";
import type { ApiOnAirItem, ApiPlanetRefusal, ApiPlanetVersion, ApiState } from "../../../manager/contract/api.ts";
import { type ApiBox, apiBox } from "../../fixtures/api_box.ts";
import { SMALL_PLANET } from "../../fixtures/small_planet.ts";

const OTHER = SMALL_PLANET.replace("mount: /demo.webm", "mount: /other.webm").replace("400k", "500k");

async function put(box: ApiBox, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return await box.ask("/api/v1/config", {
    method: "PUT",
    body,
    headers: { "content-type": "application/yaml", ...headers },
  });
}

async function etag(box: ApiBox): Promise<string> {
  const response = await box.ask("/api/v1/config");
  await response.body?.cancel();
  return response.headers.get("etag")!;
}

Deno.test("PUT /api/v1/config changes the box, and everything that tells of the planet", async () => {
  await using box = await apiBox();
  const before = await etag(box);
  const response = await put(box, OTHER, { "if-match": before });
  assert.equal(response.status, 200);
  const version: ApiPlanetVersion = await response.json();
  assert.deepEqual([version.version, version.how, version.by], [2, "api", "admin"]);
  assert.deepEqual(version.changed, ["demo/video", "demo/live"]);
  assert.equal(response.headers.get("etag"), await etag(box));
  const state: ApiState = await (await box.ask("/api/v1/planet")).json();
  assert.equal(state.components.find(({ id }) => id === "demo/video")!.properties["bitrate"], 500_000);
  assert.match(box.worker.calls.at(-1)!, /^apply /);
  box.worker.setMood("demo/live", "happy");
  const { items }: { items: ApiOnAirItem[] } = await (await box.ask("/api/v1/on-air")).json();
  assert.deepEqual(items[0]!.mounts.map(({ url }) => url), ["/other.webm"]);
  assert.equal((await box.ask("/other.webm")).status, 503);
  assert.equal((await box.ask("/demo.webm")).status, 404);
});

Deno.test("PUT /api/v1/config answers the ETag of what was sent, also when the file is another by then", async () => {
  await using box = await apiBox();
  const before = await etag(box);
  box.worker.onApply = () => Deno.writeTextFile(`${box.folder}/planet.yaml`, SMALL_PLANET);
  const response = await put(box, OTHER, { "if-match": before });
  await response.body?.cancel();
  assert.equal(await etag(box), before);
  assert.notEqual(response.headers.get("etag"), before);
});

Deno.test("PUT /api/v1/config needs If-Match, and refuses another file than that", async () => {
  await using box = await apiBox();
  const missing = await put(box, OTHER);
  assert.deepEqual([missing.status, (await missing.json()).id], [428, "api-if-match-missing"]);
  for (const tag of ['"other"', `W/${await etag(box)}`]) {
    const wrong = await put(box, OTHER, { "if-match": tag });
    assert.deepEqual([wrong.status, (await wrong.json()).id], [412, "config-changed"]);
  }
  assert.equal(await Deno.readTextFile(`${box.folder}/planet.yaml`), SMALL_PLANET);
  for (const tag of ["*", `"other", ${await etag(box)}`]) {
    const right = await put(box, SMALL_PLANET, { "if-match": tag });
    assert.equal(right.status, 200);
    await right.body?.cancel();
  }
});

Deno.test("PUT /api/v1/config of two who have seen the same file takes one", async () => {
  await using box = await apiBox();
  const tag = await etag(box);
  const bodies = [OTHER, SMALL_PLANET.replace("400k", "600k")];
  const statuses = await Promise.all(bodies.map(async (body) => {
    const response = await put(box, body, { "if-match": tag });
    await response.body?.cancel();
    return response.status;
  }));
  assert.deepEqual(statuses.sort(), [200, 412]);
});

Deno.test("PUT /api/v1/config tells all that is wrong with a file, in the reader's language", async () => {
  await using box = await apiBox();
  const response = await put(
    box,
    "planet: x\nflows: { a: { components: { b: { type: webcam, width: x } } } }\ny: 1\n",
    {
      "if-match": "*",
      "accept-language": "es",
    },
  );
  assert.equal(response.status, 422);
  assert.equal(response.headers.get("content-type"), "application/problem+json");
  const problem: ApiPlanetRefusal = await response.json();
  assert.equal(problem.id, "config-wrong");
  assert.equal(problem.args["count"], 2);
  assert.deepEqual(problem.problems.map(({ line, column, id }) => [line, column, id]), [
    [2, 55, "value-integer"],
    [3, 1, "planet-key-unknown"],
  ]);
  assert.equal(problem.problems[0]!.text, "x no es un número entero de 16 a 7680");
});

Deno.test("POST /api/v1/config/reload reads the edited file", async () => {
  await using box = await apiBox();
  const same = await box.ask("/api/v1/config/reload", { method: "POST" });
  assert.deepEqual(await same.json(), { version: null });
  await Deno.writeTextFile(`${box.folder}/planet.yaml`, OTHER);
  const response = await box.ask("/api/v1/config/reload", { method: "POST" });
  const { version } = await response.json();
  assert.deepEqual([version.how, version.changed], ["file", ["demo/video", "demo/live"]]);
  await Deno.remove(`${box.folder}/planet.yaml`);
  assert.equal((await box.ask("/api/v1/config/reload", { method: "POST" })).status, 409);
  const kept = await box.ask("/api/v1/config");
  assert.equal(await kept.text(), OTHER, "the planet is still there");
});

Deno.test("GET /api/v1/config/history lists versions, and rollback goes back to one", async () => {
  await using box = await apiBox();
  await (await put(box, OTHER, { "if-match": "*" })).body?.cancel();
  const { items }: { items: ApiPlanetVersion[] } = await (await box.ask("/api/v1/config/history")).json();
  assert.deepEqual(items.map(({ version, how, by }) => [version, how, by]), [[2, "api", "admin"], [1, "file", null]]);
  const first = await box.ask("/api/v1/config/history/1");
  assert.equal(await first.text(), SMALL_PLANET);
  assert.match(first.headers.get("content-type")!, /^application\/yaml/);
  const back = await box.ask("/api/v1/config/rollback/1", { method: "POST" });
  assert.deepEqual([back.status, (await back.json()).restored], [200, 1]);
  assert.equal(await Deno.readTextFile(`${box.folder}/planet.yaml`), SMALL_PLANET);
  for (const [method, path] of [["GET", "history/9"], ["POST", "rollback/9"]] as const) {
    const missing = await box.ask(`/api/v1/config/${path}`, { method });
    assert.deepEqual([missing.status, (await missing.json()).id], [404, "config-no-version"]);
  }
  assert.equal((await box.ask("/api/v1/config/rollback/x", { method: "POST" })).status, 400);
});

Deno.test("PUT /api/v1/config answers 507 when the disk takes no more, and changes nothing", async () => {
  await using box = await apiBox();
  await Deno.rename(`${box.folder}/history`, `${box.folder}/kept`);
  const response = await put(box, OTHER, { "if-match": "*" });
  assert.deepEqual([response.status, (await response.json()).id], [507, "config-not-written"]);
  assert.equal(await Deno.readTextFile(`${box.folder}/planet.yaml`), SMALL_PLANET);
});
