/**
 * The folder that holds all that a box keeps. Prepared once by `serve`, which owns it while it runs; other commands read
 * what lies in it.
 */
import { resolve } from "node:path";

/** Paths within one data folder, absolute. */
export interface DataFolder {
  readonly path: string;
  /** The planet file, unless the command line names another. */
  readonly planetFile: string;
  readonly database: string;
  readonly setupCode: string;
  /** What stands behind `!secret`. */
  readonly secrets: string;
  /** Sockets, job records, the local token. */
  readonly run: string;
  readonly log: string;
  readonly history: string;
  readonly apiSocket: string;
  /** Where the command line finds the running box. */
  readonly apiFile: string;
  /** Where the porter says on which port it listens. */
  readonly porterFile: string;
  readonly lockFile: string;
}

/** The longest path of a unix socket: `sun_path` of unix(7) less its final NUL. */
export const MAX_SOCKET_PATH_BYTES = 107;

/** Why a data folder cannot be used. */
export class DataFolderError extends Error {
  override readonly name = "DataFolderError";
  readonly code: "not-writable" | "path-too-long";
  readonly path: string;

  constructor(code: "not-writable" | "path-too-long", path: string, cause?: unknown) {
    super(`Cannot use the data folder because of its ${code === "not-writable" ? "rights" : "length"}: got ${path}`, {
      cause,
    });
    this.code = code;
    this.path = path;
  }
}

/**
 * Says where everything lies in a data folder. Touches nothing.
 *
 * @param path The folder; a relative one starts at the working directory.
 */
export function dataFolder(path: string): DataFolder {
  const root = resolve(path);
  const run = `${root}/run`;
  return {
    path: root,
    planetFile: `${root}/planet.yaml`,
    database: `${root}/runnel.db`,
    setupCode: `${root}/setup-code`,
    secrets: `${root}/secrets`,
    run,
    log: `${root}/log`,
    history: `${root}/history`,
    apiSocket: `${run}/api.sock`,
    apiFile: `${run}/api.json`,
    porterFile: `${run}/porter.json`,
    lockFile: `${run}/serve.lock`,
  };
}

/**
 * Makes the folders that are missing; what is private is closed to others.
 *
 * @param folder The data folder.
 * @throws {DataFolderError} When nothing can be written there.
 */
export function prepareDataFolder(folder: DataFolder): void {
  checkSocketPath(folder.apiSocket);
  try {
    Deno.mkdirSync(folder.path, { recursive: true, mode: 0o750 });
    for (const path of [folder.run, folder.log, folder.history]) {
      Deno.mkdirSync(path, { recursive: true, mode: 0o700 });
      Deno.chmodSync(path, 0o700);
    }
    // Rights tell little on read-only file systems and for root: only writing shows it.
    const probe = Deno.makeTempFileSync({ dir: folder.path, prefix: ".probe-" });
    Deno.removeSync(probe);
  } catch (cause) {
    throw new DataFolderError("not-writable", folder.path, cause);
  }
}

/**
 * Checks that a unix socket can be bound at a path.
 *
 * @param path Absolute.
 * @throws {DataFolderError} When it is longer than the system allows.
 */
export function checkSocketPath(path: string): void {
  if (new TextEncoder().encode(path).length > MAX_SOCKET_PATH_BYTES) throw new DataFolderError("path-too-long", path);
}
