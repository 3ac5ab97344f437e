/** Gathers the messages of all parts in the order in which a person should read them. Pure. */
import type { ApiComponent, ApiMessage } from "../../manager/contract/api.ts";

/** A message with the parts that say it. */
export interface PartMessage {
  /** At least one, all of one stream. */
  readonly parts: readonly [ApiComponent, ...ApiComponent[]];
  /** As the first of them says it. */
  readonly message: ApiMessage;
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/**
 * Gathers messages.
 *
 * @param parts Those that speak.
 * @returns All messages, gravest first, the newest first among equals. What several parts of a stream say in the same
 * words, with the same detail, is there once: when a process ends, all that ran in it say so.
 */
export function gravestMessages(parts: readonly ApiComponent[]): PartMessage[] {
  const all = parts.flatMap((part) => part.messages.map((message) => ({ part, message })));
  all.sort((a, b) => GRAVITY[a.message.level] - GRAVITY[b.message.level] || b.message.at.localeCompare(a.message.at));
  const same = new Map<string, PartMessage>();
  for (const { part, message } of all) {
    const key = JSON.stringify([part.flow, message.level, message.id, message.text, message.debug]);
    const known = same.get(key);
    same.set(key, { parts: known ? [...known.parts, part] : [part], message: known?.message ?? message });
  }
  return [...same.values()];
}
