import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import { DataLock } from "../../../manager/data_folder/data_lock.ts";

const MAIN = fileURLToPath(new URL("../../../main.ts", import.meta.url));

async function serve(folder: string, ...args: string[]): Promise<{ code: number; err: string[] }> {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", MAIN, "serve", ...args],
    cwd: folder,
    stdin: "null",
    stdout: "null",
    stderr: "piped",
    env: { LANG: "C", LC_ALL: "C" },
  }).output();
  return { code, err: new TextDecoder().decode(stderr).trim().split("\n") };
}

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-serve-" });
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("serve() prints what is wrong with a planet, with its place, and ends with 2", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/my.yaml`, "planet: x\ncolour: red\nsize: big\n");
    const { code, err } = await serve(folder, "--planet", "my.yaml");
    assert.equal(code, 2);
    assert.match(err[0]!, /^my\.yaml:2:1: .*colour/);
    assert.match(err[1]!, /^my\.yaml:3:1: .*size/);
    assert.equal(err[2], "2 things are wrong with the planet");
  }));

Deno.test("serve() ends with 2 when the planet that is named is missing, or the address is none", () =>
  inFolder(async (folder) => {
    const missing = await serve(folder, "--planet", "none.yaml");
    assert.equal(missing.code, 2);
    assert.match(missing.err[0]!, /^cannot read the planet none\.yaml/);
    const address = await serve(folder, "--listen", "nowhere");
    assert.equal(address.code, 2);
    assert.match(address.err[0]!, /^nowhere /);
  }));

Deno.test("serve() makes no data folder when its address is none", () =>
  inFolder(async (folder) => {
    assert.equal((await serve(folder, "--listen", "nowhere")).code, 2);
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  }));

Deno.test("serve() refuses a data folder that another one serves from", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(`${folder}/data/run`, { recursive: true });
    using _lock = DataLock.take(`${folder}/data/run/serve.lock`);
    const { code, err } = await serve(folder);
    assert.equal(code, 1);
    assert.equal(err[0], `process ${Deno.pid} serves from the data folder ${await Deno.realPath(folder)}/data already`);
  }));

Deno.test("serve() clears away what one that was killed was writing, but not while another one serves", () =>
  inFolder(async (folder) => {
    const draft = `${folder}/data/secrets.12.new`;
    await Deno.mkdir(`${folder}/data/run`, { recursive: true });
    await Deno.writeTextFile(draft, "camera: hunt");
    await Deno.writeTextFile(`${folder}/my.yaml`, "colour: red\n");
    {
      using _lock = DataLock.take(`${folder}/data/run/serve.lock`);
      assert.equal((await serve(folder, "--planet", "my.yaml")).code, 1);
      await Deno.stat(draft);
    }
    assert.equal((await serve(folder, "--planet", "my.yaml")).code, 2);
    await assert.rejects(Deno.stat(draft), Deno.errors.NotFound);
  }));

Deno.test("serve() refuses a data folder whose path is too long for sockets", () =>
  inFolder(async (folder) => {
    const { code, err } = await serve(folder, "--data", "x".repeat(100));
    assert.equal(code, 1);
    assert.match(err[0]!, /too long/);
  }));

Deno.test("serve() refuses a flow whose name makes a socket's path too long", () =>
  inFolder(async (folder) => {
    const flow = "f".repeat(32);
    const planet = `planet: x
atmosphere: { porter: { type: porter } }
flows: { ${flow}: { components: { tone: { type: audio-test } } } }
`;
    await Deno.writeTextFile(`${folder}/my.yaml`, planet);
    const { code, err } = await serve(
      folder,
      "--planet",
      "my.yaml",
      "--listen",
      "127.0.0.1:0",
      "--data",
      "d".repeat(40),
    );
    assert.equal(code, 1);
    assert.match(err.at(-1)!, /too long.*media-f+/);
  }));
