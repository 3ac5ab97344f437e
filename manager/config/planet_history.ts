/**
 * `DATA/history`: every planet that this box went by, with when, by whom and what changed. Two files for each version,
 * the planet's text and a note about it; a version counts once its note is there. Owned by the planet's desk.
 */
import { z } from "zod";
import type { Logger } from "../contract/log_record.ts";
import { removeFile, writeWholeFile } from "../data_folder/whole_file.ts";

/** How a version came about. */
export const CHANGE_KINDS = ["file", "api", "properties", "rollback"] as const;

const ids = z.array(z.string());
const note = z.object({
  /** From 1, one more for each. */
  version: z.int().positive(),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** Who asked for it; null when the file was edited by somebody whom the box does not know. */
  by: z.string().nullable(),
  /** `file`: read from disk. `api`: sent whole. `properties`: changed on air and kept. `rollback`: an earlier one again. */
  how: z.enum(CHANGE_KINDS),
  /** The version that a rollback went back to. */
  restored: z.int().positive().nullable(),
  /** Ids of components. */
  added: ids,
  removed: ids,
  changed: ids,
});

/** One version, without its text. */
export type PlanetVersion = z.infer<typeof note>;

/** What is told of a new version. */
export type VersionNote = Omit<PlanetVersion, "version" | "at">;

/** So many are kept. */
const KEPT = 200;
/** Both may name what a planet holds in clear. */
const MODE = 0o600;

/** The history of one planet. */
export class PlanetHistory {
  readonly #folder: string;
  readonly #log: Pick<Logger, "warning">;
  /** Versions that were told of as unreadable. */
  readonly #told = new Set<number>();

  /**
   * @param folder `DATA/history`; it must be there.
   * @param log Is told of what is there and cannot be read.
   */
  constructor(folder: string, log: Pick<Logger, "warning">) {
    this.#folder = folder;
    this.#log = log;
  }

  /** All versions that can be read, the newest first. */
  async list(): Promise<PlanetVersion[]> {
    const versions = (await this.#numbers()).sort((a, b) => b - a);
    return (await Promise.all(versions.map((version) => this.#note(version)))).filter((found) => found !== null);
  }

  /**
   * Reads the text of a version.
   *
   * @param version Its number.
   * @returns Null when there is none.
   */
  async read(version: number): Promise<string | null> {
    return await this.#note(version) === null ? null : await readIfThere(this.#path(version, "yaml"));
  }

  /**
   * Keeps a version; nothing is left of one that cannot be written.
   *
   * @param text The planet file.
   * @param about What is told of it.
   * @throws When the disk takes no more.
   */
  async add(text: string, about: VersionNote): Promise<PlanetVersion> {
    const numbers = await this.#numbers();
    const version = Math.max(0, ...numbers) + 1;
    const kept: PlanetVersion = { version, at: new Date().toISOString(), ...about };
    try {
      await writeWholeFile(this.#path(version, "yaml"), text, MODE);
      await writeWholeFile(this.#path(version, "json"), `${JSON.stringify(kept)}\n`, MODE);
    } catch (error) {
      await this.remove(version);
      throw error;
    }
    for (const old of numbers.filter((number) => number <= version - KEPT)) await this.remove(old);
    return kept;
  }

  /**
   * Forgets a version.
   *
   * @param version Its number.
   */
  async remove(version: number): Promise<void> {
    await removeFile(this.#path(version, "json"));
    await removeFile(this.#path(version, "yaml"));
  }

  async #numbers(): Promise<number[]> {
    const names = await Array.fromAsync(Deno.readDir(this.#folder), ({ name }) => name);
    return names.flatMap((name) => {
      const [, digits] = /^(\d{6,12})\.json$/.exec(name) ?? [];
      return digits === undefined ? [] : [Number(digits)];
    });
  }

  async #note(version: number): Promise<PlanetVersion | null> {
    try {
      const text = await readIfThere(this.#path(version, "json"));
      return text === null ? null : note.parse(JSON.parse(text));
    } catch (error) {
      // The others count as before: a history with a gap is better than none.
      if (!this.#told.has(version)) this.#log.warning(`version ${version} of the planet cannot be read: ${error}`);
      this.#told.add(version);
      return null;
    }
  }

  #path(version: number, ending: "json" | "yaml"): string {
    return `${this.#folder}/${String(version).padStart(6, "0")}.${ending}`;
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
