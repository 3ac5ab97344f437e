/** Says in words what a property takes, and what holds when it is left out. For `inspect` and the reference pages. */
import type { Property } from "../../components/property/mod.ts";
import type { MessageArgs } from "../contract/message.ts";

/** Renders a text. */
export type Text = (id: string, args?: MessageArgs) => string;

/**
 * What a value may be: a property tells when it refuses one. NUL is no value of any but free text.
 *
 * @param property The property.
 * @param text Renders texts.
 */
export function allowedWords({ parse }: Property, text: Text): string {
  const refused = parse("\0");
  return refused.ok
    ? text("command-inspect-allowed-any")
    : text(refused.problem.id.replace("value-", "command-inspect-allowed-"), refused.problem.args);
}

/**
 * Whether it must be given, or what holds otherwise.
 *
 * @param property The property.
 * @param text Renders texts.
 */
export function presenceWords({ default: fallback, defaultText }: Property, text: Text): string {
  if (fallback === undefined) return text("command-inspect-required");
  if (fallback === null) return text("command-inspect-optional");
  return text("command-inspect-default", { value: defaultText ?? "" });
}
