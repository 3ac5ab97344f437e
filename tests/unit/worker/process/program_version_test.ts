import { strict as assert } from "node:assert";
import { programVersion } from "../../../../worker/process/program_version.ts";

Deno.test("programVersion() differs when a module that a job may load does, and only then", async () => {
  const root = await Deno.makeTempDir();
  try {
    for (const folder of ["worker/job", "components/loop", "ffi", "manager/contract", "ui"]) {
      await Deno.mkdir(`${root}/${folder}`, { recursive: true });
    }
    for (const file of ["main.ts", "deno.json", "deno.lock", "worker/job/a.ts", "ui/b.ts"]) {
      await Deno.writeTextFile(`${root}/${file}`, "1");
    }
    const version = (): Promise<string> => programVersion(new URL(`file://${root}/main.ts`), `${root}/data/components`);
    const first = await version();
    await Deno.writeTextFile(`${root}/ui/b.ts`, "other");
    await Deno.writeTextFile(`${root}/worker/notes.md`, "other");
    assert.equal(await version(), first);
    await Deno.writeTextFile(`${root}/worker/job/a.ts`, "other");
    const second = await version();
    assert.notEqual(second, first);
    await Deno.writeTextFile(`${root}/components/loop/new.ts`, "");
    const third = await version();
    assert.notEqual(third, second);
    await Deno.mkdir(`${root}/data/components/mirror/texts`, { recursive: true });
    await Deno.writeTextFile(`${root}/data/components/mirror/texts/en.ftl`, "");
    assert.equal(await version(), third);
    await Deno.writeTextFile(`${root}/data/components/mirror/run.ts`, "");
    assert.notEqual(await version(), third);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});
