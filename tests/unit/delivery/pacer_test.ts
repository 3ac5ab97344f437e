import { strict as assert } from "node:assert";
import { Pacer } from "../../../components/_delivery/pacer.ts";

/** Ticks a number of times, each as long as told, and gives the times between their starts. */
async function intervals(count: number, busyMs: number): Promise<number[]> {
  const starts: number[] = [];
  const done = Promise.withResolvers<void>();
  const pacer = new Pacer({
    tick: () => {
      starts.push(performance.now());
      while (performance.now() - starts.at(-1)! < busyMs);
      if (starts.length === count) done.resolve();
      return starts.length < count;
    },
    onError: done.reject,
  });
  pacer.start();
  pacer.start();
  await done.promise;
  return starts.slice(1).map((start, index) => start - starts[index]!);
}

Deno.test("Pacer ticks every 40 ms when a tick takes nothing", async () => {
  const times = await intervals(5, 0);
  assert.ok(times.every((time) => time >= 38), times.join(" "));
});

Deno.test("Pacer ticks less often when ticks take long", async () => {
  const times = await intervals(16, 25);
  assert.ok(times.at(-1)! > 80 && times.at(-1)! > times[0]!, times.join(" "));
});

Deno.test("Pacer leaves the job a part of its time when ticks take very long", async () => {
  const times = await intervals(14, 150);
  assert.ok(times.at(-1)! > 225, times.join(" "));
});

Deno.test("Pacer goes on after a tick that throws, and tells", async () => {
  const errors: unknown[] = [];
  const second = Promise.withResolvers<void>();
  let ticks = 0;
  const pacer = new Pacer({
    tick: () => {
      if (++ticks === 1) throw new Error("first");
      second.resolve();
      return true;
    },
    onError: (error) => errors.push(error),
  });
  pacer.start();
  await second.promise;
  pacer.close();
  pacer.close();
  assert.deepEqual(errors.map(String), ["Error: first"]);
});
