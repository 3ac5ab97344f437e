/** What one component has to say to a person at the moment: one message of each id. In a job. */
import type { Logger } from "../../../manager/contract/log_record.ts";
import type { Message, MessageArgs, MessageLevel } from "../../../manager/contract/message.ts";

/** The messages of one component. */
export class SpokenMessages {
  readonly #log: Logger;
  readonly #onChange: () => void;
  readonly #messages = new Map<string, Message>();

  /**
   * @param log Is told of each message.
   * @param onChange Called when something is said or taken back.
   */
  constructor(log: Logger, onChange: () => void) {
    this.#log = log;
    this.#onChange = onChange;
  }

  /** All of them, in the order in which they were said. */
  get all(): Message[] {
    return [...this.#messages.values()];
  }

  /**
   * Says something. The same again costs nothing.
   *
   * @param level How grave it is.
   * @param id Its text; takes the place of what was said under it before.
   * @param options What fills the text, and technical detail.
   */
  say(level: MessageLevel, id: string, { args, debug }: { readonly args: MessageArgs; readonly debug: string }): void {
    const before = this.#messages.get(id);
    const isSame = before?.level === level && before.debug === debug &&
      JSON.stringify(before.args) === JSON.stringify(args);
    if (isSame) return;
    this.#log[level](`says ${id} ${JSON.stringify(args)} ${debug}`.trimEnd());
    this.#messages.set(id, { id, level, args, at: new Date().toISOString(), debug });
    this.#onChange();
  }

  /** @param id What is taken back. */
  unsay(id: string): void {
    if (this.#messages.delete(id)) this.#onChange();
  }

  /** Forgets all of it, without a word. */
  clear(): void {
    this.#messages.clear();
  }
}
