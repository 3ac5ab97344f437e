import { strict as assert } from "node:assert";
import { join } from "node:path";
import { Programme } from "../../../../components/playlist/programme.ts";

/** A programme of one folder, and what is said of it. */
function watch(folder: string, playlist: string | null = null) {
  const said = new Map<string, unknown>();
  const log = { error() {}, warning() {}, info() {}, debug() {} };
  const programme = new Programme({
    context: {
      dataFolder: folder,
      zone: "America/Lima",
      log,
      say: (_level, id, args) => void said.set(id, args),
      unsay: (id) => void said.delete(id),
    },
    playlist,
    directory: playlist === null ? folder : null,
    repeat: false,
    durationOf: () => assert.fail("no entry has a start"),
    onBroken: () => assert.fail("nothing is played"),
  });
  return { programme, said };
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 20_000; !holds();) {
    assert(performance.now() < end, what);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

Deno.test("Programme says what is wrong with one playlist while another one is fine, until it is right", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(join(folder, "a.yaml"), "- file: [\n");
  await Deno.writeTextFile(join(folder, "b.m3u"), "song.ogg\n");
  const { programme, said } = watch(folder);
  try {
    await until("the second is not read", () => programme.sequence.take() === join(folder, "song.ogg"));
    assert(said.has("playlist-not-yaml"));
    await Deno.writeTextFile(join(folder, "a.yaml"), "- other.ogg\n");
    await until("the first is not read again", () => programme.sequence.take() === join(folder, "other.ogg"));
    await until("it is not taken back", () => said.size === 0);
  } finally {
    await programme[Symbol.asyncDispose]();
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("Programme goes on saying that its playlist cannot be read, until it can", async () => {
  const folder = await Deno.makeTempDir();
  const list = join(folder, "no-folder", "list.m3u");
  await Deno.writeTextFile(join(folder, "no-folder"), "a file");
  const { programme, said } = watch(folder, list);
  try {
    await until("nothing is said", () => said.has("playlist-missing"));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    assert.deepEqual(said.get("playlist-missing"), { file: list });
    await Deno.remove(join(folder, "no-folder"));
    await Deno.mkdir(join(folder, "no-folder"));
    await Deno.writeTextFile(list, "song.ogg\n");
    await until("it is not read", () => programme.sequence.take() !== null);
    await until("it is not taken back", () => said.size === 0);
  } finally {
    await programme[Symbol.asyncDispose]();
    await Deno.remove(folder, { recursive: true });
  }
});
