import { strict as assert } from "node:assert";
import { PlanetHistory } from "../../../manager/config/planet_history.ts";

const NOTE = { by: null, how: "file", restored: null, added: [], removed: [], changed: [] } as const;
const note = { ...NOTE, added: [], removed: [], changed: [] };

type Work = (history: PlanetHistory, folder: string, warnings: string[]) => Promise<void>;

async function inFolder(work: Work): Promise<void> {
  const warnings: string[] = [];
  const log = { warning: (text: string) => void warnings.push(text) };
  const folder = await Deno.makeTempDir({ prefix: "runnel-history-" });
  try {
    await work(new PlanetHistory(folder, log), folder, warnings);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("PlanetHistory gives what was added, the newest first", () =>
  inFolder(async (history) => {
    assert.deepEqual(await history.list(), []);
    await history.add("a", note);
    await history.add("b", { ...note, by: "admin", how: "rollback", restored: 1, changed: ["f/c"] });
    const [second, first] = await history.list();
    assert.deepEqual({ ...second, at: "" }, {
      ...note,
      version: 2,
      at: "",
      by: "admin",
      how: "rollback",
      restored: 1,
      changed: ["f/c"],
    });
    assert.equal(first?.version, 1);
    assert.equal(await history.read(1), "a");
    assert.equal(await history.read(3), null);
  }));

Deno.test("PlanetHistory counts a version only when its note is there, and is closed to others", () =>
  inFolder(async (history, folder) => {
    const { version } = await history.add("a", note);
    await Deno.writeTextFile(`${folder}/000002.yaml`, "cut off");
    assert.deepEqual((await history.list()).map((one) => one.version), [1]);
    assert.equal(await history.read(2), null);
    for await (const { name } of Deno.readDir(folder)) {
      if (name.startsWith("000001")) assert.equal((await Deno.stat(`${folder}/${name}`)).mode! & 0o777, 0o600);
    }
    await history.remove(version);
    assert.deepEqual(await history.list(), []);
  }));

Deno.test("PlanetHistory passes over notes that cannot be read, and tells of each once", () =>
  inFolder(async (history, folder, warnings) => {
    for (const text of ["a", "b", "c", "d"]) await history.add(text, note);
    await Deno.writeTextFile(`${folder}/000002.json`, '{"version":2');
    await Deno.writeTextFile(`${folder}/000003.json`, '{"version":3}');
    await Deno.remove(`${folder}/000004.json`);
    await Deno.mkdir(`${folder}/000004.json`);
    for (let times = 0; times < 2; times++) {
      assert.deepEqual((await history.list()).map(({ version }) => version), [1]);
    }
    assert.equal(await history.read(2), null);
    assert.deepEqual(warnings.map((line) => line.slice(0, 9)).sort(), ["version 2", "version 3", "version 4"]);
    assert.equal((await history.add("e", note)).version, 5);
  }));

Deno.test("PlanetHistory keeps the newest 200", () =>
  inFolder(async (history, folder) => {
    const old = JSON.stringify({ ...note, version: 1, at: "2026-01-01T00:00:00.000Z" });
    await Deno.writeTextFile(`${folder}/000001.yaml`, "old");
    await Deno.writeTextFile(`${folder}/000001.json`, old);
    await Deno.writeTextFile(`${folder}/000200.yaml`, "young");
    await Deno.writeTextFile(`${folder}/000200.json`, old.replace('"version":1', '"version":200'));
    await history.add("new", note);
    assert.deepEqual((await history.list()).map(({ version }) => version), [201, 200]);
  }));
