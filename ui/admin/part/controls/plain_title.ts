/** Parts the sentence that a type says of a property into a short name and the rest. Pure. */

/** Both parts. */
export interface PlainTitle {
  readonly name: string;
  /** Begins with a capital; empty when the name says it all. */
  readonly rest: string;
}

/**
 * Parts a sentence at its first comma, colon or semicolon.
 *
 * @param title Such as `Brightness, from -1 (black) to 1 (white)`.
 */
export function plainTitle(title: string): PlainTitle {
  const at = title.search(/[,;:] /);
  if (at === -1) return { name: title, rest: "" };
  const rest = title.slice(at + 2);
  return { name: title.slice(0, at), rest: rest.charAt(0).toUpperCase() + rest.slice(1) };
}
