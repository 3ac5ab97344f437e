/**
 * What a component has to say to a person: an id with arguments, never a sentence. It is rendered with Fluent where a
 * person reads it, in that person's language. The same id from the same component replaces the earlier one.
 */

/** How grave a message is. An `error` goes with mood `sad` or `hungry`. */
export type MessageLevel = "error" | "warning" | "info";

/** What fills the placeables of a text. */
export type MessageArgs = Record<string, string | number>;

/** A text that has not been rendered yet: an id of `locales/*.ftl` and what fills its placeables. */
export interface TextRef {
  readonly id: string;
  readonly args: MessageArgs;
}

/** A message of a component. */
export interface Message extends TextRef {
  readonly level: MessageLevel;
  /** When it was said, ISO 8601 in UTC. */
  readonly at: string;
  /** Technical detail as the library gave it, empty when there is none. Never translated. */
  readonly debug: string;
}
