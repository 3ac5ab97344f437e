import { strict as assert } from "node:assert";
import { type ApiBox, apiBox } from "../../fixtures/api_box.ts";
import { SMALL_PLANET } from "../../fixtures/small_planet.ts";

const JSON_BODY = { "content-type": "application/json" };
const CAMERA =
  `      cam: { type: rtsp-source, url: "rtsp://eve:in-the-url@cam/", user: bob, password: !secret CAM }\n`;
const PLANET = SMALL_PLANET.replace("  hidden:", `${CAMERA}  hidden:`);

async function put(box: ApiBox, name: string, value: string): Promise<Response> {
  const body = JSON.stringify({ value });
  return await box.ask(`/api/v1/secrets/${name}`, { method: "PUT", headers: JSON_BODY, body });
}

async function configure(box: ApiBox, planet: string): Promise<[number, unknown]> {
  const response = await box.ask("/api/v1/config", { method: "PUT", headers: { "if-match": "*" }, body: planet });
  return [response.status, await response.json()];
}

/** What the component is told. */
function told(box: ApiBox): unknown {
  const components = box.worker.jobs.flatMap(({ components }) => components);
  return components.find(({ id }) => id === "demo/cam")?.properties["password"];
}

async function allAnswers(box: ApiBox): Promise<string> {
  const paths = [
    "planet",
    "components/demo/cam",
    "secrets",
    "logs?level=debug",
    "config",
    "config/history",
    "config/history/2",
  ];
  const texts = await Promise.all(paths.map(async (path) => await (await box.ask(`/api/v1/${path}`)).text()));
  const events = await box.ask("/api/v1/events");
  const reader = events.body!.getReader();
  texts.push(new TextDecoder().decode((await reader.read()).value));
  await reader.cancel();
  return texts.join("\n");
}

Deno.test("a secret is put, used and changed, and no answer tells it", async () => {
  await using box = await apiBox();
  const [status, refusal] = await configure(box, PLANET);
  assert.equal(status, 422);
  assert.match(JSON.stringify(refusal), /planet-secret-missing/);
  assert.deepEqual(await (await put(box, "CAM", "hunter2")).json(), { name: "CAM", used: false });
  assert.equal((await configure(box, PLANET))[0], 200);
  assert.equal(told(box), "hunter2");
  assert.deepEqual(await (await put(box, "CAM", "hunter3")).json(), { name: "CAM", used: true });
  assert.equal(told(box), "hunter3");
  const answers = await allAnswers(box);
  assert.doesNotMatch(answers, /hunter|in-the-url/);
  assert.match(answers, /"password":"•••"/);
  assert.match(answers, /"url":"rtsp:\/\/eve@cam\/"/);
  const history = [...Deno.readDirSync(`${box.folder}/history`)].filter(({ isFile }) => isFile);
  for (const { name } of history) {
    assert.doesNotMatch(await Deno.readTextFile(`${box.folder}/history/${name}`), /hunter/);
  }
});

Deno.test("a secret that the planet uses stays; another goes", async () => {
  await using box = await apiBox();
  await (await put(box, "CAM", "hunter2")).body?.cancel();
  await configure(box, PLANET);
  const remove = async () => await box.ask("/api/v1/secrets/CAM", { method: "DELETE" });
  const used = await remove();
  assert.deepEqual([used.status, (await used.json()).id], [409, "api-secret-used"]);
  await configure(box, SMALL_PLANET);
  assert.equal((await remove()).status, 204);
  const gone = await remove();
  assert.deepEqual([gone.status, (await gone.json()).id], [404, "api-no-secret"]);
  assert.deepEqual(await (await box.ask("/api/v1/secrets")).json(), { items: [] });
});

Deno.test("PUT /api/v1/secrets/{name} refuses wrong names and values, and who has not logged in", async () => {
  await using box = await apiBox();
  for (const [name, value] of [["..%2fa", "x"], ["-a", "x"], ["a", ""], ["a", "x".repeat(4097)]] as const) {
    const response = await put(box, name, value);
    assert.ok([400, 404].includes(response.status), `${name}: ${response.status}`);
    await response.body?.cancel();
  }
  const stranger = await box.ask("/api/v1/secrets", { headers: { authorization: "Bearer none" } });
  assert.equal(stranger.status, 401);
  await stranger.body?.cancel();
});

Deno.test("PATCH .../properties never takes the mark for the secret", async () => {
  await using box = await apiBox();
  await (await put(box, "CAM", "hunter2")).body?.cancel();
  await configure(box, PLANET);
  const patch = async (values: unknown) =>
    await box.ask("/api/v1/components/demo/cam/properties", {
      method: "PATCH",
      headers: JSON_BODY,
      body: JSON.stringify(values),
    });
  const mark = await patch({ password: "•••" });
  assert.equal(mark.status, 422);
  const other = await patch({ password: "hunter4" });
  assert.equal(other.status, 409);
  assert.doesNotMatch(await mark.text() + await other.text(), /hunter/);
  const shown = await patch({ url: "rtsp://eve@cam/" });
  assert.equal(shown.status, 200);
  await shown.body?.cancel();
  assert.equal(told(box), "hunter2");
});

Deno.test("POST /api/v1/config/check warns of a secret in clear, with its place", async () => {
  await using box = await apiBox();
  const body = PLANET.replace("!secret CAM", "hunter2").replace("eve:in-the-url@", "");
  const { ok, warnings } = await (await box.ask("/api/v1/config/check", { method: "POST", body })).json();
  assert.equal(ok, true);
  const line = body.split("\n").findIndex((line) => line.includes("hunter2")) + 1;
  assert.deepEqual(warnings.map((one: { id: string; line: number }) => [one.id, one.line]), [[
    "planet-secret-clear",
    line,
  ]]);
});
