import { strict as assert } from "node:assert";
import { definitions } from "../../../components/catalogue.ts";
import { ConfigError } from "../../../manager/config/config_error.ts";
import { PlanetDesk } from "../../../manager/config/planet_desk.ts";
import { PlanetHistory } from "../../../manager/config/planet_history.ts";
import type { ComponentSpec, JobSpec, Json } from "../../../manager/contract/component_spec.ts";
import { DataFolderError } from "../../../manager/data_folder/data_folder.ts";
import { SecretFile } from "../../../manager/data_folder/secret_file.ts";
import { readPlanet } from "../../../manager/planet/read_planet.ts";
import { readSmall, SMALL_PLANET } from "../../fixtures/small_planet.ts";

const BY = { by: "admin" };
const FASTER = SMALL_PLANET.replace("bitrate: 400k", "bitrate: 500k");

/** A desk over a real folder; what it applies is kept in a list. */
interface Place extends AsyncDisposable {
  readonly desk: PlanetDesk;
  readonly file: string;
  readonly folder: string;
  readonly applied: (readonly JobSpec[])[];
  /** Components that were told of their properties again. */
  readonly reminded: string[];
  /** Throws when the next planet is applied. */
  failing: boolean;
  /** Called when a planet is applied. */
  onApply: () => Promise<void>;
  properties(id: string): ComponentSpec["properties"];
}

async function place(options: { listen?: Json; check?: () => void } = {}): Promise<Place> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-desk-" });
  const file = `${folder}/planet.yaml`;
  await Deno.writeTextFile(file, SMALL_PLANET);
  await Deno.mkdir(`${folder}/history`);
  const applied: (readonly JobSpec[])[] = [];
  const secrets = new SecretFile(`${folder}/secrets`);
  const log = { error() {}, warning() {}, info() {}, debug() {} };
  const made: Place = {
    file,
    folder,
    applied,
    reminded: [],
    failing: false,
    onApply: () => Promise.resolve(),
    desk: new PlanetDesk({
      file,
      text: SMALL_PLANET,
      planet: readSmall(SMALL_PLANET).planet,
      definitions,
      history: new PlanetHistory(`${folder}/history`, log),
      readPlanet: (text, stead) => readPlanet(text, definitions, secrets.finder(), stead),
      check: () => {},
      warn: () => {},
      apply: (_planet, jobs) => {
        applied.push(jobs);
        const { failing } = made;
        made.failing = false;
        return failing ? Promise.reject(new Error("no worker")) : made.onApply();
      },
      remind: (id) => Promise.resolve(void made.reminded.push(id)),
      log,
      ...options,
    }),
    properties(id) {
      return made.desk.jobs.flatMap(({ components }) => components).find((spec) => spec.id === id)!.properties;
    },
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
  await made.desk.start();
  applied.length = 0;
  return made;
}

function refusal(code: string): (error: unknown) => boolean {
  return (error) => error instanceof ConfigError && error.code === code;
}

async function versions(desk: PlanetDesk): Promise<unknown[]> {
  return (await desk.history.list()).map(({ version, by, how, restored, added, removed, changed }) => {
    return [version, by, how, restored, added.length, removed, changed];
  });
}

Deno.test("PlanetDesk.start() applies the planet, and keeps it as the first version", async () => {
  await using here = await place();
  assert.deepEqual(await versions(here.desk), [[1, null, "file", null, 9, [], []]]);
  assert.equal(await here.desk.readVersion(1), SMALL_PLANET);
});

Deno.test("PlanetDesk.replace() writes, applies and remembers", async () => {
  await using here = await place();
  const { tag } = await here.desk.read();
  const version = await here.desk.replace(FASTER, { ...BY, tags: ["other", tag] });
  assert.equal(version.version, 2);
  assert.equal(await Deno.readTextFile(here.file), FASTER);
  assert.equal(here.properties("demo/video")["bitrate"], 500_000);
  assert.equal(here.applied.length, 1);
  assert.deepEqual((await versions(here.desk))[0], [2, "admin", "api", null, 0, [], ["demo/video"]]);
  assert.notEqual((await here.desk.read()).tag, tag);
});

Deno.test("PlanetDesk.replace() refuses what breaks rules, and what was written over another file than it is", async () => {
  await using here = await place();
  await assert.rejects(here.desk.replace("planet: p\nx: 1\n", { ...BY, tags: null }), (error) => {
    return error instanceof ConfigError && error.code === "wrong" && error.problems[0]?.line === 2;
  });
  await assert.rejects(here.desk.replace(FASTER, { ...BY, tags: ["old"] }), refusal("changed"));
  assert.equal(await Deno.readTextFile(here.file), SMALL_PLANET);
  assert.deepEqual(here.applied, []);
  assert.equal((await versions(here.desk)).length, 1);
});

Deno.test("PlanetDesk.replace() lets one of two who have seen the same file win", async () => {
  await using here = await place();
  const { tag } = await here.desk.read();
  const both = await Promise.allSettled([
    here.desk.replace(FASTER, { ...BY, tags: [tag] }),
    here.desk.replace(SMALL_PLANET.replace("400k", "600k"), { ...BY, tags: [tag] }),
  ]);
  assert.deepEqual(both.map(({ status }) => status), ["fulfilled", "rejected"]);
  assert.equal(await Deno.readTextFile(here.file), FASTER);
});

Deno.test("PlanetDesk.replace() by the same file changes nothing", async () => {
  await using here = await place();
  assert.equal((await here.desk.replace(SMALL_PLANET, { ...BY, tags: null })).version, 1);
  assert.equal((await versions(here.desk)).length, 1);
});

Deno.test("PlanetDesk.replace() loses nothing when the disk takes no more", async () => {
  await using here = await place();
  await Deno.remove(here.file);
  await Deno.mkdir(here.file);
  await assert.rejects(here.desk.replace(FASTER, { ...BY, tags: null }));
  await Deno.remove(here.file);
  await Deno.writeTextFile(here.file, SMALL_PLANET);
  // Nobody may write into a folder that is a file.
  await Deno.rename(`${here.folder}/history`, `${here.folder}/kept`);
  await Deno.writeTextFile(`${here.folder}/history`, "");
  await assert.rejects(here.desk.replace(FASTER, { ...BY, tags: null }), refusal("not-written"));
  assert.equal(await Deno.readTextFile(here.file), SMALL_PLANET);
  assert.equal(here.properties("demo/video")["bitrate"], 400_000);
  assert.deepEqual(here.applied, []);
});

Deno.test("PlanetDesk.replace() goes back when the planet cannot be applied", async () => {
  await using here = await place();
  here.failing = true;
  await assert.rejects(here.desk.replace(FASTER, { ...BY, tags: null }), /no worker/);
  assert.equal(await Deno.readTextFile(here.file), SMALL_PLANET);
  assert.equal(here.properties("demo/video")["bitrate"], 400_000);
  assert.deepEqual(here.applied.at(-1), here.desk.jobs);
  assert.equal((await versions(here.desk)).length, 1);
});

Deno.test("PlanetDesk.replace() refuses jobs that this machine could not run", async () => {
  let isFull = false;
  const check = () => {
    if (isFull) throw new DataFolderError("path-too-long", "/x");
  };
  await using here = await place({ check });
  isFull = true;
  await assert.rejects(here.desk.replace(FASTER, { ...BY, tags: null }), DataFolderError);
  assert.equal(await Deno.readTextFile(here.file), SMALL_PLANET);
});

Deno.test("PlanetDesk.replace() keeps what was edited meanwhile in the history", async () => {
  await using here = await place();
  const edited = `${SMALL_PLANET}# by hand\n`;
  await Deno.writeTextFile(here.file, edited);
  await here.desk.replace(FASTER, { ...BY, tags: null });
  assert.deepEqual((await versions(here.desk)).map((version) => (version as unknown[])[2]), ["api", "file", "file"]);
  assert.equal(await here.desk.readVersion(2), edited);
});

Deno.test("PlanetDesk.reload() takes an edited file, and goes on when that is wrong or gone", async () => {
  await using here = await place();
  assert.equal(await here.desk.reload(BY), null);
  await Deno.writeTextFile(here.file, "planet: [\n");
  await assert.rejects(here.desk.reload(BY), refusal("wrong"));
  await Deno.remove(here.file);
  await assert.rejects(here.desk.reload(BY), refusal("not-read"));
  assert.deepEqual(here.applied, []);
  await Deno.writeTextFile(here.file, FASTER);
  assert.equal((await here.desk.reload(BY))!.how, "file");
  assert.equal(here.properties("demo/video")["bitrate"], 500_000);
});

Deno.test("PlanetDesk.rollback() goes by an earlier version again, as a new one", async () => {
  await using here = await place();
  await here.desk.replace(FASTER, { ...BY, tags: null });
  const version = await here.desk.rollback(1, BY);
  assert.deepEqual([version.version, version.how, version.restored], [3, "rollback", 1]);
  assert.equal(await Deno.readTextFile(here.file), SMALL_PLANET);
  assert.equal(here.properties("demo/video")["bitrate"], 400_000);
  await assert.rejects(here.desk.rollback(99, BY), refusal("no-version"));
});

Deno.test("PlanetDesk.change() lasts until the planet says otherwise of the component", async () => {
  await using here = await place({ listen: "[::]:1" });
  await here.desk.change("demo/video", () => ({ bitrate: 300_000 }), { ...BY, keep: false });
  assert.equal(here.properties("demo/video")["bitrate"], 300_000);
  assert.equal(here.properties("atmosphere/porter")["listen"], "[::]:1");
  assert.equal(await Deno.readTextFile(here.file), SMALL_PLANET);
  const elsewhere = SMALL_PLANET.replace(
    "type: opus-encoder, eats: mic",
    "type: opus-encoder, eats: mic, bitrate: 32k",
  );
  await here.desk.replace(elsewhere, { ...BY, tags: null });
  assert.equal(here.properties("demo/video")["bitrate"], 300_000);
  assert.equal(here.properties("atmosphere/porter")["listen"], "[::]:1");
  await here.desk.replace(FASTER, { ...BY, tags: null });
  assert.equal(here.properties("demo/video")["bitrate"], 500_000);
});

Deno.test("PlanetDesk.change() writes what is kept into the file, and leaves the rest on air", async () => {
  await using here = await place();
  await here.desk.change("demo/video", () => ({ bitrate: 300_000, keyframes: { frames: 7 } }), { ...BY, keep: false });
  await here.desk.change("demo/video", () => ({ bitrate: 250_000 }), { ...BY, keep: true });
  assert.equal(await Deno.readTextFile(here.file), SMALL_PLANET.replace("400k", "250k"));
  assert.deepEqual(here.properties("demo/video"), {
    ...here.properties("demo/video"),
    bitrate: 250_000,
    keyframes: { frames: 7 },
  });
  assert.deepEqual((await versions(here.desk))[0], [2, "admin", "properties", null, 0, [], ["demo/video"]]);
  await here.desk.change("demo/video", () => ({ keyframes: { frames: 8 } }), { ...BY, keep: true });
  assert.match(await Deno.readTextFile(here.file), /bitrate: 250k, keyframes: 8 \}/);
});

Deno.test("PlanetDesk.change() keeps nothing in a file that was edited and not read again", async () => {
  await using here = await place();
  await Deno.writeTextFile(here.file, `${SMALL_PLANET}# by hand\n`);
  await assert.rejects(
    here.desk.change("demo/video", () => ({ bitrate: 1e5 }), { ...BY, keep: true }),
    refusal("edited"),
  );
});

Deno.test("PlanetDesk.change() decides when earlier changes are done, by what stands then", async () => {
  await using here = await place();
  const set = (bitrate: number) => here.desk.change("demo/video", () => ({ bitrate }), { ...BY, keep: false });
  await Promise.all([set(300_000), set(400_000)]);
  assert.equal(here.properties("demo/video")["bitrate"], 400_000);
  const seen: unknown[] = [];
  await Promise.all([
    here.desk.replace(SMALL_PLANET.replace("type: vp8-encoder", "type: vp9-encoder"), { ...BY, tags: null }),
    here.desk.change("demo/video", ({ definition, properties }) => {
      seen.push(definition.type, properties["bitrate"]);
      return {};
    }, { ...BY, keep: true }),
  ]);
  assert.deepEqual(seen, ["vp9-encoder", 400_000]);
});

Deno.test("PlanetDesk.change() bothers nobody with what is so anyway, and refuses what is not there or is refused", async () => {
  await using here = await place();
  await here.desk.change("demo/video", () => ({ bitrate: 400_000 }), { ...BY, keep: false });
  await here.desk.change("demo/video", () => ({}), { ...BY, keep: true });
  const refuse = () => {
    throw new RangeError("not this one");
  };
  await assert.rejects(here.desk.change("demo/video", refuse, { ...BY, keep: false }), RangeError);
  await assert.rejects(
    here.desk.change("demo/nobody", () => ({ bitrate: 1e5 }), { ...BY, keep: true }),
    refusal("no-component"),
  );
  assert.deepEqual([here.applied, here.reminded], [[], []]);
});

Deno.test("PlanetDesk.change() says once more what is in force where an action may have led away from it", async () => {
  await using here = await place();
  const planet = SMALL_PLANET.replace(
    "      mic:",
    "      pick: { type: switch, eats: { a: camera, b: camera } }\n      mic:",
  );
  await here.desk.replace(planet, { ...BY, tags: null });
  for (const keep of [false, true]) {
    await here.desk.change("demo/pick", () => ({ "start-with": "a" }), { ...BY, keep });
  }
  await here.desk.change("demo/pick", () => ({ "start-with": "b" }), { ...BY, keep: false });
  await Deno.writeTextFile(here.file, `${await Deno.readTextFile(here.file)}# by hand\n`);
  const refused = here.desk.change("demo/pick", () => ({ "start-with": "b" }), { ...BY, keep: true });
  await assert.rejects(refused, refusal("edited"));
  assert.deepEqual(here.reminded, ["demo/pick", "demo/pick"]);
});

Deno.test("PlanetDesk.close() lets the change under way end, and refuses all others", async () => {
  await using here = await place();
  const begun = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<void>();
  here.onApply = () => (begun.resolve(), ready.promise);
  const first = here.desk.replace(FASTER, { ...BY, tags: null });
  const waiting = here.desk.change("demo/video", () => ({ bitrate: 1e5 }), { ...BY, keep: true });
  const refused = assert.rejects(waiting, refusal("closing"));
  await begun.promise;
  let isClosed = false;
  const closing = here.desk.close().then(() => isClosed = true);
  assert.equal(isClosed, false);
  ready.resolve();
  assert.equal((await first).version, 2);
  await Promise.all([refused, closing, here.desk.close()]);
  await assert.rejects(here.desk.reload(BY), refusal("closing"));
  assert.equal(await Deno.readTextFile(here.file), FASTER);
});

Deno.test("PlanetDesk.reload() goes by a secret that was changed beside the file", async () => {
  await using box = await place();
  const camera = `      cam: { type: rtsp-source, url: "rtsp://cam/", user: a, password: !secret CAM }\n`;
  const secrets = new SecretFile(`${box.folder}/secrets`);
  await secrets.put("CAM", "first");
  await box.desk.replace(SMALL_PLANET.replace("  hidden:", `${camera}  hidden:`), { by: null, tags: null });
  await box.desk.change("demo/cam", () => ({}), { by: null, keep: false });
  assert.equal(box.properties("demo/cam")["password"], "first");
  await secrets.put("CAM", "second");
  assert.equal(await box.desk.reload({ by: null }), null);
  assert.equal(box.properties("demo/cam")["password"], "second");
  await secrets.put("CAM", null);
  await assert.rejects(box.desk.reload({ by: null }), ConfigError);
  assert.equal(box.properties("demo/cam")["password"], "second");
});
