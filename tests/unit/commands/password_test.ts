import { strict as assert } from "node:assert";
import { openDatabase } from "../../../manager/auth/database.ts";
import { verifyPassword } from "../../../manager/auth/password_hash.ts";
import { People } from "../../../manager/auth/people.ts";
import { pipedCommand } from "../../fixtures/piped_command.ts";

const password = (args: readonly string[], input?: string) => pipedCommand(["password", ...args], input);

async function withData(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-password-" });
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function isPassword(folder: string, name: string, word: string): Promise<boolean> {
  using database = openDatabase(`${folder}/runnel.db`);
  return await verifyPassword(word, new People(database).find(name)!.hash);
}

Deno.test("password() claims a box that nobody has, and changes the password after that", () =>
  withData(async (folder) => {
    await Deno.writeTextFile(`${folder}/setup-code`, "ABCD\n");
    const first = await password(["admin", "--data", folder], "correct horse\n");
    assert.deepEqual(first, { code: 0, out: "the password of admin is set", err: "" });
    assert.ok(await isPassword(folder, "admin", "correct horse"));
    await assert.rejects(Deno.stat(`${folder}/setup-code`), Deno.errors.NotFound);
    await password(["admin", "--data", folder], "other horse without a line's end");
    assert.ok(await isPassword(folder, "admin", "other horse without a line's end"));
  }));

Deno.test("password() refuses a short one, an unknown name, and a folder that is not there", () =>
  withData(async (folder) => {
    const short = await password(["admin", "--data", folder], "short\n");
    assert.deepEqual([short.code, short.err], [1, "a password needs at least 8 characters"]);
    const nobody = await password(["bob", "--data", folder], "correct horse\n");
    assert.deepEqual([nobody.code, nobody.err], [1, "there is nobody called bob here"]);
    const nowhere = await password(["admin", "--data", `${folder}/none`], "correct horse\n");
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.err, /^there is no data folder/);
    assert.equal((await password([], "")).code, 2);
  }));
