import { strict as assert } from "node:assert";
import type { ApiPlanetRefusal } from "../../../manager/contract/api.ts";
import { type ApiBox, apiBox } from "../../fixtures/api_box.ts";
import { SMALL_PLANET } from "../../fixtures/small_planet.ts";

const PARTS =
  `      cam: { type: rtsp-source, url: "rtsp://eve:hunter-11@cam/", user: bob, password: hunter-22 } # the yard
      own:
        type: pipeline-source
        pipeline: rtspsrc location=rtsp://cam/ user-pw=hunter-33 ! decodebin ! <video>
        autostart: false
`;
const PLANET = SMALL_PLANET.replace("  hidden:", `${PARTS}  hidden:`);
const SHOWN = PLANET.replaceAll(/hunter-\d+/g, "•••");

async function boxWith(planet: string): Promise<ApiBox> {
  const box = await apiBox();
  const response = await put(box, planet);
  assert.equal(response.status, 200, await response.text());
  return box;
}

async function put(box: ApiBox, body: string, tag = "*"): Promise<Response> {
  return await box.ask("/api/v1/config", { method: "PUT", headers: { "if-match": tag }, body });
}

async function given(box: ApiBox, path: string): Promise<string> {
  return await (await box.ask(`/api/v1/config${path}`)).text();
}

async function file(box: ApiBox): Promise<string> {
  return await Deno.readTextFile(`${box.folder}/planet.yaml`);
}

Deno.test("GET /api/v1/config and its history give marks for secrets in clear, and keep the file", async () => {
  await using box = await boxWith(PLANET);
  assert.equal(await given(box, ""), SHOWN);
  assert.equal(await given(box, "/history/2"), SHOWN);
  assert.equal(await file(box), PLANET);
});

Deno.test("PUT /api/v1/config puts back what was given, and answers the tag of the file", async () => {
  await using box = await boxWith(PLANET);
  const read = await box.ask("/api/v1/config");
  const sent = (await read.text()).replace("Small box", "Another title");
  const response = await put(box, sent, read.headers.get("etag")!);
  assert.equal(response.status, 200, await response.text());
  assert.equal(await file(box), PLANET.replace("Small box", "Another title"));
  const again = await box.ask("/api/v1/config");
  assert.equal(response.headers.get("etag"), again.headers.get("etag"));
  assert.equal(await again.text(), sent);
  const spec = box.worker.jobs.flatMap(({ components }) => components).find(({ id }) => id === "demo/cam")!;
  assert.deepEqual([spec.properties["password"], spec.properties["url"]], ["hunter-22", "rtsp://eve:hunter-11@cam/"]);
});

Deno.test("PUT /api/v1/config of the very text that was given changes nothing", async () => {
  await using box = await boxWith(PLANET);
  const response = await put(box, await given(box, ""));
  assert.equal((await response.json()).version, 2);
  assert.equal(await file(box), PLANET);
});

Deno.test("the ETag changes with a secret, though what is shown does not", async () => {
  await using box = await boxWith(PLANET);
  const before = (await box.ask("/api/v1/config")).headers.get("etag")!;
  await Deno.writeTextFile(`${box.folder}/planet.yaml`, PLANET.replace("hunter-22", "hunter-44"));
  const after = await box.ask("/api/v1/config", { headers: { "if-none-match": before } });
  assert.equal(await after.text(), SHOWN);
  const late = await put(box, SHOWN, before);
  assert.deepEqual([late.status, (await late.json()).id], [412, "config-changed"]);
  const fresh = await put(box, SHOWN, after.headers.get("etag")!);
  assert.equal(fresh.status, 200, await fresh.text());
  assert.match(await file(box), /password: hunter-44/, "the file on disk is the one that was shown");
});

Deno.test("POST /api/v1/config/check and PUT tell places of the text that was sent, and of marks that stand for nothing", async () => {
  await using box = await boxWith(PLANET);
  const sent = SHOWN.replace("user: bob", "usr: bob").replace("      own:", "      mine:");
  const lines = sent.split("\n");
  const line = lines.findIndex((one) => one.includes("cam:"));
  const pipeline = lines.findIndex((one) => one.includes("pipeline:"));
  const expected = [
    ["planet-key-unknown", line + 1, lines[line]!.indexOf("usr") + 1],
    ["planet-secret-hidden", pipeline + 1, lines[pipeline]!.indexOf("rtspsrc") + 1],
  ];
  const checked = await (await box.ask("/api/v1/config/check", { method: "POST", body: sent })).json();
  const refused = await put(box, sent);
  assert.equal(refused.status, 422);
  const refusal: ApiPlanetRefusal = await refused.json();
  for (const { problems } of [checked, refusal] as ApiPlanetRefusal[]) {
    assert.deepEqual(problems.map(({ id, line, column }) => [id, line, column]), expected);
    assert.match(problems[1]!.text, /give the value, or use !secret NAME/);
  }
  assert.equal(await file(box), PLANET);
});

Deno.test("POST /api/v1/config/check warns of marked secrets where they are in the text that was sent", async () => {
  await using box = await boxWith(PLANET);
  const { ok, warnings } = await (await box.ask("/api/v1/config/check", { method: "POST", body: SHOWN })).json();
  const line = SHOWN.split("\n").findIndex((one) => one.includes("cam:"));
  const places = warnings.map(({ line, column }: { line: number; column: number }) => [line, column]);
  assert.equal(ok, true);
  assert.deepEqual(places.slice(0, 2), [
    [line + 1, SHOWN.split("\n")[line]!.indexOf('"rtsp') + 1],
    [line + 1, SHOWN.split("\n")[line]!.indexOf("•••", 60) + 1],
  ]);
});

Deno.test("POST /api/v1/config/rollback takes the earlier file with its secrets", async () => {
  await using box = await boxWith(PLANET);
  await (await put(box, SMALL_PLANET)).body?.cancel();
  const back = await box.ask("/api/v1/config/rollback/2", { method: "POST" });
  assert.equal(back.status, 200, await back.text());
  assert.equal(await file(box), PLANET);
  const copied = await put(box, SHOWN);
  assert.equal(copied.status, 200, await copied.text());
  assert.equal(await file(box), PLANET);
});

Deno.test("a file that breaks rules on disk is given without what looks like a secret, and tells none in its problems", async () => {
  await using box = await boxWith(PLANET);
  const wrong = {
    [`${PLANET}colour: red\npassword: hunter-55\n`]: `${SHOWN}colour: red\npassword: •••\n`,
    [PLANET.replace("title: Small box", "title: [Small box")]: SHOWN.replace("title: Small box", "title: [Small box"),
    [PLANET.replace("hunter-22 }", "hunter-22 ")]: SHOWN.replace("password: ••• }", "password: ••• "),
    [`${PLANET}password:hunter-55\n`]: `${SHOWN}password:•••\n`,
  };
  for (const [text, shown] of Object.entries(wrong)) {
    await Deno.writeTextFile(`${box.folder}/planet.yaml`, text);
    assert.equal(await given(box, ""), shown);
    const refused = await box.ask("/api/v1/config/reload", { method: "POST" });
    assert.equal(refused.status, 422);
    assert.doesNotMatch(await refused.text(), /hunter/);
  }
});

Deno.test("what is not YAML on disk is put right with the secrets that it still says, and no others", async () => {
  await using box = await boxWith(PLANET);
  const broken = PLANET.replace("title: Small box", "title: [Small box").replace("hunter-22", "hunter-44");
  await Deno.writeTextFile(`${box.folder}/planet.yaml`, broken);
  const sent = (await given(box, "")).replace("[Small", "Small");
  assert.doesNotMatch(sent, /hunter/);
  const refused = await put(box, sent);
  const refusal: ApiPlanetRefusal = await refused.json();
  assert.deepEqual(refusal.problems.map(({ id }) => id), ["planet-secret-hidden"], "hunter-44 is not known");
  const response = await put(box, sent.replace("password: •••", "password: hunter-44"));
  assert.equal(response.status, 200, await response.text());
  assert.equal(await file(box), PLANET.replace("hunter-22", "hunter-44"));
});
