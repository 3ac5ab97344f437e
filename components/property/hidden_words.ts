/** Keeps secrets out of what is said about a component: by the words themselves, and by the forms in which they are known. */
import type { Json } from "../../manager/contract/component_spec.ts";
import type { Properties, Property } from "./property.ts";
import { type HiddenPart, partsInOrder } from "./hidden_part.ts";
import { isSecret, SECRET_MARK } from "./secret.ts";
import { passwordParts, passwordsIn, shownUrl } from "./shown_url.ts";

/** A shorter word stands in too many texts by chance; the forms below find it where it is given as a password. */
const SHORTEST = 4;

/** An address within a text, up to what ends one; GStreamer cuts long ones. */
const ADDRESS = /\b\w+:\/\/[^\s"'<>\\]+/g;
/** A value as it was written, within quotes, within quotes that stand in quotes themselves, or cut by GStreamer. */
const VALUES = [/"(?:\\.|[^"\\])*"/, /\\"(?:\\\\\\"|\\\\|[^\\"])*\\"/, /\\?"?[^\s,;\\"]+/];
/** Properties of elements that are secrets, as launch strings and GStreamer's log and graphs give them. */
const GIVEN = new RegExp(
  `(?<=^|[^\\w?&-]|\\\\[nl])(user-pw|proxy-pw|password|passphrase)=(?!NULL\\b)(?:${
    VALUES.map(({ source }) => source).join("|")
  })`,
  "gm",
);

/**
 * Finds the words of a component that nobody may see.
 *
 * @param properties What its type declares.
 * @param values Checked.
 */
export function hiddenWords(properties: Properties, values: { readonly [name: string]: Json }): string[] {
  const known = properties as { readonly [name: string]: Property };
  return Object.entries(values).flatMap(([name, value]) => {
    const property = known[name];
    return property === undefined ? [] : wordsOf(property, value);
  });
}

/**
 * Takes secrets out of a text.
 *
 * @param text What an element, a library or a component says.
 * @param words Those that are known.
 */
export function withoutSecrets(text: string, words: Iterable<string>): string {
  let shown = text;
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    for (const form of new Set([word, escaped(word), escaped(escaped(word)), encodeURIComponent(word)])) {
      shown = shown.replaceAll(form, SECRET_MARK);
    }
  }
  return shown.replace(ADDRESS, shownUrl).replace(GIVEN, `$1=${SECRET_MARK}`);
}

/**
 * Finds where secrets stand in a text, as {@linkcode withoutSecrets} knows them by their form.
 *
 * @param text A launch string, or whatever has addresses in it.
 */
export function secretParts(text: string): readonly HiddenPart[] {
  const inAddresses = [...text.matchAll(ADDRESS)].flatMap(({ 0: address, index }) =>
    passwordParts(address).map(({ from, to, name }) => ({ from: index + from, to: index + to, name }))
  );
  const given = [...text.matchAll(GIVEN)].map(({ 0: all, 1: name = "", index }) => ({
    from: index + name.length + 1,
    to: index + all.length,
    name,
  }));
  return partsInOrder([...passwordParts(text), ...inAddresses, ...given]);
}

function wordsOf(property: Property, value: Json): string[] {
  if (typeof value === "string") return isSecret(property) ? [value] : passwordsIn(value);
  const { shape } = property;
  if (shape === null || typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value) as [string, Json][];
  return entries.flatMap(([name, item]) => {
    const of = shape.kind === "record" ? shape.fields[name] : shape.of;
    return of === undefined ? [] : wordsOf(of, item);
  });
}

/** As a word stands between quotes. */
function escaped(word: string): string {
  return JSON.stringify(word).slice(1, -1);
}
