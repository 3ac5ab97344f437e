/** Changes words within a value as it is written, whatever its style: quoted, plain, or over several lines. Pure. */
import type { HiddenPart } from "../../../components/property/hidden_part.ts";

/** What may be written otherwise than it is meant, within quotes. */
const ESCAPED = /["'\\]/;

/** A part of a value, and the word that takes its place. */
export interface PartChange extends Pick<HiddenPart, "from" | "to"> {
  readonly word: string;
}

/**
 * Changes parts of a value.
 *
 * @param text What it says.
 * @param changes In order, apart.
 */
export function changeParts(text: string, changes: readonly PartChange[]): string {
  let from = 0;
  const pieces = changes.map((change) => {
    const piece = text.slice(from, change.from) + change.word;
    from = change.to;
    return piece;
  });
  return pieces.join("") + text.slice(from);
}

/**
 * Changes parts of a value in the way in which it is written.
 *
 * @param raw As it is written.
 * @param text What it says.
 * @param changes Parts of what it says, in order, apart.
 * @returns Null when it is not plain where they are written.
 */
export function changeWritten(raw: string, text: string, changes: readonly PartChange[]): string | null {
  const isQuoted = /^["']/.test(raw);
  const placed = changes.map(({ from, to, word }): PartChange | null => {
    const old = text.slice(from, to);
    if (isQuoted && ESCAPED.test(old + word)) return null;
    const said = placesOf(text, old);
    const written = placesOf(raw, old);
    const start = written[said.indexOf(from)];
    return said.length !== written.length || start === undefined ? null : { from: start, to: start + old.length, word };
  });
  const all = placed.filter((change) => change !== null);
  return all.length === changes.length ? changeParts(raw, all) : null;
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}
