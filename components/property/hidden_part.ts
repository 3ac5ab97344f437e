/** Where something stands in a word that nobody may see. */

/** A part of a word, in UTF-16 units. */
export interface HiddenPart {
  readonly from: number;
  readonly to: number;
  /** What it is, the same wherever it is the same thing: `login` of an address, the name in front of a `=`; "" for a whole word. */
  readonly name: string;
}

/**
 * Puts parts in their order, each place once.
 *
 * @param parts Of one word, as they were found.
 */
export function partsInOrder(parts: readonly HiddenPart[]): readonly HiddenPart[] {
  const ordered = parts.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from || b.to - a.to);
  const apart: HiddenPart[] = [];
  for (const part of ordered) {
    const last = apart.at(-1);
    if (last === undefined || part.from >= last.to) apart.push(part);
    else if (part.to > last.to) apart[apart.length - 1] = { ...last, to: part.to };
  }
  return apart;
}
