import { strict as assert } from "node:assert";
import { rewrite } from "../../../../manager/config/hidden/rewrite.ts";

const TEXT = "planet: p # one\ntitle: t # two\n";
const AT = TEXT.indexOf("t #");

Deno.test("rewrite() puts a value where another stood, and leaves the rest", () => {
  const change = { at: AT, written: [AT, AT + 1], value: "new", raw: "'new'" } as const;
  assert.equal(rewrite(TEXT, [change]), "planet: p # one\ntitle: 'new' # two\n");
});

Deno.test("rewrite() quotes what would say something else, and what nobody knows how to write", () => {
  for (const raw of [null, "- new", "|\nnew", "new: x", "{ new"]) {
    const change = { at: AT, written: [AT, AT + 1], value: "new", raw } as const;
    assert.equal(rewrite(TEXT, [change]), 'planet: p # one\ntitle: "new" # two\n', String(raw));
  }
});

Deno.test("rewrite() escapes what no text file may have", () => {
  const value = 'a\n"\x7f\x85\ufffd\\';
  const change = { at: AT, written: [AT, AT + 1], value, raw: null } as const;
  assert.equal(rewrite(TEXT, [change]).split("\n")[1], `title: "a\\n\\"\\u007f\\u0085\\ufffd\\\\" # two`);
});
