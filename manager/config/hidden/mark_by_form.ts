/** Keeps secrets out of a planet file that breaks rules, of which nobody can tell for sure what stands where. Pure. */
import { secretParts } from "../../../components/property/hidden_words.ts";
import { SECRET_MARK } from "../../../components/property/mod.ts";
import type { Catalogue } from "../../planet/planet.ts";
import { secretNames } from "./secret_places.ts";
import { changeParts, type PartChange } from "./word_at.ts";

/** A shorter word stands in too many texts by chance. */
const SHORTEST = 4;
/** What may stay behind the name of a secret: what is no secret in clear, and what is marked already. */
const HARMLESS = `!secret\\s|\\*|(?:[&!]\\S+[ \\t]+)*["']?${SECRET_MARK}`;

/**
 * Puts marks wherever something looks like a secret: behind the names that secrets have, in addresses and launch strings,
 * and in the place of words that are known. Comments are no exception.
 *
 * @param text A planet file, or a piece of one.
 * @param catalogue All component types.
 * @param words Secrets.
 */
export function markByForm(text: string, catalogue: Catalogue, words: Iterable<string>): string {
  let marked = text;
  for (const word of words) if (word.length >= SHORTEST) marked = marked.replaceAll(word, SECRET_MARK);
  const names = [...secretNames(catalogue)].map((name) => RegExp.escape(name)).join("|");
  if (names !== "") marked = behindNames(marked, `["']?(?:${names})["']?[ \\t]*:(?![ \\t]*(?:${HARMLESS}))[ \\t]*`);
  return changeParts(marked, secretParts(marked).flatMap(({ from, to }) => partChange(marked, from, to)));
}

/** A quote that stands behind a word ends the value, and stays. */
function partChange(text: string, from: number, to: number): PartChange[] {
  const word = text.slice(from, to);
  const quote = word.slice(1).search(/["']/) + 1;
  const isQuoted = /^\\?"/.test(word);
  if (word.startsWith(SECRET_MARK)) return [];
  return [{ from, to: quote === 0 || isQuoted ? to : from + quote, word: SECRET_MARK }];
}

function behindNames(text: string, key: string): string {
  // All of its line, and lines below that are further in.
  const lines = new RegExp(
    `^([ \\t]*)((?:#[ \\t]*|(?:- +)*)${key})[^\\n]*(?:\\n(?:\\1[ \\t]+[^\\n]*|[ \\t]*(?=\\n)))*`,
    "gm",
  );
  const inBrackets = new RegExp(
    `([{,]\\s*${key})(?:"(?:\\\\.|[^"\\\\\\n])*"|'(?:''|[^'\\n])*'|[^\\s,}](?:[^,}\\n]*[^\\s,}])?)`,
    "g",
  );
  return text.replace(inBrackets, `$1${SECRET_MARK}`).replace(lines, `$1$2${SECRET_MARK}`);
}
