import { strict as assert } from "node:assert";
import { definitions } from "../../../components/catalogue.ts";
import { readPlanetFile, writePlanetFile } from "../../../manager/planet/planet_file.ts";
import { readPlanet } from "../../../manager/planet/read_planet.ts";

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function names(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}

Deno.test("writePlanetFile() writes what readPlanetFile() reads, and leaves nothing beside it", () =>
  inFolder(async (folder) => {
    const path = `${folder}/planet.yaml`;
    await writePlanetFile(path, "planet: añb 🎥\n");
    await writePlanetFile(path, "planet: two\n");
    assert.equal(await readPlanetFile(path), "planet: two\n");
    assert.deepEqual(names(folder), ["planet.yaml"]);
  }));

Deno.test("writePlanetFile() keeps a link a link, and the rights of the file behind it", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(`${folder}/etc`);
    await Deno.writeTextFile(`${folder}/etc/real.yaml`, "planet: one\n", { mode: 0o600 });
    await Deno.symlink("etc/real.yaml", `${folder}/planet.yaml`);
    await writePlanetFile(`${folder}/planet.yaml`, "planet: two\n");
    assert.ok((await Deno.lstat(`${folder}/planet.yaml`)).isSymlink);
    assert.equal(await Deno.readTextFile(`${folder}/etc/real.yaml`), "planet: two\n");
    assert.equal((await Deno.stat(`${folder}/etc/real.yaml`)).mode! & 0o777, 0o600);
  }));

Deno.test("writePlanetFile() leaves the old planet when the new one cannot be written", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(`${folder}/planet.yaml`);
    await Deno.writeTextFile(`${folder}/planet.yaml/keep`, "");
    await assert.rejects(writePlanetFile(`${folder}/planet.yaml`, "planet: p\n"));
    assert.deepEqual(names(folder), ["planet.yaml"]);
  }));

Deno.test("readPlanetFile() throws NotFound when there is no file", () =>
  inFolder(async (folder) => {
    await assert.rejects(readPlanetFile(`${folder}/planet.yaml`), Deno.errors.NotFound);
  }));

Deno.test("readPlanetFile() reads bytes that are not UTF-8 so that readPlanet() tells their place", () =>
  inFolder(async (folder) => {
    const latin1 = new Uint8Array([..."planet: Espa"].map((letter) => letter.charCodeAt(0)).concat(0xf1, 0x61, 0x0a));
    await Deno.writeFile(`${folder}/planet.yaml`, latin1);
    const result = readPlanet(await readPlanetFile(`${folder}/planet.yaml`), definitions);
    assert.deepEqual(result.ok || result.problems.map(({ id, line, column }) => [id, line, column]), [
      ["planet-not-text", 1, 13],
    ]);
  }));

Deno.test("readPlanetFile() stops reading a file without end, and readPlanet() refuses it", async () => {
  const result = readPlanet(await readPlanetFile("/dev/zero"), definitions);
  assert.deepEqual(result.ok || result.problems.map(({ id }) => id), ["planet-too-large"]);
});
