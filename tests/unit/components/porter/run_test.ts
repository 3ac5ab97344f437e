import { strict as assert } from "node:assert";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";

async function address(bench: ComponentBench): Promise<{ host: string; port: number }> {
  return JSON.parse(await Deno.readTextFile(`${bench.folder}/porter.json`));
}

Deno.test("porter says that its port is taken, and opens it as soon as it is free", async () => {
  await using bench = new ComponentBench();
  const other = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = other.addr;
  const state = await bench.start("porter", "porter", { listen: `127.0.0.1:${port}` });
  assert.equal(state.mood, "hungry");
  assert.deepEqual(state.messages.get("porter-port-taken")?.args, { host: "127.0.0.1", port: String(port) });
  other.close();
  await bench.until("the porter listens", () => state.mood === "happy");
  assert.equal(state.messages.size, 0);
  assert.deepEqual(await address(bench), { host: "127.0.0.1", port, pid: Deno.pid });
});

Deno.test("porter says that the box has no such address", async () => {
  await using bench = new ComponentBench();
  const state = await bench.start("porter", "porter", { listen: "192.0.2.1:8800" });
  assert.equal(state.messages.get("porter-no-address")?.args.host, "192.0.2.1");
});

Deno.test("porter on any free port opens the one again that a killed porter had", async () => {
  await using bench = new ComponentBench();
  const first = await bench.start("porter", "porter", { listen: "127.0.0.1:0" });
  const before = await address(bench);
  await first.running.close();
  await assert.rejects(() => address(bench), Deno.errors.NotFound);
  await Deno.writeTextFile(`${bench.folder}/porter.json`, JSON.stringify(before));
  await bench.start("again", "porter", { listen: "127.0.0.1:0" });
  assert.deepEqual(await address(bench), before);
});
