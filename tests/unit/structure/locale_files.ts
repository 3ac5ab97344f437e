/** Reads Fluent files as far as checking them needs. */
import { FluentResource } from "@fluent/bundle";

/** One language's texts. */
export interface LocaleFile {
  /** Names of the placeables of each text, by its id. */
  readonly texts: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is wrong with the file itself, one sentence each. */
  readonly problems: readonly string[];
}

/**
 * Reads a locale file. Fluent's own parser passes over what it cannot read; here it is a problem.
 *
 * @param source The file's text.
 */
export function readLocale(source: string): LocaleFile {
  const parsed = new Map(new FluentResource(source).body.map((entry) => [entry.id, entry]));
  const texts = new Map<string, ReadonlySet<string>>();
  const problems: string[] = [];
  for (const [, id = "", body = ""] of source.matchAll(/^(-?[A-Za-z][\w-]*) *=([^]*?)(?=^\S|$(?![^]))/gm)) {
    if (texts.has(id)) problems.push(`${id} stands twice`);
    if (!parsed.has(id)) problems.push(`${id} cannot be parsed`);
    texts.set(id, new Set([...body.matchAll(/\{\s*\$([\w-]+)/g)].map(([, name = ""]) => name)));
  }
  for (const [index, line] of source.split("\n").entries()) {
    if (!/^(#|\s|\}|$|-?[A-Za-z][\w-]* *=)/.test(line)) problems.push(`line ${index + 1} belongs to no text: ${line}`);
  }
  return { texts, problems };
}

/**
 * Holds a translation against English. The box would show a text that it lacks in English, among those that are translated.
 *
 * @param translation The translation.
 * @param english The source of all keys.
 * @returns One sentence for each problem.
 */
export function compareLocales(translation: LocaleFile, english: LocaleFile): string[] {
  const lacking = [...english.texts.keys()].filter((id) => !translation.texts.has(id)).map((id) => `${id} is missing`);
  const wrong = [...translation.texts].flatMap(([id, placeables]) => {
    const wanted = english.texts.get(id);
    if (wanted === undefined) return [`${id} is not in English`];
    const strange = [...placeables].filter((name) => !wanted.has(name)).map((name) => `${id} has no $${name}`);
    const forgotten = [...wanted].filter((name) => !placeables.has(name)).map((name) => `${id} leaves out $${name}`);
    return [...strange, ...forgotten];
  });
  return [...wrong, ...lacking];
}
