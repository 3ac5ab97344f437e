/** Why the planet of a running box was not changed. It goes on as it was. */
import type { MessageArgs } from "../contract/message.ts";
import type { PlanetProblem } from "../planet/planet.ts";

/**
 * `wrong`: the file breaks rules. `changed`: somebody else was faster. `edited`: the file on disk was edited and not read
 * yet. `not-kept`: the file says it in a way that only a person can change. `not-written`: the disk took no more.
 * `not-read`: the file cannot be read. `no-version`, `no-component`: there is no such one. `closing`: the box stops.
 */
export type ConfigErrorCode =
  | "wrong"
  | "changed"
  | "edited"
  | "not-kept"
  | "not-written"
  | "not-read"
  | "no-version"
  | "no-component"
  | "closing";

/** A change that was refused; its text is `config-CODE`. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly code: ConfigErrorCode;
  readonly args: MessageArgs;
  /** What is wrong with the file, for `wrong`. */
  readonly problems: readonly PlanetProblem[];

  /**
   * @param code Why.
   * @param options What fills the text, and what is wrong with the file.
   */
  constructor(
    code: ConfigErrorCode,
    options: { args?: MessageArgs; problems?: readonly PlanetProblem[]; cause?: unknown } = {},
  ) {
    const { args = {}, problems = [], cause } = options;
    super(`Cannot change the planet: got ${code} ${JSON.stringify(args)}`, { cause });
    this.code = code;
    this.args = args;
    this.problems = problems;
  }
}
