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
  return ranked(word, words).map(({ candidate }) => candidate);
}

/**
 * Picks words that may have been meant, the most alike first: those of which at most every third letter differs.
 *
 * @param word What was written.
 * @param words What is allowed.
 */
export function nearOnes(word: string, words: Iterable<string>): string[] {
  const near = ranked(word, words).filter(({ candidate, edits }) =>
    edits * 3 <= Math.max(word.length, candidate.length)
  );
  return near.map(({ candidate }) => candidate);
}

function ranked(word: string, words: Iterable<string>): { readonly candidate: string; readonly edits: number }[] {
  const all = [...words].map((candidate) => ({ candidate, edits: editsBetween(word, candidate) }));
  return all.sort((a, b) => a.edits - b.edits);
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
