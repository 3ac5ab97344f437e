/** Why a component cannot run just now, in words for a person. */
import type { MessageArgs } from "../../manager/contract/message.ts";

/** What went wrong, and what may be done about it. */
export interface FaultOptions {
  readonly args?: MessageArgs;
  /** What the library said. */
  readonly debug?: string;
  /**
   * Whose fault it is. A `device` or `destination` is waited for, for ever; what is `internal` or the `caller`'s is
   * tried a few times.
   */
  readonly blame: "caller" | "device" | "destination" | "internal";
  readonly cause?: unknown;
}

/** A fault with a message. `id` is a text of the locales. */
export class ComponentFault extends Error {
  override readonly name = "ComponentFault";
  readonly code: string;
  readonly blame: FaultOptions["blame"];
  readonly args: MessageArgs;
  readonly debug: string;

  constructor(id: string, options: FaultOptions) {
    super(`${id} ${JSON.stringify(options.args ?? {})} ${options.debug ?? ""}`, { cause: options.cause });
    this.code = id;
    this.blame = options.blame;
    this.args = options.args ?? {};
    this.debug = options.debug ?? "";
  }
}
