/** Runs it as a job would, and asks it as a stream does. */
import { strict as assert } from "node:assert";
import { ComponentBench } from "runnel/test";
import { definition } from "./definition.ts";
import { run } from "./run.ts";

Deno.test("your-type lets in who gives the right name and password, and asks all others for them", async () => {
  await using bench = new ComponentBench();
  const { mood } = await bench.start("staff", { definition, run }, { user: "ana", password: "open sesame" });
  assert.equal(mood, "happy");
  assert.deepEqual(await bench.ask("staff", { user: "ana", password: "open sesame" }), { admitted: true });

  const refused = { admitted: false, reason: "credentials" };
  assert.deepEqual(await bench.ask("staff"), refused);
  assert.deepEqual(await bench.ask("staff", { user: "ana", password: "open" }), refused);
  assert.deepEqual(await bench.ask("staff", { user: "eva", password: "open sesame" }), refused);
});
