import { strict as assert } from "node:assert";
import { AdoptedProcess } from "../../../../worker/process/adopted_process.ts";
import type { ProcessEnd } from "../../../../worker/process/running_process.ts";
import { identifyProcess, isRunning, type ProcessIdentity } from "../../../../worker/process/process_identity.ts";
import { isAlive } from "../worker_box.ts";

const LOG = { error() {}, warning() {}, info() {}, debug() {} };

/** A process that somebody else started; ends with the test. */
async function foreign(...command: string[]) {
  const child = new Deno.Command(command[0]!, { args: command.slice(1), stdin: "null" }).spawn();
  const identity: ProcessIdentity = (await identifyProcess(child.pid))!;
  return {
    identity,
    async end() {
      child.kill("SIGKILL");
      await child.status;
    },
    async [Symbol.asyncDispose]() {
      if (isAlive(identity.pid)) child.kill("SIGKILL");
      await child.status;
    },
  };
}

/** Its watch keeps no process alive by itself. */
async function ends(adopted: AdoptedProcess): Promise<ProcessEnd> {
  const timer = setInterval(() => {}, 1000);
  return await adopted.ended.finally(() => clearInterval(timer));
}

Deno.test("AdoptedProcess.ended tells that the process has ended, connected or not", async () => {
  for (const isLinked of [true, false]) {
    await using other = await foreign("sleep", "100");
    const adopted = new AdoptedProcess(other.identity, LOG);
    adopted.noteLink(isLinked);
    const [end] = await Promise.all([ends(adopted), other.end()]);
    assert.deepEqual(end, { how: "unseen", reason: "" });
    assert(adopted.endedSignal.aborted);
  }
});

Deno.test("AdoptedProcess.stop() asks the process to end, and kills it when it does not", async () => {
  await using sleeper = await foreign("sleep", "100");
  assert.deepEqual(await new AdoptedProcess(sleeper.identity, LOG).stop(5000), { how: "unseen", reason: "" });
  await using deaf = await foreign("sh", "-c", "trap '' TERM; while :; do sleep 0.05; done");
  const adopted = new AdoptedProcess(deaf.identity, LOG);
  assert.deepEqual(await adopted.stop(300), { how: "signal", reason: "SIGKILL" });
  assert(!isAlive(deaf.identity.pid));
});

Deno.test("AdoptedProcess touches no other process that has its number", async () => {
  await using other = await foreign("sleep", "100");
  const adopted = new AdoptedProcess({ ...other.identity, startTicks: 1 }, LOG);
  await ends(adopted);
  await adopted.stop(100);
  adopted.kill();
  assert(isAlive(other.identity.pid));
});

Deno.test("AdoptedProcess.stop() leaves behind a process that SIGKILL does not end", async () => {
  await using other = await foreign("sleep", "100");
  let isThere = true;
  const adopted = new AdoptedProcess(other.identity, LOG, () => Promise.resolve(isThere));
  assert.deepEqual(await adopted.stop(100), { how: "unkillable", reason: "" });
  assert(adopted.endedSignal.aborted);
  // It is looked for on.
  isThere = false;
  adopted.noteLink(false);
  await new Promise((resolve) => setTimeout(resolve));
});

Deno.test("AdoptedProcess.kill() kills as soon as the process can be looked at", async () => {
  await using other = await foreign("sleep", "100");
  const warnings: string[] = [];
  let looks = 0;
  // No process can be had for a look, three times.
  const look = (identity: ProcessIdentity): Promise<boolean> =>
    looks++ < 3 ? Promise.reject(new Error("EAGAIN")) : isRunning(identity);
  const log = { ...LOG, warning: (text: string) => void warnings.push(text) };
  const adopted = new AdoptedProcess(other.identity, log, look);
  adopted.kill();
  assert.deepEqual(await ends(adopted), { how: "signal", reason: "SIGKILL" });
  assert.equal(warnings.length, 1);
  assert(!isAlive(other.identity.pid));
});
