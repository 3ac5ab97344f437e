/** Warns of settings for inputs that a combiner does not have: a name was mistyped, or left behind. In a job. */
import type { RunContext } from "../run_context.ts";

/**
 * Says which names of a property are those of no input, or takes that back.
 *
 * @param context Who says it.
 * @param settings By names of inputs.
 * @param inputs The names that there are.
 */
export function sayStrangers(
  context: Pick<RunContext, "say" | "unsay">,
  settings: { readonly [input: string]: unknown },
  inputs: readonly string[],
): void {
  const strangers = Object.keys(settings).filter((name) => !inputs.includes(name));
  if (strangers.length === 0) return context.unsay("combiner-no-such-input");
  context.say("warning", "combiner-no-such-input", { names: strangers.join(", "), inputs: inputs.join(", ") });
}
