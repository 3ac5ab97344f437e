import { strict as assert } from "node:assert";
import { Waiters } from "../../../manager/waiters.ts";

const LONG_MS = 60_000;

Deno.test("Waiters.wait() ends with a wake, with the signal, or with the time", async () => {
  const began = performance.now();
  const waiters = new Waiters();
  const never = new AbortController();
  const waiting = [waiters.wait(LONG_MS, never.signal), waiters.wait(LONG_MS, never.signal)];
  waiters.wakeAll();
  await Promise.all(waiting);
  const aborted = waiters.wait(LONG_MS, never.signal);
  never.abort();
  await aborted;
  await waiters.wait(LONG_MS, never.signal);
  await waiters.wait(1, new AbortController().signal);
  assert(performance.now() - began < LONG_MS);
});

Deno.test("Waiters.wait() leaves nothing behind on a signal that goes on", async () => {
  const waiters = new Waiters();
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => (listeners++, add(...args));
  signal.removeEventListener = (...args: Parameters<typeof remove>) => (listeners--, remove(...args));
  for (let count = 0; count < 3; count++) {
    const waiting = waiters.wait(LONG_MS, signal);
    assert.equal(listeners, 1);
    waiters.wakeAll();
    await waiting;
  }
  assert.equal(listeners, 0);
});
