import { strict as assert } from "node:assert";
import { definitions } from "../../../../components/catalogue.ts";
import { SecretFile, SecretFileError } from "../../../../manager/data_folder/secret_file.ts";
import { readPlanet } from "../../../../manager/planet/read_planet.ts";

/** Line 5, column 67 of it is where the secret stands. */
const PLANET = `planet: p
flows:
  f:
    components:
      cam: { type: rtsp-source, url: "rtsp://cam/", user: a, password: !secret CAMERA }
`;

async function withFile(test: (path: string, file: SecretFile) => Promise<void> | void): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-secrets-" });
  try {
    await test(`${folder}/secrets`, new SecretFile(`${folder}/secrets`));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function problemOf(file: SecretFile): unknown[] {
  const result = readPlanet(PLANET, definitions, file.finder());
  return result.ok ? [] : result.problems.flatMap(({ id, line, column }) => [id, line, column]);
}

Deno.test("SecretFile gives what was put behind a name, in a file for its owner alone", () =>
  withFile(async (path, file) => {
    assert.equal(await file.put("CAMERA", 'a: "b" \\ ñ #c'), false);
    await file.put("other", "12");
    assert.equal((await Deno.stat(path)).mode! & 0o777, 0o600);
    const result = readPlanet(PLANET, definitions, file.finder());
    assert.ok(result.ok);
    assert.equal(result.planet.flows[0]!.components[0]!.properties["password"], 'a: "b" \\ ñ #c');
    assert.deepEqual([result.planet.secrets, result.warnings], [["CAMERA"], []]);
    assert.deepEqual(file.names(), ["CAMERA", "other"]);
    assert.equal(await file.put("CAMERA", null), true);
    assert.equal(await file.put("CAMERA", null), false);
    assert.deepEqual(file.names(), ["other"]);
  }));

Deno.test("SecretFile.finder() says what is wrong where !secret stands", () =>
  withFile(async (path, file) => {
    assert.deepEqual(problemOf(file), ["planet-secret-missing", 5, 72]);
    await Deno.writeTextFile(path, "CAMERA: x\n", { mode: 0o640 });
    await Deno.chmod(path, 0o640);
    assert.deepEqual(problemOf(file), ["planet-secret-open", 5, 72]);
    await Deno.chmod(path, 0o600);
    assert.deepEqual(problemOf(file), []);
    for (const text of ["- CAMERA\n", "CAMERA: [a]\n", "CAMERA", "CAMERA: {\n"]) {
      await Deno.writeTextFile(path, text);
      assert.deepEqual(problemOf(file), ["planet-secret-form", 5, 72], text);
    }
    await Deno.remove(path);
    await Deno.mkdir(path);
    assert.deepEqual(problemOf(file), ["planet-secret-unreadable", 5, 72]);
  }));

Deno.test("SecretFile.put() loses nothing that it does not understand, and repairs rights", () =>
  withFile(async (path, file) => {
    await Deno.writeTextFile(path, "- CAMERA\n");
    await assert.rejects(file.put("a", "b"), (error) => error instanceof SecretFileError && error.code === "form");
    assert.equal(await Deno.readTextFile(path), "- CAMERA\n");
    await Deno.writeTextFile(path, "# by hand\nCAMERA: 'it''s'\n");
    await Deno.chmod(path, 0o644);
    await file.put("a", "b");
    assert.deepEqual(problemOf(file), []);
    await assert.rejects(file.put("../a", "b"), TypeError);
  }));

Deno.test("readPlanet() warns of secrets in clear, and of passwords in URLs, with their places", () => {
  const planet = PLANET.replace("!secret CAMERA", "hunter2").replace("rtsp://cam/", "rtsp://a:b@cam/");
  const result = readPlanet(planet, definitions);
  assert.ok(result.ok);
  const found = result.warnings.map(({ id, line, column }) => [id, line, column]);
  assert.deepEqual(found, [["planet-secret-clear", 5, 38], ["planet-secret-clear", 5, 76]]);
});
