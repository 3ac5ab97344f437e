import { strict as assert } from "node:assert";
import { changeParts, changeWritten } from "../../../../manager/config/hidden/word_at.ts";

/** A change of the n-th place of a word. */
function nth(text: string, word: string, to: string, n = 0) {
  let from = text.indexOf(word);
  for (let index = 0; index < n; index++) from = text.indexOf(word, from + word.length);
  return { from, to: from + word.length, word: to };
}

Deno.test("changeParts() changes several parts at once", () => {
  assert.equal(changeParts("a-b-c", [nth("a-b-c", "a", "one"), nth("a-b-c", "c", "")]), "one-b-");
});

Deno.test("changeWritten() finds a word where it is written, and the same word elsewhere not", () => {
  const text = "x a ! y a";
  assert.equal(changeWritten("|\n    x a !\n    y a\n", text, [nth(text, "a", "•••", 1)]), "|\n    x a !\n    y •••\n");
  assert.equal(changeWritten(`"x a ! y a"`, text, [nth(text, "a", "•••", 0)]), `"x ••• ! y a"`);
});

Deno.test("changeWritten() does not know where a word is that is written otherwise, or in another number", () => {
  assert.equal(changeWritten(`"\\u0061"`, "a", [nth("a", "a", "•••")]), null);
  assert.equal(changeWritten("| # a\n  a\n", "a\n", [nth("a\n", "a", "•••")]), null);
  assert.equal(changeWritten(`'it''s'`, "it's", [nth("it's", "s", "it's")]), null);
});
