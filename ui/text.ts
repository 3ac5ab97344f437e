/**
 * The pages' texts: Fluent bundles of the reader's language with English behind it. Loaded once before the first
 * rendering. Every text is named by a key of `locales/en.ftl`; a wrong key or argument is a type error.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { negotiateLanguages } from "@fluent/langneg";
import { callText } from "./shared/api.ts";
import type { TextArg, TextKeys } from "./text_keys.ts";

/** The key of a text. */
export type TextKey = keyof TextKeys;

/** The key of a text that takes no argument. */
export type PlainTextKey = { [K in TextKey]: TextKeys[K] extends null ? K : never }[TextKey];

const FALLBACK = "en";

/** Over a slow network a file of texts takes longer than other answers. */
const LOAD_MS = 30_000;

let bundles: FluentBundle[] = [];

/**
 * Loads the texts of the language that fits the reader best, and English for what it lacks. Sets the page's language.
 *
 * @returns Whether the box gave them.
 */
export async function loadTexts(): Promise<boolean> {
  const links = [...document.querySelectorAll<HTMLLinkElement>("link[rel=localization]")];
  const paths = new Map(links.map((link) => [link.hreflang, link.href]));
  const [best = FALLBACK] = negotiateLanguages(navigator.languages, [...paths.keys()], {
    defaultLocale: FALLBACK,
    strategy: "lookup",
  });
  const wanted = [...new Set([best, FALLBACK])];
  const files = await Promise.all(
    wanted.map((language) => callText(paths.get(language) ?? "", { timeoutMs: LOAD_MS })),
  );
  const loaded = files.flatMap((file, index) => file.ok ? [bundleOf(wanted[index] ?? FALLBACK, file.data)] : []);
  if (loaded.length < wanted.length) return false;
  bundles = loaded;
  document.documentElement.lang = best;
  return true;
}

function bundleOf(language: string, source: string): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return bundle;
}

/** The language of the page, for numbers and dates. */
export function language(): string {
  return bundles[0]?.locales[0] ?? FALLBACK;
}

/**
 * Gives a text in the reader's language.
 *
 * @param key The text.
 * @param args What fills its placeables, when it has any.
 */
export function text<K extends TextKey>(key: K, ...args: TextKeys[K] extends null ? [] : [TextKeys[K]]): string {
  return find(key, args[0] ?? null) ?? key;
}

/**
 * Gives the name of a component type.
 *
 * @param type The type as the planet has it.
 * @returns The name in the reader's language, or the type itself when no text names it.
 */
export function typeName(type: string): string {
  return find(`component-${type}`, null) ?? type;
}

/**
 * Gives the plain word for one of several that a property may be.
 *
 * @param option As the planet has it.
 * @returns The option itself, without hyphens, when no text names it.
 */
export function choiceName(option: string): string {
  return find(`choice-${option}`, null) ?? option.replaceAll("-", " ");
}

/**
 * Gives the plain word for a field of a value, or for what an action takes.
 *
 * @param name As the API has it.
 */
export function fieldName(name: string): string {
  return find(`field-${name}`, null) ?? name;
}

/**
 * Gives the plain word for a figure that changes all the time.
 *
 * @param name As the API has it, such as `onAir`.
 */
export function readingName(name: string): string {
  return find(`reading-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, null) ?? name;
}

function find(id: string, args: Readonly<Record<string, TextArg>> | null): string | null {
  for (const bundle of bundles) {
    const value = bundle.getMessage(id)?.value;
    if (value) return bundle.formatPattern(value, args);
  }
  return null;
}
