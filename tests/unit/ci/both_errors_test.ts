import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";

const PRELOADED = fileURLToPath(new URL("../../../.ci/both_errors.ts", import.meta.url));
const TEXT = `Deno.test("a", async () => {
  await using _open = { [Symbol.asyncDispose]: () => Promise.reject(new Error("not closed")) };
  throw new Error("not right");
});`;

Deno.test("a test that failed, and then did not end cleanly, tells both errors", async () => {
  const file = await Deno.makeTempFile({ suffix: "_test.ts" });
  try {
    await Deno.writeTextFile(file, TEXT);
    const args = ["test", "--no-check", `--preload=${PRELOADED}`, file];
    const { success, stdout } = await new Deno.Command(Deno.execPath(), { args, stderr: "null" }).output();
    assert(!success);
    assert.match(new TextDecoder().decode(stdout), /Error: not right[^]*Error: not closed/);
  } finally {
    await Deno.remove(file);
  }
});
