import { strict as assert } from "node:assert";
import { existsSync } from "node:fs";

const LOGGING_JOB = new URL("../../fixtures/logging_job.ts", import.meta.url);

/** A process that logs, its output not yet the log; ends with the test. */
function logging(path: string) {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", LOGGING_JOB.href, path],
    stdin: "null",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  return {
    child,
    async [Symbol.asyncDispose]() {
      try {
        child.kill("SIGKILL");
      } catch (error) {
        // It has ended by itself.
        if (!(error instanceof TypeError)) throw error;
      }
      await child.status;
    },
  };
}

/** Waits until a log has something. */
async function logged(path: string, what: RegExp): Promise<string> {
  for (const end = performance.now() + 20_000;;) {
    const text = existsSync(path) ? Deno.readTextFileSync(path) : "";
    if (what.test(text)) return text;
    assert(performance.now() < end, `not logged in time: ${what}; but: ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

Deno.test("JobLog goes on when lines cannot be written, and tells how many when they can be", async () => {
  const folder = Deno.makeTempDirSync();
  const path = `${folder}/later/x.log`;
  await using job = logging(path);
  const output = job.child.stdout.getReader();
  await output.read();
  // From now on writing fails, and there is no place for a file yet.
  await output.cancel();
  await new Promise((resolve) => setTimeout(resolve, 500));
  Deno.mkdirSync(`${folder}/later`);
  const text = await logged(path, /line \d+"}\n.*line \d+"}\n/);
  const [first = "", ...rest] = text.trim().split("\n");
  assert.match(first, /"warning".*"\d+ lines of this log could not be written"/);
  assert(rest.every((line) => /"line \d+"/.test(line)), text);
  Deno.removeSync(folder, { recursive: true });
});

Deno.test("JobLog goes to its file as soon as that can be had, whatever its output was", async () => {
  const folder = Deno.makeTempDirSync();
  const path = `${folder}/x.log`;
  await using job = logging(path);
  // Read by nobody, and never full.
  await logged(path, /line \d+/);
  // Somebody puts another in its place.
  Deno.renameSync(path, `${path}.old`);
  Deno.writeTextFileSync(path, "");
  await logged(path, /line \d+/);
  await job.child.stdout.cancel();
  Deno.removeSync(folder, { recursive: true });
});
