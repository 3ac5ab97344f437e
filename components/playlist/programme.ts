/**
 * What a playlist component has to play: a playlist file, a folder of files and playlists, both looked at every second.
 * What was edited, dropped in or taken out counts from then on; a playlist that cannot be read leaves what was there.
 * Belongs to the component. Runs inside a job.
 */
import { basename, dirname, join, resolve } from "node:path";
import { pause } from "../pause.ts";
import type { RunContext } from "../run_context.ts";
import { isPlaylist, PLAYLIST_PROBLEMS, PlaylistError, readPlaylist } from "./playlist_file.ts";
import { Sequence } from "./sequence.ts";
import { type TimedItem, Timeline } from "./timeline.ts";

const LOOK_MS = 1000;
const MISSING = "playlist-missing";

/** How the programme is made. */
export interface ProgrammeOptions {
  readonly context: Pick<RunContext, "dataFolder" | "zone" | "say" | "unsay" | "log">;
  /** Paths, null for none. */
  readonly playlist: string | null;
  readonly directory: string | null;
  readonly repeat: boolean;
  /** How long a file lasts in milliseconds. @throws when it cannot be told. */
  readonly durationOf: (file: string, signal: AbortSignal) => Promise<number>;
  /** Told of a file that cannot be played. */
  readonly onBroken: (file: string, reason: string) => void;
}

/** Why a playlist is not taken up: a text of the locales. */
interface ListProblem {
  readonly code: typeof PLAYLIST_PROBLEMS[number] | typeof MISSING;
  readonly args: { readonly [name: string]: string | number };
  readonly debug: string;
}

/** One playlist as it was last read. */
interface KnownList {
  readonly stamp: string;
  /** Files without a time. */
  readonly sequence: readonly string[];
  /** Null when it could be read. */
  readonly problem: ListProblem | null;
}

/** All that is to be played. Closed with its component. */
export class Programme implements AsyncDisposable {
  readonly timeline = new Timeline();
  readonly sequence: Sequence;
  /** The timed item that is being played, as the player tells. */
  playing: TimedItem | null = null;
  readonly #options: ProgrammeOptions;
  readonly #lists = new Map<string, KnownList>();
  /** Sizes and times of the folder's files at the last look: they may still be written. */
  #stamps: ReadonlyMap<string, string> = new Map();
  readonly #abort = new AbortController();
  readonly #ended: Promise<void>;

  /** @param options Where it stands. */
  constructor(options: ProgrammeOptions) {
    this.#options = options;
    this.sequence = new Sequence(options.repeat);
    this.#ended = this.#watch();
  }

  /**
   * Takes what is due, or the next file of the sequence; waits until there is one.
   *
   * @param signal Gives up.
   * @throws {Error} When it was given up.
   */
  async take(signal: AbortSignal): Promise<{ readonly file: string; readonly item: TimedItem | null }> {
    while (!signal.aborted) {
      const item = this.timeline.next(Date.now(), null);
      if (item !== null && item.startMs - Date.now() < LOOK_MS) return { file: item.file, item };
      const file = this.sequence.take();
      if (file !== null) return { file, item: null };
      await pause(LOOK_MS, signal);
    }
    throw new Error("Cannot take a file because nobody waits for it any more");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#abort.abort();
    await this.#ended;
  }

  async #watch(): Promise<void> {
    while (!this.#abort.signal.aborted) {
      await this.#look();
      await pause(LOOK_MS, this.#abort.signal);
    }
  }

  async #look(): Promise<void> {
    const { playlist } = this.#options;
    const { lists, files } = await this.#listDirectory();
    const stamp = playlist === null ? null : await stampOf(playlist);
    if (playlist !== null && stamp !== null) lists.unshift({ path: playlist, stamp });
    for (const { path, stamp } of lists) if (this.#lists.get(path)?.stamp !== stamp) await this.#read(path, stamp);
    for (const path of this.#lists.keys()) {
      // The one that the planet names is kept when it vanishes: somebody may be about to replace it.
      if (path !== playlist && !lists.some((list) => list.path === path)) this.#forget(path);
    }
    this.#tell(playlist !== null && stamp === null ? playlist : null);
    this.sequence.set([...[...this.#lists.values()].flatMap(({ sequence }) => sequence), ...files]);
  }

  /** Says what is wrong with the first playlist with which something is, and takes back what no longer is. */
  #tell(missing: string | null): void {
    const { context } = this.#options;
    const problem = missing === null
      ? [...this.#lists.values()].find(({ problem }) => problem !== null)?.problem ?? null
      : { code: MISSING, args: { file: missing }, debug: "" };
    for (const code of [...PLAYLIST_PROBLEMS, MISSING]) if (code !== problem?.code) context.unsay(code);
    if (problem !== null) context.say("warning", problem.code, problem.args, problem.debug);
  }

  async #listDirectory(): Promise<{ lists: { path: string; stamp: string }[]; files: string[] }> {
    const { directory, context } = this.#options;
    const found: { lists: { path: string; stamp: string }[]; files: string[] } = { lists: [], files: [] };
    if (directory === null) return found;
    const stamps = new Map<string, string>();
    try {
      const names = [];
      for await (const { name, isDirectory } of Deno.readDir(directory)) if (!isDirectory) names.push(name);
      for (const name of names.filter((name) => !name.startsWith(".")).sort()) {
        const path = join(directory, name);
        const stamp = await stampOf(path);
        // What is still being copied is left alone until it stays the same for a look.
        const rests = stamp !== null && this.#stamps.get(path) === stamp;
        if (stamp !== null) stamps.set(path, stamp);
        if (rests && isPlaylist(name)) found.lists.push({ path, stamp });
        else if (rests) found.files.push(path);
      }
      context.unsay("playlist-directory-missing");
    } catch (error) {
      context.say("warning", "playlist-directory-missing", { directory }, String(error));
    }
    this.#stamps = stamps;
    return found;
  }

  async #read(path: string, stamp: string): Promise<void> {
    const { context } = this.#options;
    const file = basename(path);
    try {
      const entries = readPlaylist(file, await Deno.readTextFile(path), context.zone);
      this.timeline.remove(path, this.playing);
      // Paths of M3U start where the file is, as everywhere; those of ours where all others do.
      const folder = /\.m3u8?$/i.test(file) ? dirname(path) : context.dataFolder;
      const isTimed = entries.some(({ startMs }) => startMs !== null);
      const sequence = isTimed ? [] : entries.map((entry) => resolve(folder, entry.file));
      this.#lists.set(path, { stamp, sequence, problem: null });
      if (isTimed) {
        await this.#addTimed(path, entries.map((entry) => ({ ...entry, file: resolve(folder, entry.file) })));
      }
    } catch (error) {
      const problem: ListProblem = error instanceof PlaylistError
        ? { code: error.code, args: { file, ...error.args }, debug: "" }
        : { code: MISSING, args: { file: path }, debug: String(error) };
      this.#lists.set(path, { stamp, sequence: this.#lists.get(path)?.sequence ?? [], problem });
    }
  }

  async #addTimed(list: string, entries: ReturnType<typeof readPlaylist>): Promise<void> {
    let previousEndMs = 0;
    for (const { file, startMs: wantedMs, durationMs: wantedDurationMs, offsetMs } of entries) {
      const startMs = wantedMs ?? previousEndMs;
      const durationMs = wantedDurationMs ?? await this.#duration(file, offsetMs);
      if (durationMs === null) continue;
      previousEndMs = startMs + durationMs;
      const item = { list, file, startMs, endMs: previousEndMs, offsetMs };
      if (!this.timeline.add(item, Date.now(), this.playing)) {
        this.#options.context.log.info(`${file} at ${new Date(startMs).toISOString()} has no place any more`);
      }
    }
  }

  /** Null when the file cannot be read: that is said, and the others are played. */
  async #duration(file: string, offsetMs: number): Promise<number | null> {
    const { durationOf, onBroken } = this.#options;
    try {
      const durationMs = await durationOf(file, this.#abort.signal) - offsetMs;
      if (durationMs > 0) return durationMs;
      throw new RangeError("it ends before that");
    } catch (error) {
      if (!this.#abort.signal.aborted) onBroken(file, String(error));
      return null;
    }
  }

  #forget(path: string): void {
    this.timeline.remove(path, this.playing);
    this.#lists.delete(path);
  }
}

async function stampOf(path: string): Promise<string | null> {
  try {
    const { size, mtime, isFile } = await Deno.stat(path);
    return isFile ? `${size} ${mtime?.getTime()}` : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    return String(error);
  }
}
