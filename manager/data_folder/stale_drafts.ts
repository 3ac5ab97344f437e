/**
 * Clears away what processes left that were killed while they wrote a file of the box: drafts carry the number of their
 * process, so nobody else would, and may hold secrets. Used by `serve` at its start, when the data folder is its own.
 */
import { basename, dirname } from "node:path";
import type { Logger } from "../contract/log_record.ts";
import type { DataFolder } from "./data_folder.ts";

/** As `writeWholeFile()` names them. */
const DRAFT = /^(.+)\.\d+\.new$/;
/** As the history of the planet names its files. */
const VERSION_FILE = /^\d{6,12}\.(?:json|yaml)$/;

/** What is cleared. */
export interface StaleDraftsOptions {
  readonly folder: DataFolder;
  /** A link counts as what it leads to. */
  readonly planetFile: string;
  readonly log: Pick<Logger, "info" | "warning">;
}

/**
 * Removes drafts of the box's own files that nobody writes any more; all else stays. What cannot be removed is told of.
 *
 * @param options Where.
 */
export function removeStaleDrafts({ folder, planetFile, log }: StaleDraftsOptions): void {
  const { secrets, setupCode, apiFile } = folder;
  for (const path of [realPlanetFile(planetFile), secrets, setupCode, apiFile]) {
    clear(dirname(path), (name) => name === basename(path), log);
  }
  clear(folder.history, (name) => VERSION_FILE.test(name), log);
}

function realPlanetFile(path: string): string {
  try {
    return Deno.realPathSync(path);
  } catch {
    // It may have been killed with the first one.
    return path;
  }
}

function clear(folder: string, isOurs: (name: string) => boolean, log: StaleDraftsOptions["log"]): void {
  try {
    for (const { name, isFile } of Deno.readDirSync(folder)) {
      const [, file] = DRAFT.exec(name) ?? [];
      if (isFile && file !== undefined && isOurs(file)) remove(`${folder}/${name}`, log);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) log.warning(`cannot look for drafts in ${folder}: ${error}`);
  }
}

/** Who writes one has it locked: a command may write a secret just now. */
function remove(path: string, log: StaleDraftsOptions["log"]): void {
  try {
    using file = Deno.openSync(path);
    if (!file.tryLockSync(true)) return;
    Deno.removeSync(path);
    log.info(`${path} is removed: whoever wrote it was killed meanwhile`);
  } catch (error) {
    log.warning(`cannot remove the draft ${path}: ${error}`);
  }
}
