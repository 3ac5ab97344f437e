/** The answer to a value that is not what its property takes. */
import type { CheckedValues } from "../config/check_values.ts";
import type { TextRef } from "../contract/message.ts";
import { Problem } from "./schemas/problem.ts";

/**
 * Makes the answer.
 *
 * @param wrong What the check found.
 * @param render Renders a text in the reader's language.
 */
export function wrongValue(wrong: CheckedValues & { readonly ok: false }, render: (text: TextRef) => string): Problem {
  return new Problem(422, "api-value-wrong", { property: wrong.place, reason: render(wrong.problem) });
}
