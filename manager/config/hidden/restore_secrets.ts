/**
 * Takes back a planet file that answers gave with marks in the place of secrets: where the file that is in force has a
 * secret at the same place, it is put back. Pure.
 */
import { SECRET_MARK } from "../../../components/property/mod.ts";
import type { Catalogue } from "../../planet/planet.ts";
import { ProblemList } from "../../planet/problem_list.ts";
import { parseSource } from "../../planet/source/parse_source.ts";
import type { Offset } from "../../planet/source/source_node.ts";
import { markedRaw, markedValue } from "./mark_secrets.ts";
import { type Change, quoted, rewrite } from "./rewrite.ts";
import { type SecretPlace, secretPlaces } from "./secret_places.ts";
import { changeParts, changeWritten } from "./word_at.ts";

/** A word of a launch string may stand between quotes, which belong to it. */
const QUOTES = /^\\?"|\\?"$/g;

/** A text that came, with what its marks stand for. */
export interface Restored {
  /** What is to be read at marked places; null where nobody knows what the mark stands for. */
  readonly stead: ReadonlyMap<Offset, string | null>;
  /** The text with secrets in clear; marks that stand for nothing known stay. */
  readonly text: string;
}

/** Values with secrets, by component and property. */
export type KnownSecrets = ReadonlyMap<string, SecretPlace>;

/** A marked value, and what it says without marks. */
interface Unmarked {
  readonly place: SecretPlace;
  readonly known: SecretPlace | undefined;
  readonly value: string | null;
}

/**
 * Finds the secrets of a text.
 *
 * @param text The planet file that is in force.
 * @param catalogue All component types.
 * @returns Null when it is not YAML.
 */
export function knownSecrets(text: string, catalogue: Catalogue): KnownSecrets | null {
  const root = parseSource(text, new ProblemList(text));
  return root === null ? null : new Map(secretPlaces(text, root, catalogue).map((place) => [place.key, place]));
}

/**
 * Puts secrets back.
 *
 * @param text A planet file as it came.
 * @param known What is in force.
 * @param catalogue All component types.
 */
export function restoreSecrets(text: string, known: KnownSecrets, catalogue: Catalogue): Restored {
  const root = parseSource(text, new ProblemList(text));
  if (root === null) return { stead: new Map(), text };
  const marked = secretPlaces(text, root, catalogue).filter(({ text }) => text.includes(SECRET_MARK))
    .map((place) => unmarked(place, known.get(place.key)))
    .filter(({ place, value }) => value !== place.text);
  const byPlace = Map.groupBy(marked, ({ place }) => place.at);
  const stead = new Map([...byPlace].map(([at, several]) => [at, theOne(several.map(({ value }) => value))]));
  const changes = [...byPlace].flatMap(([at, several]) => {
    const value = stead.get(at) ?? null;
    const known = several.find((one) => one.value === value);
    return value === null || known === undefined ? [] : [changeOf({ ...known, value })];
  });
  return { stead, text: changes.length === 0 ? text : rewrite(text, changes) };
}

function unmarked(place: SecretPlace, known: SecretPlace | undefined): Unmarked {
  // Whatever was given comes back whole, also where a mark reads otherwise than what it stands for.
  if (known !== undefined && place.text === markedValue(known)) return { place, known, value: known.text };
  const words = wordsOf(place, known);
  return { place, known, value: words.includes(null) ? null : changeParts(place.text, changesOf(place, words)) };
}

/**
 * The words behind the marks of a value, in order. Nothing is guessed: a mark stands for the only word of its name, for
 * that at the same place when all else is the same, or for that which all words of its name are.
 */
function wordsOf(place: SecretPlace, known: SecretPlace | undefined): (string | null)[] {
  const marked = markedParts(place);
  if (known === undefined) return marked.map(() => null);
  const isSame = markedValue(place) === markedValue(known) && place.parts.length === known.parts.length;
  return marked.map(({ index, name }) => {
    if (wordAt(place, index).replace(QUOTES, "") !== SECRET_MARK) return null;
    if (isSame) return wordAt(known, index);
    const words = known.parts.map((_, at) => at).filter((at) => known.parts[at]!.name === name)
      .map((at) => wordAt(known, at));
    const here = place.parts.filter((part) => part.name === name).length;
    return words.length === 1 && here > 1 ? null : theOne(words);
  });
}

/** A word that has a mark in it is none that anybody gave; a whole secret may have one. */
function markedParts(place: SecretPlace): { readonly index: number; readonly name: string }[] {
  return place.parts.map(({ name }, index) => ({ index, name })).filter(({ index, name }) => {
    const word = wordAt(place, index);
    return name === "" ? word === SECRET_MARK : word.includes(SECRET_MARK);
  });
}

function wordAt({ text, parts }: SecretPlace, index: number): string {
  const { from, to } = parts[index]!;
  return text.slice(from, to);
}

function changesOf(place: SecretPlace, words: readonly (string | null)[]) {
  return markedParts(place).map(({ index }, at) => ({ ...place.parts[index]!, word: words[at] ?? SECRET_MARK }));
}

/** A value that came back as it was given is written again as it was. */
function changeOf({ place, known, value }: Unmarked & { readonly value: string }): Change {
  const { at, written, raw, text } = place;
  if (known !== undefined && known.text === value && isAsGiven(place, known)) {
    return { at, written, value, raw: known.raw };
  }
  return { at, written, value, raw: changeWritten(raw, text, changesOf(place, wordsOf(place, known))) };
}

function isAsGiven({ raw, text }: SecretPlace, known: SecretPlace): boolean {
  return text === SECRET_MARK
    ? markedValue(known) === SECRET_MARK
    : raw === (markedRaw(known) ?? quoted(markedValue(known)));
}

/** The one that all are; null when they differ, or there is none. Who knows nothing has no say. */
function theOne(words: readonly (string | null)[]): string | null {
  const different = new Set(words.filter((word) => word !== null));
  return different.size === 1 ? [...different][0]! : null;
}
