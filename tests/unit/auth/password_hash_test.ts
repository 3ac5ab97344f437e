import { strict as assert } from "node:assert";
import { hashPassword, verifyPassword } from "../../../manager/auth/password_hash.ts";

Deno.test("verifyPassword() knows the password again, and no other", async () => {
  const hash = await hashPassword("correct horse");
  assert.match(hash, /^scrypt\$8192\$8\$10\$[^$]+\$[^$]+$/);
  assert.ok(await verifyPassword("correct horse", hash));
  assert.ok(!await verifyPassword("correct house", hash));
});

Deno.test("hashPassword() never gives the same hash twice", async () => {
  assert.notEqual(await hashPassword("same"), await hashPassword("same"));
});

Deno.test("verifyPassword() takes letters composed in either way", async () => {
  assert.ok(await verifyPassword("cafe\u0301", await hashPassword("caf\u00e9")));
});

Deno.test("verifyPassword() refuses what is no hash", async () => {
  await assert.rejects(verifyPassword("x", "md5$abc"), TypeError);
});
