/** The answer to a request that is not what the document says: what is wanted at each place, in the reader's language. */
import type { z } from "@hono/zod-openapi";
import type { TextRef } from "../contract/message.ts";
import { Problem } from "./schemas/problem.ts";

type Issue = z.core.$ZodIssue;

/** What JSON Schema, and so the document, calls a type that zod has another word for. */
const TYPES: Readonly<Record<string, string>> = { int: "integer", record: "object" };

/**
 * Makes the answer.
 *
 * @param issues What the check found.
 * @param render Renders a text in the reader's language.
 */
export function invalidRequest(issues: readonly Issue[], render: (text: TextRef) => string): Problem {
  const reasons = issues.map((issue) => {
    const wanted = render(wantedBy(issue));
    return issue.path.length > 0 ? `${issue.path.join(".")}: ${wanted}` : wanted;
  });
  return new Problem(400, "api-invalid", { reason: reasons.join("; ") });
}

function wantedBy(issue: Issue): TextRef {
  switch (issue.code) {
    case "invalid_type":
      return { id: "api-invalid-type", args: { type: TYPES[issue.expected] ?? issue.expected } };
    case "invalid_value":
      return { id: "api-invalid-choice", args: { allowed: issue.values.map(String).join(", ") } };
    case "too_small":
      return { id: "api-invalid-least", args: { of: issue.origin, limit: Number(issue.minimum) } };
    case "too_big":
      return { id: "api-invalid-most", args: { of: issue.origin, limit: Number(issue.maximum) } };
    case "unrecognized_keys":
      return { id: "api-invalid-keys", args: { keys: issue.keys.join(", ") } };
    default:
      return { id: "api-invalid-value", args: {} };
  }
}
