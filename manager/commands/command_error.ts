/** How a command says that it cannot go on: a text for a person, and the exit status that goes with it. */
import type { MessageArgs, TextRef } from "../contract/message.ts";

/** Exit status, as scripts rely on it: done, failed, wrong use or wrong planet. */
export const EXIT = { done: 0, failed: 1, wrongUse: 2 } as const;

/** A command that cannot go on. Whoever runs the command prints the text and ends with the status. */
export class CommandError extends Error implements TextRef {
  override readonly name = "CommandError";
  readonly id: string;
  readonly args: MessageArgs;
  readonly status: number;

  /**
   * @param id Text, `command-…` of the locales.
   * @param args What fills its placeables.
   * @param options `status`: the exit status, failed unless given.
   */
  constructor(id: string, args: MessageArgs = {}, options: { status?: number; cause?: unknown } = {}) {
    super(`${id} ${JSON.stringify(args)}`, { cause: options.cause });
    this.id = id;
    this.args = args;
    this.status = options.status ?? EXIT.failed;
  }
}

/**
 * Makes the error for a command line that is wrong: the status is that of wrong use.
 *
 * @param id Text, `command-…` of the locales.
 * @param args What fills its placeables.
 * @param options `cause`: what was caught.
 */
export function wrongUse(id: string, args: MessageArgs = {}, options: { cause?: unknown } = {}): CommandError {
  return new CommandError(id, args, { ...options, status: EXIT.wrongUse });
}
