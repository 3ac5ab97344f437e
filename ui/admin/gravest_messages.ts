/** Gathers the messages of all parts in the order in which a person should read them. Pure. */
import type { ApiComponent, ApiMessage } from "../../manager/contract/api.ts";

/** A message with the part that says it. */
export interface PartMessage {
  readonly part: ApiComponent;
  readonly message: ApiMessage;
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/**
 * Gathers messages.
 *
 * @param parts Those that speak.
 * @returns All messages, gravest first, the newest first among equals.
 */
export function gravestMessages(parts: readonly ApiComponent[]): PartMessage[] {
  const all = parts.flatMap((part) => part.messages.map((message) => ({ part, message })));
  return all.sort((a, b) =>
    GRAVITY[a.message.level] - GRAVITY[b.message.level] || b.message.at.localeCompare(a.message.at)
  );
}
