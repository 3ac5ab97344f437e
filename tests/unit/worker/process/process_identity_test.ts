import { strict as assert } from "node:assert";
import { identifyProcess, isRunning } from "../../../../worker/process/process_identity.ts";

Deno.test("identifyProcess() knows this process, and that it runs", async () => {
  const identity = await identifyProcess(Deno.pid);
  assert(identity !== null);
  assert(identity.startTicks > 0);
  assert.match(identity.bootId, /^[0-9a-f-]{36}$/);
  assert(await isRunning(identity));
  assert(!await isRunning({ ...identity, startTicks: identity.startTicks + 1 }));
  assert(!await isRunning({ ...identity, bootId: "another" }));
});

Deno.test("identifyProcess() gives null when the process has ended", async () => {
  const child = new Deno.Command("sleep", { args: ["100"] }).spawn();
  const identity = await identifyProcess(child.pid);
  child.kill("SIGKILL");
  await child.status;
  assert(identity !== null);
  assert.equal(await identifyProcess(child.pid), null);
  assert(!await isRunning(identity));
});

Deno.test("identifyProcess() works when the permission for FFI has been given up", async () => {
  const module = new URL("../../../../worker/process/process_identity.ts", import.meta.url).href;
  const code = `import { identifyProcess } from "${module}";
    Deno.permissions.revokeSync({ name: "ffi" });
    if ((await identifyProcess(${Deno.pid}))?.pid !== ${Deno.pid}) Deno.exit(1);`;
  const config = new URL("../../../../deno.json", import.meta.url).pathname;
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--config", config, code],
    stdin: "null",
  }).output();
  assert(success, new TextDecoder().decode(stderr));
});
