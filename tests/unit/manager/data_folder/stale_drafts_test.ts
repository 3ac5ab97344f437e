/** Processes that are killed while they write: the kernel does it when a file gets longer than it may (setrlimit(2)). */
import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import { type DataFolder, dataFolder, prepareDataFolder } from "../../../../manager/data_folder/data_folder.ts";
import { removeStaleDrafts } from "../../../../manager/data_folder/stale_drafts.ts";
import { writeWholeFile } from "../../../../manager/data_folder/whole_file.ts";

/** More than any file that Deno itself writes; `ulimit` counts in 512 bytes. */
const LIMIT_BYTES = 64 << 20;
const NOTE = '{ by: null, how: "file", restored: null, added: [], removed: [], changed: [] }';
const CONFIG = fileURLToPath(import.meta.resolve("../../../../deno.json"));
/** How each file is written, `long` being too long. */
const WRITERS = {
  "secrets": `new (await module("data_folder/secret_file.ts")).SecretFile(folder + "/secrets").put("a", long)`,
  "planet.yaml": `(await module("planet/planet_file.ts")).writePlanetFile(folder + "/planet.yaml", long)`,
  "run/api.json": `(await module("data_folder/api_file.ts")).writeApiFile(folder + "/run/api.json", { token: long })`,
  "history/000001.yaml":
    `new (await module("config/planet_history.ts")).PlanetHistory(folder + "/history").add(long, ${NOTE})`,
};

async function inFolder(test: (folder: DataFolder) => void | Promise<void>): Promise<void> {
  const path = await Deno.makeTempDir({ prefix: "runnel-drafts-" });
  try {
    const folder = dataFolder(path);
    prepareDataFolder(folder);
    await test(folder);
  } finally {
    await Deno.remove(path, { recursive: true });
  }
}

/** Lets a process be killed while it writes, and gives the draft. */
async function interrupted(file: keyof typeof WRITERS, { path }: DataFolder): Promise<string> {
  const code = `const folder = ${JSON.stringify(path)}, long = "x".repeat(${LIMIT_BYTES + 1});
    const module = (name) => import(${JSON.stringify(import.meta.resolve("../../../../manager/"))} + name);
    await ${WRITERS[file]};`;
  Deno.writeTextFileSync(`${path}/writer.ts`, code);
  const limit = `umask 0; ulimit -c 0; ulimit -f ${LIMIT_BYTES / 512}; exec "$@"`;
  const command = [Deno.execPath(), "run", "-A", "--no-check", "--config", CONFIG, `${path}/writer.ts`];
  const child = new Deno.Command("sh", { args: ["-c", limit, "sh", ...command] }).spawn();
  assert.equal((await child.status).signal, "SIGXFSZ");
  return `${path}/${file}.${child.pid}.new`;
}

function clear(folder: DataFolder, planetFile = folder.planetFile): string[] {
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  removeStaleDrafts({ folder, planetFile, log: { info: say, warning: say } });
  return said;
}

function filesIn(folder: string): string[] {
  return [...Deno.readDirSync(folder)].filter(({ isFile }) => isFile).map(({ name }) => name).sort();
}

Deno.test("removeStaleDrafts() removes what is left of each file of the box when its writer was killed", () =>
  inFolder(async (folder) => {
    for (const file of Object.keys(WRITERS) as (keyof typeof WRITERS)[]) {
      const draft = await interrupted(file, folder);
      const { mode, size } = Deno.statSync(draft);
      assert.equal(size, LIMIT_BYTES);
      assert.equal(mode! & 0o777, file === "planet.yaml" ? 0o640 : 0o600, `${file}, whatever the umask`);
      assert.equal(clear(folder).length, 1);
      assert.throws(() => Deno.statSync(draft), Deno.errors.NotFound);
    }
  }));

Deno.test("removeStaleDrafts() touches nothing else", () =>
  inFolder((folder) => {
    const elsewhere = `${folder.path}/elsewhere`;
    Deno.mkdirSync(elsewhere);
    const strange = [
      ...[
        "planet.yaml",
        "secrets",
        "secrets.new",
        "secrets.12x.new",
        "secrets.12.new.old",
        "my.12.new",
        "a.secrets.1.new",
      ],
      ...["history/1.yaml.12.new", "history/000001.txt.12.new", "history/secrets.12.new", "run/secrets.12.new"],
      ...["run/media-f.job.json.new", "elsewhere/secrets.12.new", "log/secrets.12.new", "api.json.12.new"],
    ].map((name) => `${folder.path}/${name}`);
    for (const path of strange) Deno.writeTextFileSync(path, "");
    Deno.mkdirSync(`${folder.secrets}.13.new`);
    Deno.symlinkSync(`${folder.path}/writer.ts`, `${folder.secrets}.14.new`);
    assert.deepEqual(clear(folder), []);
    for (const path of [...strange, `${folder.secrets}.13.new`, `${folder.secrets}.14.new`]) Deno.lstatSync(path);
  }));

Deno.test("removeStaleDrafts() looks beside the planet that a link leads to", () =>
  inFolder((folder) => {
    const elsewhere = `${folder.path}/elsewhere`;
    Deno.mkdirSync(elsewhere);
    for (const name of ["own.yaml", "own.yaml.12.new", "planet.yaml.12.new"]) {
      Deno.writeTextFileSync(`${elsewhere}/${name}`, "");
    }
    Deno.symlinkSync("elsewhere/own.yaml", folder.planetFile);
    clear(folder);
    assert.deepEqual(filesIn(elsewhere), ["own.yaml", "planet.yaml.12.new"]);
  }));

Deno.test("removeStaleDrafts() leaves what somebody writes just now", () =>
  inFolder(async (folder) => {
    let isOver = false;
    let seen = 0;
    const writing = writeWholeFile(folder.secrets, "x".repeat(16 << 20), 0o600).finally(() => isOver = true);
    while (!isOver) {
      if (filesIn(folder.path).some((name) => name.endsWith(".new"))) seen++;
      assert.deepEqual(clear(folder), []);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await writing;
    assert.ok(seen > 0);
    assert.deepEqual(filesIn(folder.path), ["secrets"]);
  }));
