/** Reads the text of `launch` into components and the feeds that join them. */
import { LaunchTextError, type LaunchWord, launchWords } from "./launch_words.ts";
import type { LaunchComponent, LaunchElement, LaunchLink, LinkEnd, Placed } from "./launch_element.ts";
import { resolveLinks } from "./resolve_links.ts";

const REFERENCE = /^([a-z0-9][a-z0-9_-]*)\.([a-z0-9_-]*)$/;
/** A planet says these by the place of a word. */
const OWN_WORDS = ["type", "eats"];

/**
 * Reads a text: `type [name=NAME] [property=value …] ! type …`. Several chains stand one after the other. `NAME. !` or
 * `NAME.FEED !` begins a chain at a component that has a name, `! NAME.` or `! NAME.EATER` ends one there.
 *
 * @param text What the person wrote.
 * @returns Components in order of the text.
 * @throws {LaunchTextError} When it is no such text.
 */
export function readLaunch(text: string): LaunchComponent[] {
  const reader = new Reader();
  for (const word of launchWords(text)) reader.take(word);
  return reader.finish();
}

/** An element while its properties are read. */
interface OpenElement extends LaunchElement {
  name: Placed | null;
  readonly properties: { readonly name: Placed; readonly value: Placed }[];
}

class Reader {
  readonly #elements: OpenElement[] = [];
  readonly #links: LaunchLink[] = [];
  /** What the next `!` joins from; null at the beginning of a chain. */
  #last: LinkEnd | null = null;
  /** Where a `!` stands that has nothing behind it yet. */
  #join: number | null = null;

  take(word: LaunchWord): void {
    if (word.valueAt !== null) return this.#takeProperty(word, word.valueAt);
    if (!word.quoted && word.text === "!") return this.#takeJoin(word.at);
    const [, name, part = ""] = (word.quoted ? null : REFERENCE.exec(word.text)) ?? [];
    if (name !== undefined) return this.#takeReference({ kind: "reference", name: { text: name, at: word.at }, part });
    this.#elements.push({ type: { text: word.text, at: word.at }, name: null, properties: [] });
    this.#takeEnd({ kind: "element", index: this.#elements.length - 1 });
  }

  finish(): LaunchComponent[] {
    if (this.#join !== null) throw new LaunchTextError(this.#join, "command-launch-join-end");
    this.#endChain();
    if (this.#elements.length === 0) throw new LaunchTextError(0, "command-launch-empty");
    return resolveLinks(this.#elements, this.#links);
  }

  #takeJoin(at: number): void {
    if (this.#join !== null || this.#last === null) throw new LaunchTextError(at, "command-launch-join-start");
    this.#join = at;
  }

  #takeReference(reference: LinkEnd): void {
    const ends = this.#join !== null;
    this.#takeEnd(reference);
    if (ends) this.#last = null;
  }

  #takeEnd(end: LinkEnd): void {
    if (this.#join === null) this.#endChain();
    else if (this.#last !== null) this.#links.push({ from: this.#last, to: end, at: this.#join });
    this.#join = null;
    this.#last = end;
  }

  /** A chain that is a reference alone joins nothing. */
  #endChain(): void {
    if (this.#last?.kind !== "reference") return;
    const { text, at } = this.#last.name;
    throw new LaunchTextError(at, "command-launch-reference-alone", { value: `${text}.` });
  }

  #takeProperty({ property, text, at }: LaunchWord, valueAt: number): void {
    const element = this.#join === null && this.#last?.kind === "element"
      ? this.#elements[this.#last.index]
      : undefined;
    if (element === undefined) throw new LaunchTextError(at, "command-launch-property-alone", { value: property });
    if (OWN_WORDS.includes(property)) throw new LaunchTextError(at, "command-launch-property-own", { value: property });
    const given = property === "name" ? element.name !== null : element.properties.some(({ name }) => {
      return name.text === property;
    });
    if (given) throw new LaunchTextError(at, "command-launch-property-double", { value: property });
    const value = { text, at: valueAt };
    if (property === "name") element.name = value;
    else element.properties.push({ name: { text: property, at }, value });
  }
}
