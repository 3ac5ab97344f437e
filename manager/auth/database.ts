/** The box's SQLite file, `DATA/runnel.db`: people and their sessions. Opened by `serve` and by `password`. */
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DataFolderError } from "../data_folder/data_folder.ts";

/** One step for each version that the schema has had; `user_version` counts those that were taken. */
const STEPS = [
  `CREATE TABLE people (
     name TEXT PRIMARY KEY,
     role TEXT NOT NULL,
     password TEXT NOT NULL,
     created TEXT NOT NULL
   ) STRICT;
   CREATE TABLE sessions (
     digest BLOB PRIMARY KEY,
     person TEXT NOT NULL REFERENCES people (name) ON DELETE CASCADE,
     expires INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX sessions_by_person ON sessions (person);`,
];

/**
 * Opens the database, and brings its schema up to this version.
 *
 * @param path The file; it is made when missing, closed to other users.
 * @returns The connection. Who asked for it closes it.
 * @throws {DataFolderError} When SQLite cannot use the file, as on a full disk that does not have it yet.
 * @throws {Error} When a newer version of the program has written it.
 */
export function openDatabase(path: string): DatabaseSync {
  Deno.openSync(path, { write: true, create: true, mode: 0o600 }).close();
  try {
    return opened(path, "NORMAL");
  } catch (cause) {
    if (!isOfSqlite(cause)) throw cause;
  }
  try {
    // A full disk has no room for what processes share; who has the file alone needs nothing of it.
    return opened(path, "EXCLUSIVE");
  } catch (cause) {
    throw isOfSqlite(cause) ? new DataFolderError("not-writable", dirname(path), cause) : cause;
  }
}

function opened(path: string, locking: "NORMAL" | "EXCLUSIVE"): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000 });
  try {
    // A second process writes to it too (`password`): a write-ahead log lets readers go on.
    database.exec(`PRAGMA locking_mode = ${locking}; PRAGMA journal_mode = WAL;`);
    database.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    migrate(database, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function isOfSqlite(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
}

function migrate(database: DatabaseSync, path: string): void {
  database.exec("BEGIN IMMEDIATE");
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version > STEPS.length) {
    throw new Error(`Cannot open ${path} because a newer version has written it: got schema ${version}`);
  }
  for (const step of STEPS.slice(version)) database.exec(step);
  // Nothing is written unless it has to be: the disk may be full.
  if (version < STEPS.length) database.exec(`PRAGMA user_version = ${STEPS.length}`);
  database.exec("COMMIT");
}
