/**
 * Reads a playlist. Two forms: a YAML list of entries, each with `file` and, where wanted, `start` (a time of the planet's
 * zone, or with a zone of its own), `duration` and `offset` (`30m`); an entry without a start follows the one before. And
 * M3U: one file a line. Where no entry has a start, the files are played in their order whenever there is room. Pure.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { parseTime } from "../property/mod.ts";

/** One entry, as it is written. Times in milliseconds. */
export interface PlaylistEntry {
  /** As written: a relative one starts at the data folder, in M3U at the playlist's own. */
  readonly file: string;
  /** Since the epoch; null follows the entry before. */
  readonly startMs: number | null;
  /** Null plays to the file's end. */
  readonly durationMs: number | null;
  readonly offsetMs: number;
}

/** What can be wrong with a playlist: texts of the locales. */
export const PLAYLIST_PROBLEMS = [
  "playlist-not-yaml",
  "playlist-not-a-list",
  "playlist-first-start",
  "playlist-entry-wrong",
] as const;

/** A playlist that cannot be read. `code` is a text of the locales. */
export class PlaylistError extends Error {
  override readonly name = "PlaylistError";
  readonly code: typeof PLAYLIST_PROBLEMS[number];
  readonly args: { readonly [name: string]: string | number };

  constructor(code: typeof PLAYLIST_PROBLEMS[number], args: { readonly [name: string]: string | number }) {
    super(`Cannot read a playlist: ${code} ${JSON.stringify(args)}`);
    this.code = code;
    this.args = args;
  }
}

const KEYS = ["file", "start", "duration", "offset"];
const LOCAL = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?$/;
const ZONED = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/**
 * Whether a file is a playlist, told by its name.
 *
 * @param name Of the file.
 */
export function isPlaylist(name: string): boolean {
  return /\.(ya?ml|m3u8?)$/i.test(name);
}

/**
 * Reads a playlist.
 *
 * @param name Of its file: its ending tells the form.
 * @param text What stands in it.
 * @param zone IANA time zone of times without one.
 * @throws {PlaylistError} With the line.
 */
export function readPlaylist(name: string, text: string, zone: string): PlaylistEntry[] {
  return /\.m3u8?$/i.test(name) ? readM3u(text) : readYaml(text, zone);
}

function readM3u(text: string): PlaylistEntry[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#"))
    .map((file) => ({ file, startMs: null, durationMs: null, offsetMs: 0 }));
}

function readYaml(text: string, zone: string): PlaylistEntry[] {
  const counter = new LineCounter();
  // Every value as it is written: what YAML makes of a time differs from version to version.
  const document = parseDocument(text, { schema: "failsafe", lineCounter: counter });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = counter.linePos(error.pos[0]).line;
    throw new PlaylistError("playlist-not-yaml", { line, reason: error.message.split("\n", 1)[0]! });
  }
  const { contents } = document;
  if (contents === null) return [];
  if (!isSeq(contents)) throw new PlaylistError("playlist-not-a-list", { line: 1 });
  const lineOf = (node: unknown): number => counter.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const entries = contents.items.map((item) => readEntry(item, zone, lineOf));
  const [first] = entries;
  if (first?.startMs === null && entries.some(({ startMs }) => startMs !== null)) {
    throw new PlaylistError("playlist-first-start", { line: lineOf(contents.items[0]) });
  }
  return entries;
}

function readEntry(item: unknown, zone: string, lineOf: (node: unknown) => number): PlaylistEntry {
  const wrong = (node: unknown, key: string, value: string): PlaylistError =>
    new PlaylistError("playlist-entry-wrong", { line: lineOf(node), key, value });
  if (isScalar(item)) return { file: String(item.value), startMs: null, durationMs: null, offsetMs: 0 };
  if (!isMap(item)) throw wrong(item, "file", String(item));
  const fields = new Map<string, string>();
  for (const { key, value } of item.items) {
    const name = String(key);
    if (!KEYS.includes(name) || !isScalar(value)) throw wrong(key, name, String(value));
    fields.set(name, String(value.value));
  }
  const milliseconds = (key: string): number | null => {
    const text = fields.get(key);
    const value = text === undefined ? null : parseTime(text) * 1000;
    if (Number.isNaN(value) || (value === 0 && key === "duration")) throw wrong(item, key, text!);
    return value;
  };
  const file = fields.get("file");
  if (file === undefined || file === "") throw wrong(item, "file", file ?? "");
  const start = fields.get("start");
  const startMs = start === undefined ? null : readStart(start, zone);
  if (Number.isNaN(startMs)) throw wrong(item, "start", start!);
  return { file, startMs, durationMs: milliseconds("duration"), offsetMs: milliseconds("offset") ?? 0 };
}

/** NaN for what is no time. A time that a change of clocks leaves out is taken as if they had not changed. */
function readStart(text: string, zone: string): number {
  if (ZONED.test(text)) return Date.parse(text.replace(" ", "T"));
  if (!LOCAL.test(text)) return NaN;
  try {
    return Temporal.PlainDateTime.from(text.replace(" ", "T")).toZonedDateTime(zone).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return NaN;
    throw error;
  }
}
