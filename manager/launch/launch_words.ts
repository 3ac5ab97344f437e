/** Splits the text of `launch` into words, as a shell and gst-launch do, and keeps where each stands. */

/** One word. */
export interface LaunchWord {
  /** Without quotes and backslashes. */
  readonly text: string;
  /** Offset of its first character. */
  readonly at: number;
  /** Whether a part of it is quoted: then it is neither `!` nor a reference. */
  readonly quoted: boolean;
  /** Offset of the value in `property=value`, null when it is no such word. */
  readonly valueAt: number | null;
  /** The property's name in `property=value`, else empty. */
  readonly property: string;
}

/** What is wrong with a launch text, and where. */
export class LaunchTextError extends Error {
  override readonly name = "LaunchTextError";
  readonly at: number;
  readonly id: string;
  readonly args: Record<string, string>;

  /**
   * @param at Offset into the text.
   * @param id Text of the locales.
   * @param args What fills it.
   */
  constructor(at: number, id: string, args: Record<string, string> = {}) {
    super(`Cannot read the launch text because of ${id} at ${at}: got ${JSON.stringify(args)}`);
    this.at = at;
    this.id = id;
    this.args = args;
  }
}

/**
 * Splits a text. Both kinds of quotes work anywhere in a word; outside of '…' a backslash takes the next character as it is.
 *
 * @param text The launch text.
 * @throws {LaunchTextError} When a quote is never closed.
 */
export function launchWords(text: string): LaunchWord[] {
  const words: LaunchWord[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at]!)) {
      at++;
      continue;
    }
    const { word, end } = readWord(text, at);
    words.push(word);
    at = end;
  }
  return words;
}

function readWord(text: string, start: number): { word: LaunchWord; end: number } {
  let read = "";
  let quote = "";
  let quoteAt = start;
  let quoted = false;
  let equals: { readonly length: number; readonly valueAt: number } | null = null;
  let at = start;
  for (; at < text.length; at++) {
    const character = text[at]!;
    if (quote === "" && /\s/.test(character)) break;
    if (character === quote) quote = "";
    else if (quote === "" && (character === '"' || character === "'")) {
      quote = character;
      quoteAt = at;
      quoted = true;
    } else {
      if (character === "=" && equals === null) equals = { length: read.length, valueAt: at + 1 };
      read += character === "\\" && quote !== "'" && at + 1 < text.length ? text[++at]! : character;
    }
  }
  if (quote !== "") throw new LaunchTextError(quoteAt, "command-launch-quote-open");
  const property = equals === null ? "" : read.slice(0, equals.length);
  const value = equals === null ? read : read.slice(equals.length + 1);
  return { word: { text: value, at: start, quoted, valueAt: equals?.valueAt ?? null, property }, end: at };
}
