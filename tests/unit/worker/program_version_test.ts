import { strict as assert } from "node:assert";
import { programVersion } from "../../../worker/program_version.ts";

Deno.test("programVersion() differs when a module that a job may load does, and only then", async () => {
  const root = await Deno.makeTempDir();
  try {
    for (const folder of ["worker/job", "components/loop", "ffi", "manager/contract", "ui"]) {
      await Deno.mkdir(`${root}/${folder}`, { recursive: true });
    }
    for (const file of ["main.ts", "deno.json", "deno.lock", "worker/job/a.ts", "ui/b.ts"]) {
      await Deno.writeTextFile(`${root}/${file}`, "1");
    }
    const version = (): Promise<string> => programVersion(new URL(`file://${root}/main.ts`));
    const first = await version();
    await Deno.writeTextFile(`${root}/ui/b.ts`, "other");
    await Deno.writeTextFile(`${root}/worker/notes.md`, "other");
    assert.equal(await version(), first);
    await Deno.writeTextFile(`${root}/worker/job/a.ts`, "other");
    const second = await version();
    assert.notEqual(second, first);
    await Deno.writeTextFile(`${root}/components/loop/new.ts`, "");
    assert.notEqual(await version(), second);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});
