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

Deno.test("porter opens its port without its file, and writes that as soon as it can", async () => {
  await using bench = new ComponentBench();
  const inTheWay = `${bench.folder}/porter.json.${Deno.pid}`;
  await Deno.mkdir(`${inTheWay}/file`, { recursive: true });
  const state = await bench.start("porter", "porter", { listen: "127.0.0.1:0" });
  assert.equal(state.mood, "happy");
  const port = Number(/^127\.0\.0\.1:(\d+)$/.exec(String(state.readings.get("address")))?.[1]);
  (await Deno.connect({ hostname: "127.0.0.1", port })).close();
  await assert.rejects(() => address(bench), Deno.errors.NotFound);
  await Deno.remove(inTheWay, { recursive: true });
  await bench.until("the file is there", () => isThere(`${bench.folder}/porter.json`));
  assert.equal((await address(bench)).port, port);
});

Deno.test({
  name: "porter opens its port on a full disk (needs the right to mount)",
  ignore: !await mayMount(),
  async fn() {
    await using bench = new ComponentBench();
    await shell(`mount -t tmpfs -o size=64k none ${bench.folder}`);
    try {
      const filler = `${bench.folder}/filler`;
      await shell(`! cat /dev/zero 2>/dev/null > ${filler}`);
      const state = await bench.start("porter", "porter", { listen: "127.0.0.1:0" });
      assert.equal(state.mood, "happy");
      assert(!isThere(`${bench.folder}/porter.json`));
      await Deno.remove(filler);
      await bench.until("the file is there", () => isThere(`${bench.folder}/porter.json`));
      await bench.stop("porter");
    } finally {
      await shell(`umount --lazy ${bench.folder}`);
    }
  },
});

function isThere(path: string): boolean {
  return [...Deno.readDirSync(path.slice(0, path.lastIndexOf("/")))].some(({ name }) => path.endsWith(`/${name}`));
}

async function shell(command: string): Promise<void> {
  const { success, stderr } = await new Deno.Command("sh", { args: ["-c", command] }).output();
  assert(success, `${command}: ${new TextDecoder().decode(stderr)}`);
}

async function mayMount(): Promise<boolean> {
  const folder = await Deno.makeTempDir();
  try {
    await shell(`mount -t tmpfs -o size=64k none ${folder} && umount ${folder}`);
    return true;
  } catch {
    return false;
  } finally {
    await Deno.remove(folder);
  }
}
