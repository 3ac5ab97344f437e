import { strict as assert } from "node:assert";
import { pipedCommand } from "../../fixtures/piped_command.ts";
import { servedBox } from "../../fixtures/served_box.ts";

const secret = (args: readonly string[], input?: string) => pipedCommand(["secret", ...args], input);

Deno.test("secret() sets, lists and forgets secrets of a data folder", async () => {
  const folder = await Deno.makeTempDir({ prefix: "runnel-secret-" });
  try {
    const data = ["--data", folder];
    assert.deepEqual(await secret(["camera", ...data], "hunter2\n"), {
      code: 0,
      out: "the secret camera is set",
      err: "",
    });
    assert.equal(await Deno.readTextFile(`${folder}/secrets`), 'camera: "hunter2"\n');
    assert.equal((await secret(["--list", ...data])).out, "camera");
    assert.equal((await secret(["camera", "--remove", ...data])).out, "the secret camera is gone");
    const again = await secret(["camera", "--remove", ...data]);
    assert.deepEqual([again.code, again.err], [1, "there is no secret camera"]);
    assert.equal((await secret(["camera", ...data], "\n")).code, 1);
    assert.equal((await secret(["a b", ...data], "x\n")).code, 2);
    assert.equal((await secret(data)).code, 2);
    assert.equal(
      (await secret(["a", "--data", `${folder}/none`], "x\n")).err.startsWith("there is no data folder"),
      true,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("secret() goes through a box that runs", async () => {
  await using served = await servedBox();
  await served.start();
  const data = ["--data", served.folder.path];
  assert.equal((await secret(["camera", ...data], "hunter2\n")).code, 0);
  assert.match(await Deno.readTextFile(`${served.folder.log}/serve.log`), /the secret camera was set by admin/);
  assert.equal((await secret(["--list", ...data])).out, "camera");
  assert.equal((await secret(["camera", "--remove", ...data])).code, 0);
  assert.equal((await secret(["--list", ...data])).out, "");
});
