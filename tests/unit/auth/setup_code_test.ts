import { strict as assert } from "node:assert";
import { SetupCode } from "../../../manager/auth/setup_code.ts";

async function inFolder(test: (path: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-setup-" });
  try {
    await test(`${folder}/setup-code`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("SetupCode.readOrMake() keeps one code in a file that only its user reads", () =>
  inFolder(async (path) => {
    const code = await new SetupCode(path).readOrMake();
    assert.match(code, /^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    assert.equal((await Deno.stat(path)).mode! & 0o777, 0o600);
    await Deno.chmod(path, 0o644);
    assert.equal(await new SetupCode(path).readOrMake(), code);
    assert.equal((await Deno.stat(path)).mode! & 0o777, 0o600);
  }));

Deno.test("SetupCode.matches() looks past case, spaces and hyphens", () =>
  inFolder(async (path) => {
    const setup = new SetupCode(path);
    const code = await setup.readOrMake();
    assert.ok(await setup.matches(code));
    assert.ok(await setup.matches(` ${code.toLowerCase().replaceAll("-", "")} `));
    assert.ok(!await setup.matches(code.slice(0, -1)));
    assert.ok(!await setup.matches(""));
  }));

Deno.test("SetupCode.matches() nothing once the code is gone", () =>
  inFolder(async (path) => {
    const setup = new SetupCode(path);
    const code = await setup.readOrMake();
    await setup.remove();
    await setup.remove();
    assert.ok(!await setup.matches(code));
    assert.ok(!await setup.matches(""));
  }));
