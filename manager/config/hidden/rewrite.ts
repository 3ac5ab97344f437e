/** Puts other values in the place of some in the text of a planet, and leaves every other byte as it is. Pure. */
import { ProblemList } from "../../planet/problem_list.ts";
import { parseSource } from "../../planet/source/parse_source.ts";
import type { Offset, Stead } from "../../planet/source/source_node.ts";

/** One value that another takes the place of. */
export interface Change {
  readonly at: Offset;
  readonly written: readonly [from: Offset, to: Offset];
  /** What the text says from now on. */
  readonly value: string;
  /** How that is best written there; null when that is not known. */
  readonly raw: string | null;
}

/** Whatever tells where something stands. */
const PLACES = new Set(["at", "keyAt", "usedAt", "written"]);

/**
 * Rewrites a text. What is best written in a way that says something else where it stands, such as a text of several
 * lines with another indent, is put between quotes.
 *
 * @param text A planet file.
 * @param changes In any order, no place twice.
 */
export function rewrite(text: string, changes: readonly Change[]): string {
  const wanted = meaningOf(text, new Map(changes.map(({ at, value }) => [at, value])));
  const best = spliced(text, changes, ({ raw, value }) => raw ?? quoted(value));
  return meaningOf(best, new Map()) === wanted ? best : spliced(text, changes, ({ value }) => quoted(value));
}

/**
 * Writes a value between quotes, in one line.
 *
 * @param value Any text; what no text file may have is escaped.
 */
export function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\ufffd]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function spliced(text: string, changes: readonly Change[], rawOf: (change: Change) => string): string {
  const ordered = [...changes].sort((a, b) => a.written[0] - b.written[0]);
  const pieces: string[] = [];
  let from = 0;
  for (const change of ordered) {
    pieces.push(text.slice(from, change.written[0]), rawOf(change));
    from = change.written[1];
  }
  return pieces.join("") + text.slice(from);
}

/** What a text says, wherever it says it. */
function meaningOf(text: string, stead: Stead): string {
  const tree = parseSource(text, new ProblemList(text), { stead });
  return JSON.stringify(tree, (name, value) => PLACES.has(name) && typeof value !== "string" ? undefined : value);
}
