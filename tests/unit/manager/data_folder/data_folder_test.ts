import { strict as assert } from "node:assert";
import { dataFolder, DataFolderError, prepareDataFolder } from "../../../../manager/data_folder/data_folder.ts";
import { DataLock, DataLockedError } from "../../../../manager/data_folder/data_lock.ts";
import { writeWholeFile } from "../../../../manager/data_folder/whole_file.ts";

async function inFolder(test: (path: string) => void | Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-data-" });
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function mode(path: string): number {
  return Deno.statSync(path).mode! & 0o777;
}

Deno.test("prepareDataFolder() makes what is missing, closed to others, and changes nothing when run again", () =>
  inFolder((path) => {
    const folder = dataFolder(`${path}/deep/data`);
    prepareDataFolder(folder);
    prepareDataFolder(folder);
    assert.equal(mode(folder.path), 0o750);
    assert.deepEqual([folder.run, folder.log, folder.history].map(mode), [0o700, 0o700, 0o700]);
    assert.deepEqual([...Deno.readDirSync(folder.path)].map(({ name }) => name).sort(), ["history", "log", "run"]);
  }));

Deno.test("prepareDataFolder() closes a run folder that was open", () =>
  inFolder((path) => {
    Deno.mkdirSync(`${path}/run`, { mode: 0o755 });
    prepareDataFolder(dataFolder(path));
    assert.equal(mode(`${path}/run`), 0o700);
  }));

Deno.test("prepareDataFolder() says when nothing can be written", () =>
  inFolder((path) => {
    Deno.writeTextFileSync(`${path}/file`, "");
    assert.throws(() => prepareDataFolder(dataFolder(`${path}/file`)), (error) => {
      return error instanceof DataFolderError && error.code === "not-writable" && error.path === `${path}/file`;
    });
  }));

Deno.test("prepareDataFolder() refuses a path in which no socket could be made, and makes nothing", () =>
  inFolder((path) => {
    const long = `${path}/${"ä".repeat(50)}`;
    assert.throws(() => prepareDataFolder(dataFolder(long)), (error) => {
      return error instanceof DataFolderError && error.code === "path-too-long";
    });
    assert.throws(() => Deno.statSync(long), Deno.errors.NotFound);
  }));

Deno.test("DataLock.take() refuses a second one and names the process that has it", () =>
  inFolder((path) => {
    {
      using _lock = DataLock.take(`${path}/lock`);
      assert.throws(() => DataLock.take(`${path}/lock`), (error) => {
        return error instanceof DataLockedError && error.pid === Deno.pid;
      });
    }
    using _again = DataLock.take(`${path}/lock`);
  }));

Deno.test("DataLock.take() takes over from a process that was killed", () =>
  inFolder(async (path) => {
    const code = `import { DataLock } from ${
      JSON.stringify(import.meta.resolve("../../../../manager/data_folder/data_lock.ts"))
    };
      globalThis.lock = DataLock.take(Deno.args[0]);
      console.log("locked");
      setInterval(() => {}, 1000);`;
    await Deno.writeTextFile(`${path}/holder.ts`, code);
    const child = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-lock", `${path}/holder.ts`, `${path}/lock`],
      stdout: "piped",
    }).spawn();
    const reader = child.stdout.getReader();
    await reader.read();
    assert.throws(() => DataLock.take(`${path}/lock`), DataLockedError);
    child.kill("SIGKILL");
    await child.status;
    await reader.cancel();
    using _lock = DataLock.take(`${path}/lock`);
  }));

Deno.test("writeWholeFile() puts the new content in place of the old, with its mode", () =>
  inFolder(async (path) => {
    await writeWholeFile(`${path}/file`, "old", 0o644);
    await writeWholeFile(`${path}/file`, "ä".repeat(100_000), 0o600);
    assert.equal(Deno.readTextFileSync(`${path}/file`), "ä".repeat(100_000));
    assert.equal(mode(`${path}/file`), 0o600);
    assert.deepEqual([...Deno.readDirSync(path)].map(({ name }) => name), ["file"]);
  }));

Deno.test("writeWholeFile() leaves nothing behind when it fails", () =>
  inFolder(async (path) => {
    Deno.mkdirSync(`${path}/file`);
    await assert.rejects(writeWholeFile(`${path}/file`, "x", 0o600));
    assert.deepEqual([...Deno.readDirSync(path)].map(({ name }) => name), ["file"]);
  }));
