import { strict as assert } from "node:assert";
import { namedSecrets } from "../../../../ui/admin/config/secrets/named_secrets.ts";

function named(whole: string): [string, readonly number[]][] {
  return [...namedSecrets(whole)];
}

Deno.test("namedSecrets() gives the lines of each name, in the order of the file", () => {
  const whole = "a: !secret yard\nb: [!secret DOOR, {c: !secret yard}]\nd: !secret yard # !secret yard";
  assert.deepEqual(named(whole), [["yard", [1, 2, 3]], ["DOOR", [2]]]);
});

Deno.test("namedSecrets() takes names with dots and hyphens, and those in quotes", () => {
  assert.deepEqual(named(`a: !secret  "yard.1"\nb: {c: !secret 'yard-2'}`), [["yard.1", [1]], ["yard-2", [2]]]);
});

Deno.test("namedSecrets() passes over comments, other words, and what is no name", () => {
  assert.deepEqual(
    named("# a: !secret yard\na: !secrets yard\nb: x!secret yard\nc: !secret\nd: !secret -yard\ne: a#!secret b"),
    [],
  );
});
