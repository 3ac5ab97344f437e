/** What a command says and to whom: `main.ts` gives it, and alone writes to the terminal. */
import type { MessageArgs } from "../contract/message.ts";

/** The terminal of a command. */
export interface CommandIo {
  /**
   * Prints a line that was asked for.
   *
   * @returns False when nobody reads any more, as behind `head`.
   */
  out(line: string): boolean;
  /** Prints a line about what went wrong, or on the way. */
  err(line: string): void;
  /** Language of the person at the terminal. */
  readonly language: string;
  /** Renders a text in that language. */
  text(id: string, args?: MessageArgs): string;
}
