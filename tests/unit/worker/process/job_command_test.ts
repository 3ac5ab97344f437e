import { strict as assert } from "node:assert";
import { FRUGAL, jobCommand, jobEnvironment } from "../../../../worker/process/job_command.ts";

Deno.test("jobCommand() starts this program, with the job's name, data folder and parent", () => {
  const command = jobCommand(new URL("file:///opt/runnel/main.ts"))("media-a", "/var/lib/runnel");
  assert.equal(command[0], Deno.execPath());
  assert(command.includes("file:///opt/runnel/main.ts"));
  assert(command.includes("--no-code-cache"));
  const words = ["job", "--name", "media-a", "--data", "/var/lib/runnel", "--parent", String(Deno.pid)];
  assert.deepEqual(command.slice(-words.length), words);
});

Deno.test("jobEnvironment() keeps what is set, adds GStreamer's warnings, and leaves out the password", () => {
  const own = { PATH: "/bin", RUNNEL_ADMIN_PASSWORD: "secret", GST_DEBUG: "4", GST_DEBUG_NO_COLOR: "0" };
  const { MALLOC_ARENA_MAX, DENO_V8_FLAGS, ...kept } = jobEnvironment(own);
  assert.deepEqual(kept, { PATH: "/bin", GST_DEBUG: "4", GST_DEBUG_NO_COLOR: "1" });
  assert.ok(MALLOC_ARENA_MAX && DENO_V8_FLAGS);
  assert.match(jobEnvironment({})["GST_DEBUG"] ?? "", /^2(,|$)/);
});

Deno.test("install.sh starts serve as small as serve starts its jobs", async () => {
  const script = await Deno.readTextFile(new URL("../../../../install.sh", import.meta.url));
  const { MALLOC_ARENA_MAX, DENO_V8_FLAGS } = FRUGAL;
  const line = `readonly FRUGAL=(MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX} "DENO_V8_FLAGS=${DENO_V8_FLAGS}")`;
  assert(script.includes(`\n${line}\n`), `install.sh has no line ${line}`);
});
