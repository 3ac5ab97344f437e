import { strict as assert } from "node:assert";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { Readings } from "../../../../worker/job/component/readings.ts";

Deno.test("Readings.show() tells the newest of all, at most five times a second, and only what is new", async () => {
  const told: { readonly [name: string]: Json }[] = [];
  const readings = new Readings((all) => told.push(all));
  const from = performance.now();
  for (let i = 0; performance.now() - from < 1000; i++) {
    readings.show("level", i);
    readings.show("peak", 9);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const count = told.length;
  assert(count >= 2 && count <= 7, `told ${count} times`);
  assert.deepEqual(told[0], { level: 0 });
  assert.equal(told.at(-1)?.["peak"], 9);
  readings[Symbol.dispose]();
  assert.deepEqual(told.at(-1), {});
});

Deno.test("Readings.show() says nothing when nothing has changed", () => {
  let told = 0;
  const readings = new Readings(() => told++);
  readings.show("level", 1);
  readings[Symbol.dispose]();
  assert.equal(told, 2);
  readings[Symbol.dispose]();
  assert.equal(told, 2);
});

Deno.test("Readings.tellAgain() tells all once more, and nothing when there are none", async () => {
  const told: { readonly [name: string]: Json }[] = [];
  const twice = Promise.withResolvers<void>();
  const readings = new Readings((all) => told.push(all) === 2 && twice.resolve());
  readings.tellAgain();
  assert.deepEqual(told, []);
  readings.show("contentType", "audio/mpeg");
  readings.tellAgain();
  await twice.promise;
  assert.deepEqual(told, [{ contentType: "audio/mpeg" }, { contentType: "audio/mpeg" }]);
  readings[Symbol.dispose]();
});
