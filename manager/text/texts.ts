/**
 * Renders texts where a person reads them: an id with arguments becomes a sentence in that person's language. Languages
 * are read when first asked for. Manager and command line; used in the process of `serve` and of every command.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { acceptedLanguages, negotiateLanguages } from "@fluent/langneg";
import type { Addons } from "../../components/addon/addon.ts";
import type { TextRef } from "../contract/message.ts";
import { addonLanguages, readAddonTexts } from "./addon_texts.ts";

/** The language that every text exists in. */
export const SOURCE_LANGUAGE = "en";

/** Where texts come from. */
export interface TextsOptions {
  /** Where `LANG.ftl` files lie. @default the program's own */
  readonly folder?: URL;
  /** Component types that bring their own. @default none */
  readonly addons?: Addons | undefined;
}

/** Texts in all languages that the program brings, and those of add-ons. */
export class Texts {
  readonly #folder: URL;
  /** Folders of add-ons, with the languages that each has. */
  readonly #addons: readonly { readonly folder: string; readonly languages: readonly string[] }[];
  readonly #bundles = new Map<string, FluentBundle>();
  #languages: readonly string[] | null = null;

  /** @param options Where texts come from. */
  constructor({ folder = new URL("../../locales/", import.meta.url), addons }: TextsOptions = {}) {
    this.#folder = folder;
    this.#addons = [...addons?.types.values() ?? []].map(({ folder }) => ({
      folder,
      languages: addonLanguages(folder),
    }));
  }

  /** The languages there are, the source language first. */
  get languages(): readonly string[] {
    this.#languages ??= readLanguages(this.#folder);
    return this.#languages;
  }

  /**
   * Picks the language for a reader.
   *
   * @param accepted Value of `Accept-Language`, or language tags joined by commas.
   * @returns The best that there is, else the source language.
   */
  negotiate(accepted: string | null | undefined): string {
    if (!accepted) return SOURCE_LANGUAGE;
    const [language] = negotiateLanguages(acceptedLanguages(accepted), this.languages, {
      strategy: "lookup",
      defaultLocale: SOURCE_LANGUAGE,
    });
    return language ?? SOURCE_LANGUAGE;
  }

  /**
   * Renders a text.
   *
   * @param text Its id and arguments.
   * @param language One of `languages`; where it lacks the text, the source language speaks.
   * @returns The sentence, or the id with its arguments when no language has it.
   */
  render(text: TextRef, language: string = SOURCE_LANGUAGE): string {
    return this.find(text, language) ?? `${text.id} ${JSON.stringify(text.args)}`;
  }

  /**
   * Renders a text that may not exist.
   *
   * @param text Its id and arguments.
   * @param language One of `languages`.
   * @returns The sentence, null when neither this nor the source language has it.
   */
  find(text: TextRef, language: string = SOURCE_LANGUAGE): string | null {
    // An add-on may speak other languages only: what it says in one of them is better than an id.
    const others = this.#addons.flatMap(({ languages }) => languages);
    for (const name of new Set([language, SOURCE_LANGUAGE, ...others])) {
      const bundle = this.#bundle(name);
      const pattern = bundle.getMessage(text.id)?.value;
      // An argument that is missing shows as its placeable in the sentence, so the errors need no second report.
      if (pattern) return bundle.formatPattern(pattern, text.args, []);
    }
    return null;
  }

  #bundle(language: string): FluentBundle {
    const known = this.#bundles.get(language);
    if (known) return known;
    // Sentences go into JSON, logs and terminals: marks around arguments would be taken for part of them.
    const bundle = new FluentBundle(language, { useIsolating: false });
    if (this.languages.includes(language)) {
      bundle.addResource(new FluentResource(Deno.readTextFileSync(new URL(`${language}.ftl`, this.#folder))));
    }
    for (const { folder, languages } of this.#addons) {
      // What the program says itself, no add-on says in its place.
      if (languages.includes(language)) bundle.addResource(readAddonTexts(folder, language), { allowOverrides: false });
    }
    this.#bundles.set(language, bundle);
    return bundle;
  }
}

function readLanguages(folder: URL): string[] {
  const names = [...Deno.readDirSync(folder)].filter((entry) => entry.isFile && entry.name.endsWith(".ftl"));
  const languages = names.map((entry) => entry.name.slice(0, -".ftl".length)).sort();
  return [SOURCE_LANGUAGE, ...languages.filter((language) => language !== SOURCE_LANGUAGE)];
}
