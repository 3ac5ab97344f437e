import { strict as assert } from "node:assert";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { openDatabase } from "../../../manager/auth/database.ts";
import { People } from "../../../manager/auth/people.ts";
import { SESSION_SECONDS, Sessions } from "../../../manager/auth/sessions.ts";

interface Store extends AsyncDisposable {
  readonly path: string;
  readonly database: DatabaseSync;
}

async function makeStore(): Promise<Store> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-auth-" });
  const path = `${folder}/runnel.db`;
  const database = openDatabase(path);
  return {
    path,
    database,
    async [Symbol.asyncDispose]() {
      database.close();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

Deno.test("openDatabase() closes the file to other users, and opens it again with what it holds", async () => {
  await using store = await makeStore();
  assert.equal((await Deno.stat(store.path)).mode! & 0o777, 0o600);
  await new People(store.database).claim("correct horse");
  using again = openDatabase(store.path);
  assert.ok(new People(again).claimed);
});

Deno.test("openDatabase() does without what processes share where that cannot be made, as on a full disk", async () => {
  await using store = await makeStore();
  await new People(store.database).claim("correct horse");
  store.database.close();
  await Deno.mkdir(`${store.path}-shm`);
  using again = openDatabase(store.path);
  assert.ok(new People(again).claimed);
  again.exec("DELETE FROM sessions");
  store.database.open();
});

Deno.test("openDatabase() says that a folder is not writable where SQLite cannot use the file", async () => {
  await using store = await makeStore();
  const path = `${store.path}.other`;
  await Deno.writeTextFile(path, "no database".repeat(100));
  assert.throws(() => openDatabase(path), {
    name: "DataFolderError",
    code: "not-writable",
    path: dirname(path),
  });
});

Deno.test("openDatabase() refuses a file of a newer version", async () => {
  await using store = await makeStore();
  store.database.exec("PRAGMA user_version = 99");
  assert.throws(() => openDatabase(store.path), /a newer version has written it: got schema 99/);
});

Deno.test("People.claim() makes one administrator, whoever comes second", async () => {
  await using store = await makeStore();
  const people = new People(store.database);
  assert.equal(people.claimed, false);
  const both = await Promise.all([people.claim("first word"), people.claim("second word")]);
  assert.equal(both.filter((person) => person === null).length, 1);
  assert.ok(people.claimed);
  assert.deepEqual(both.find((account) => account !== null), people.find("admin"));
  assert.deepEqual(people.find("admin")?.person, { name: "admin", role: "admin" });
  assert.equal(people.find("Admin"), null);
});

Deno.test("People.changePassword() ends the person's sessions", async () => {
  await using store = await makeStore();
  const people = new People(store.database);
  const sessions = new Sessions(store.database);
  const admin = (await people.claim("correct horse"))!;
  const token = sessions.begin(admin)!;
  assert.deepEqual(sessions.find(token), admin.person);
  assert.ok(await people.changePassword("admin", "other horse"));
  assert.equal(sessions.find(token), null);
  assert.equal(await people.changePassword("bob", "other horse"), false);
});

Deno.test("Sessions.begin() begins none for a login by a password that was changed since", async () => {
  await using store = await makeStore();
  const people = new People(store.database);
  const sessions = new Sessions(store.database);
  const before = (await people.claim("correct horse"))!;
  await people.changePassword("admin", "other horse");
  assert.equal(sessions.begin(before), null);
  assert.equal(sessions.begin({ person: { name: "bob", role: "admin" }, hash: before.hash }), null);
  assert.ok(sessions.begin(people.find("admin")!));
  assert.equal(store.database.prepare("SELECT count(*) AS n FROM sessions").get()?.["n"], 1);
});

Deno.test("Sessions outlive a restart, end when told, and end by themselves", async () => {
  await using store = await makeStore();
  const admin = (await new People(store.database).claim("correct horse"))!;
  let now = 1_000_000_000_000;
  const sessions = new Sessions(store.database, () => now);
  const [one, two] = [sessions.begin(admin)!, sessions.begin(admin)!];
  using again = openDatabase(store.path);
  assert.deepEqual(new Sessions(again, () => now).find(one), admin.person);
  sessions.end(one);
  assert.equal(sessions.find(one), null);
  assert.deepEqual(sessions.find(two), admin.person);
  now += SESSION_SECONDS * 1000;
  assert.equal(sessions.find(two), null);
  assert.equal(sessions.find("never given"), null);
  sessions.begin(admin);
  assert.equal(store.database.prepare("SELECT count(*) AS n FROM sessions").get()?.["n"], 1);
});

Deno.test("Sessions keep no token in the database", async () => {
  await using store = await makeStore();
  const admin = (await new People(store.database).claim("correct horse"))!;
  const token = new Sessions(store.database).begin(admin)!;
  const row = store.database.prepare("SELECT digest FROM sessions").get()!;
  assert.notEqual(new TextDecoder().decode(row["digest"] as Uint8Array), token);
  store.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  assert.ok(!new TextDecoder("latin1").decode(await Deno.readFile(store.path)).includes(token));
});
