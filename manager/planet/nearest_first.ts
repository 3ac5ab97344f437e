/** Orders words by how alike they are to one that was mistyped, for "did you mean". */

/** Words longer than this are compared by their beginning only. */
const COMPARED_LENGTH = 64;

/** One row of Levenshtein's table; every call fills it anew. */
const row = new Uint8Array(COMPARED_LENGTH + 1);

/**
 * Orders words, the most alike first; equally alike ones keep their order.
 *
 * @param word What was written.
 * @param words What is allowed.
 */
export function nearestFirst(word: string, words: Iterable<string>): string[] {
  const ranked = [...words].map((candidate) => ({ candidate, edits: editsBetween(word, candidate) }));
  return ranked.sort((a, b) => a.edits - b.edits).map(({ candidate }) => candidate);
}

/** Levenshtein's distance: letters to add, take away or change. */
function editsBetween(from: string, to: string): number {
  const a = from.slice(0, COMPARED_LENGTH).toLowerCase();
  const b = to.slice(0, COMPARED_LENGTH).toLowerCase();
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let diagonal = i - 1;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const change = diagonal + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      diagonal = row[j]!;
      row[j] = Math.min(change, diagonal + 1, row[j - 1]! + 1);
    }
  }
  return row[b.length]!;
}
