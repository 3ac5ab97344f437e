import { strict as assert } from "node:assert";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import { RefusedError } from "../../../manager/contract/worker_link.ts";
import { type ApiBox, apiBox } from "../../fixtures/api_box.ts";
import { SMALL_PLANET } from "../../fixtures/small_planet.ts";

const JSON_BODY = { "content-type": "application/json" };

async function patch(box: ApiBox, path: string, values: unknown): Promise<Response> {
  return await box.ask(`/api/v1/components/${path}`, {
    method: "PATCH",
    headers: JSON_BODY,
    body: JSON.stringify(values),
  });
}

async function refused(box: ApiBox, values: unknown): Promise<[number, string]> {
  const response = await patch(box, "demo/video/properties", values);
  return [response.status, (await response.json()).detail];
}

/** Gives its planet the switch `pair/pick`. */
async function addSwitch(box: ApiBox): Promise<void> {
  const planet = `${SMALL_PLANET}  pair:
    components:
      one: { type: video-test }
      two: { type: video-test }
      pick: { type: switch, eats: { a: one, b: two } }
`;
  const headers = { "content-type": "application/yaml", "if-match": "*" };
  await (await box.ask("/api/v1/config", { method: "PUT", headers, body: planet })).body?.cancel();
}

Deno.test("PATCH .../properties changes what is live, through the plan", async () => {
  await using box = await apiBox();
  const response = await patch(box, "demo/video/properties", { bitrate: 300_000 });
  assert.equal(response.status, 200);
  const component: ApiComponent = await response.json();
  assert.equal(component.properties["bitrate"], 300_000);
  assert.match(box.worker.calls.at(-1)!, /^apply /);
  assert.equal(await Deno.readTextFile(`${box.folder}/planet.yaml`), SMALL_PLANET);
});

Deno.test("PATCH .../properties bothers nobody when nothing differs", async () => {
  await using box = await apiBox();
  const calls = box.worker.calls.length;
  const response = await patch(box, "demo/video/properties", { bitrate: 400_000 });
  assert.equal(response.status, 200);
  await response.body?.cancel();
  assert.equal(box.worker.calls.length, calls);
});

Deno.test("PATCH .../properties?keep=true writes the planet file", async () => {
  await using box = await apiBox();
  const response = await patch(box, "demo/video/properties?keep=true", { bitrate: 300_000 });
  assert.equal(response.status, 200);
  await response.body?.cancel();
  assert.equal(await Deno.readTextFile(`${box.folder}/planet.yaml`), SMALL_PLANET.replace("400k", "300k"));
  const { items: [newest] } = await (await box.ask("/api/v1/config/history")).json();
  assert.deepEqual([newest.how, newest.by, newest.changed], ["properties", "admin", ["demo/video"]]);
});

Deno.test("PATCH .../properties?keep=true writes which input of a switch is on air", async () => {
  await using box = await apiBox();
  await addSwitch(box);
  const response = await patch(box, "pair/pick/properties?keep=true", { "start-with": "b" });
  assert.equal(response.status, 200);
  assert.equal((await response.json()).properties["start-with"], "b");
  assert.match(await Deno.readTextFile(`${box.folder}/planet.yaml`), /pick: \{ type: switch, .*start-with: b/);
});

Deno.test("PATCH .../properties?keep=true says when the file was edited meanwhile", async () => {
  await using box = await apiBox();
  await Deno.writeTextFile(`${box.folder}/planet.yaml`, `${SMALL_PLANET}# more\n`);
  const response = await patch(box, "demo/video/properties?keep=true", { bitrate: 300_000 });
  assert.deepEqual([response.status, (await response.json()).id], [409, "config-edited"]);
});

Deno.test("PATCH .../properties names what is wrong, and what only a restart can change", async () => {
  await using box = await apiBox();
  assert.deepEqual(await refused(box, { bitrate: 1 }), [
    422,
    "bitrate: 1 is not a bit rate from 16k to 50M, such as 800k or 2M",
  ]);
  assert.deepEqual(await refused(box, { colour: 1 }), [422, "vp8-encoder has no such property: colour"]);
  assert.deepEqual(await refused(box, { bitrate: 300_000, keyframes: { frames: 7 } }), [
    409,
    "only a restart can change: keyframes",
  ]);
  const state = await (await box.ask("/api/v1/components/demo/video")).json();
  assert.equal(state.properties.bitrate, 400_000);
});

Deno.test("POST .../actions/{action} asks the component, with checked arguments", async () => {
  await using box = await apiBox();
  await addSwitch(box);
  const act = (action: string, body?: unknown) =>
    box.ask(`/api/v1/components/pair/pick/actions/${action}`, {
      method: "POST",
      ...body === undefined ? {} : { headers: JSON_BODY, body: JSON.stringify(body) },
    });
  box.worker.onAct = (_id, _action, { to }) => ({ on: to ?? null });
  const done = await act("switch", { to: "b" });
  assert.deepEqual([done.status, await done.json()], [200, { answer: { on: "b" } }]);
  assert.equal(box.worker.calls.at(-1), 'act pair/pick switch {"to":"b"}');
  const unknown = await act("jump");
  assert.deepEqual([unknown.status, (await unknown.json()).id], [404, "api-no-action"]);
  for (const body of [undefined, {}, { to: "c" }, { to: "b", now: true }]) {
    const wrong = await act("switch", body);
    assert.deepEqual([wrong.status, (await wrong.json()).id], [422, "api-value-wrong"]);
  }
  box.worker.onAct = () => {
    throw new RefusedError({ id: "component-action-failed", args: { reason: "no picture" } });
  };
  const refused = await act("switch", { to: "a" });
  assert.deepEqual([refused.status, (await refused.json()).detail], [
    409,
    "This part could not do that: no picture.",
  ]);
});

Deno.test("PUT .../debug sets a level from 0 to 9", async () => {
  await using box = await apiBox();
  const put = (level: unknown) =>
    box.ask("/api/v1/components/demo/camera/debug", {
      method: "PUT",
      headers: JSON_BODY,
      body: JSON.stringify({ level }),
    });
  assert.equal((await put(5)).status, 204);
  assert.equal(box.worker.calls.at(-1), "debug demo/camera 5");
  for (const level of [10, -1, 1.5, "5", null]) assert.equal((await put(level)).status, 400);
});

Deno.test("GET .../graph.dot gives the graph of the instance that is asked for", async () => {
  await using box = await apiBox();
  const ask = (query: string) => box.ask(`/api/v1/components/demo/webm/graph.dot${query}`);
  const first = await ask("");
  assert.match(first.headers.get("content-type")!, /^text\/vnd\.graphviz/);
  assert.equal(await first.text(), 'digraph pipeline { label="demo/webm" }');
  assert.equal((await ask("?job=second")).status, 200);
  const none = await ask("?job=third");
  assert.deepEqual([none.status, (await none.json()).id], [409, "api-no-graph"]);
});

Deno.test("GET .../graph.svg names the package when there is no dot", async () => {
  await using box = await apiBox();
  const path = Deno.env.get("PATH")!;
  try {
    Deno.env.set("PATH", box.folder);
    const response = await box.ask("/api/v1/components/demo/camera/graph.svg");
    assert.deepEqual([response.status, (await response.json()).args], [501, { package: "graphviz" }]);
  } finally {
    Deno.env.set("PATH", path);
  }
});

Deno.test({
  name: "GET .../graph.svg draws (needs graphviz)",
  ignore: !hasDot(),
  async fn() {
    await using box = await apiBox();
    const response = await box.ask("/api/v1/components/demo/camera/graph.svg");
    assert.equal(response.headers.get("content-type"), "image/svg+xml");
    assert.match(await response.text(), /<svg[^]*demo\/camera[^]*<\/svg>/);
  },
});

function hasDot(): boolean {
  return (Deno.env.get("PATH") ?? "").split(":").some((folder) => {
    try {
      return Deno.statSync(`${folder}/dot`).isFile;
    } catch {
      return false;
    }
  });
}
