import { strict as assert } from "node:assert";
import { outputOf } from "../../../components/short_process.ts";
import { isAlive } from "../worker/worker_box.ts";

/** Says the id of what it started, and does not end when asked; that holds its output, too. */
const DEAF = ["sh", "-c", "trap '' TERM; sleep 100 & echo $!; while :; do sleep 10; done"];

async function isGone(pid: number): Promise<boolean> {
  for (const end = performance.now() + 5000; performance.now() < end;) {
    if (!isAlive(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

Deno.test("outputOf() gives what a program wrote", async () => {
  const { signal } = new AbortController();
  assert.equal(await outputOf(["sh", "-c", "echo ä; echo b >&2; exit 3"], { deadlineMs: 20_000, signal }), "ä\n");
  assert.equal(await outputOf(["no-such-program"], { deadlineMs: 20_000, signal }), "");
});

Deno.test("outputOf() ends at the deadline with all that the program started", async () => {
  const { signal } = new AbortController();
  const pid = Number(await outputOf(DEAF, { deadlineMs: 1000, signal }));
  assert(pid > 1);
  assert(await isGone(pid));
});

Deno.test("outputOf() ends when it is told to, with all that the program started", async () => {
  const closing = new AbortController();
  const output = outputOf(DEAF, { deadlineMs: 60_000, signal: closing.signal });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const fromMs = performance.now();
  closing.abort();
  const pid = Number(await output);
  assert(performance.now() - fromMs < 1000);
  assert(pid > 1);
  assert(await isGone(pid));
  assert.equal(await outputOf(DEAF, { deadlineMs: 60_000, signal: closing.signal }), "");
  assert(performance.now() - fromMs < 60_000);
});
