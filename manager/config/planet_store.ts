/** The planet file and its history on disk: what is written stands in both, or in neither. Owned by the planet's desk. */
import { createHash } from "node:crypto";
import { removeFile } from "../data_folder/whole_file.ts";
import type { Planet, ReadPlanet } from "../planet/planet.ts";
import { readPlanetFile, writePlanetFile } from "../planet/planet_file.ts";
import { ConfigError } from "./config_error.ts";
import { planetDifference } from "./planet_difference.ts";
import type { PlanetHistory, PlanetVersion, VersionNote } from "./planet_history.ts";

/** Where things are kept, and how a text is read. */
export interface PlanetStoreOptions {
  /** The planet file. */
  readonly file: string;
  readonly history: PlanetHistory;
  readonly readPlanet: ReadPlanet;
}

/** A planet and the text that says it. */
export interface WrittenPlanet {
  readonly text: string;
  readonly planet: Planet;
}

/** What is told of a change. */
export type ChangeNote = Pick<VersionNote, "by" | "how" | "restored">;

/** One planet on disk. */
export class PlanetStore {
  readonly #options: PlanetStoreOptions;

  /** @param options Where things are kept. */
  constructor(options: PlanetStoreOptions) {
    this.#options = options;
  }

  /** The file as it stands on disk; null when it is gone. */
  async text(): Promise<string | null> {
    try {
      return await readPlanetFile(this.#options.file);
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return null;
      throw error;
    }
  }

  /**
   * Reads the file after somebody has edited it.
   *
   * @throws {ConfigError} `not-read`.
   */
  async edited(): Promise<string> {
    const { file } = this.#options;
    try {
      return await readPlanetFile(file);
    } catch (cause) {
      throw new ConfigError("not-read", { args: { file, reason: reasonOf(cause) }, cause });
    }
  }

  /**
   * Writes a planet, and keeps it in the history.
   *
   * @param next The planet.
   * @param before The one that it follows.
   * @param options `disk`: what stands on disk, null when nothing does; `note`: what is told of the change.
   * @throws {ConfigError} `not-written`; all is as it was then.
   */
  async write(
    next: WrittenPlanet,
    before: WrittenPlanet,
    { disk, note }: { disk: string | null; note: ChangeNote },
  ): Promise<PlanetVersion> {
    const { file, history } = this.#options;
    try {
      // What somebody has edited meanwhile is not lost with the file.
      if (disk !== null && disk !== next.text && disk !== before.text) await this.keepEdited(disk, null);
      const version = await history.add(next.text, { ...note, ...planetDifference(before.planet, next.planet) });
      if (disk !== next.text) await this.#writeOrForget(next.text, version);
      return version;
    } catch (cause) {
      throw new ConfigError("not-written", { args: { file, reason: reasonOf(cause) }, cause });
    }
  }

  /**
   * Takes back what was written.
   *
   * @param version As `write` gave it.
   * @param disk What stood on disk before, null when nothing did.
   */
  async takeBack({ version }: PlanetVersion, disk: string | null): Promise<void> {
    const { file, history } = this.#options;
    await history.remove(version);
    await (disk === null ? removeFile(file) : writePlanetFile(file, disk));
  }

  /**
   * Keeps a text that nobody gave to the box, unless it is the newest in the history.
   *
   * @param text The file.
   * @param planet What it says; null when the box never went by it.
   */
  async keepEdited(text: string, planet: Planet | null): Promise<void> {
    const { history, readPlanet } = this.#options;
    const [newest] = await history.list();
    const before = newest === undefined ? null : await history.read(newest.version);
    if (before === text) return;
    const earlier = before === null ? null : readPlanet(before);
    const none = { added: [], removed: [], changed: [] };
    const difference = planet === null ? none : planetDifference(earlier?.ok ? earlier.planet : null, planet);
    await history.add(text, { by: null, how: "file", restored: null, ...difference });
  }

  async #writeOrForget(text: string, { version }: PlanetVersion): Promise<void> {
    try {
      await writePlanetFile(this.#options.file, text);
    } catch (error) {
      await this.#options.history.remove(version);
      throw error;
    }
  }
}

/**
 * Tells two texts apart, as the quoted part of an ETag.
 *
 * @param text A planet file.
 */
export function tagOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
