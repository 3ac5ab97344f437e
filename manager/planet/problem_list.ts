/**
 * Collects what is wrong with one planet file while it is read, and what is right but not wise, and gives both in order of
 * place. It stops taking in after a thousand, so that a hostile file costs no more than a long one.
 */
import type { MessageArgs } from "../contract/message.ts";
import { nearestFirst } from "./nearest_first.ts";
import type { PlanetProblem } from "./planet.ts";
import type { Offset } from "./source/source_node.ts";

const MAX_PROBLEMS = 1000;
const MAX_ALLOWED_SHOWN = 20;
/** Words that are compared with mistyped ones, in all: a planet of 1,000 components with as many wrong feeds. */
const MAX_COMPARED = 1_000_000;
const MAX_VALUE_SHOWN = 80;

/** Problems by place and id. */
type Placed = Map<string, PlanetProblem & { readonly at: Offset }>;

/** What is wrong with one file. */
export class ProblemList {
  readonly #text: string;
  readonly #problems: Placed = new Map();
  readonly #warnings: Placed = new Map();
  #lineStarts: number[] | null = null;

  #compared = 0;

  /** @param text The file's text, which all offsets are about. */
  constructor(text: string) {
    this.#text = text;
  }

  /** How many there are. */
  get size(): number {
    return this.#problems.size;
  }

  /**
   * Adds one. The same said twice of the same place counts once.
   *
   * @param at Where.
   * @param id Text of the locales, `planet-…` or `value-…`.
   * @param args What fills the text.
   */
  add(at: Offset, id: string, args: MessageArgs = {}): void {
    this.#put(this.#problems, at, { id, args });
  }

  /**
   * Adds what does not make the planet wrong.
   *
   * @param at Where.
   * @param id Text of the locales, `planet-…`.
   * @param args What fills the text.
   */
  warn(at: Offset, id: string, args: MessageArgs = {}): void {
    this.#put(this.#warnings, at, { id, args });
  }

  /**
   * Adds a word that is not among those allowed, as argument `value`; those allowed as `allowed`, the most alike first.
   *
   * @param at Where.
   * @param id Text of the locales.
   * @param value The word.
   * @param allowed What could stand there.
   */
  unknown(at: Offset, id: string, value: string, allowed: Iterable<string>): void {
    if (this.#problems.size >= MAX_PROBLEMS) return;
    const few = this.#compared > MAX_COMPARED;
    const words = nearestFirst(value, few ? firstOf(allowed, MAX_ALLOWED_SHOWN + 1) : allowed);
    this.#compared += words.length;
    const shown = words.slice(0, MAX_ALLOWED_SHOWN).join(", ");
    this.add(at, id, { value, allowed: words.length > MAX_ALLOWED_SHOWN ? `${shown}, …` : shown, count: words.length });
  }

  /**
   * Adds a word that stands where only one of its kind may, as argument `value`; the first one's line as `line`.
   *
   * @param at Where the second one is.
   * @param id Text of the locales.
   * @param value The word.
   * @param firstAt Where the first one is.
   */
  alike(at: Offset, id: string, value: string, firstAt: Offset): void {
    if (this.#problems.size >= MAX_PROBLEMS) return;
    this.add(at, id, { value, line: String(this.place(firstAt).line) });
  }

  /**
   * Tells line and column, both from 1. A column is a character, also one outside of the basic plane.
   *
   * @param at An offset into the text.
   */
  place(at: Offset): { line: number; column: number } {
    const starts = this.#lineStarts ??= lineStartsOf(this.#text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    let column = 1;
    for (let index = starts[low]!; index < at; index++) if (!isSecondHalf(this.#text.charCodeAt(index))) column++;
    return { line: low + 1, column };
  }

  /** All of them, first in the file first. */
  inOrder(): PlanetProblem[] {
    return sorted(this.#problems);
  }

  /** All warnings, first in the file first. */
  warningsInOrder(): PlanetProblem[] {
    return sorted(this.#warnings);
  }

  #put(placed: Placed, at: Offset, { id, args }: { readonly id: string; readonly args: MessageArgs }): void {
    const key = `${at} ${id}`;
    if (placed.size >= MAX_PROBLEMS || placed.has(key)) return;
    const short = Object.entries(args).map((
      [name, value],
    ) => [name, name === "value" ? shorten(String(value)) : value]);
    placed.set(key, { id, args: Object.fromEntries(short), at, ...this.place(at) });
  }
}

function sorted(placed: Placed): PlanetProblem[] {
  const all = [...placed.values()].sort((a, b) => a.at - b.at);
  return all.map(({ id, args, line, column }) => ({ id, args, line, column }));
}

function firstOf(words: Iterable<string>, limit: number): string[] {
  const first: string[] = [];
  for (const word of words) {
    if (first.length >= limit) break;
    first.push(word);
  }
  return first;
}

function shorten(value: string): string {
  const characters = [...value];
  return characters.length > MAX_VALUE_SHOWN ? `${characters.slice(0, MAX_VALUE_SHOWN).join("")}…` : value;
}

/** Whether a UTF-16 unit only ends a character that the unit before it began. */
function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
