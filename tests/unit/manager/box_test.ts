import { strict as assert } from "node:assert";
import type { TextRef } from "../../../manager/contract/message.ts";
import { type ApiFile, readApiFile } from "../../../manager/data_folder/api_file.ts";
import { PorterError } from "../../../manager/porter/porter_url.ts";
import { MemoryWorker } from "../../fixtures/memory_worker.ts";
import { servedBox } from "../../fixtures/served_box.ts";

/** Waits until the file for the command line names an address. */
async function fileWith(path: string, url: string | null): Promise<ApiFile> {
  for (const deadline = performance.now() + 20_000;;) {
    const file = await readApiFile(path);
    if (file !== null && file.url === url) return file;
    assert(performance.now() < deadline, `no file with ${url}: got ${JSON.stringify(file)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

Deno.test("Box.start() answers through its porter, and says where in a file for the command line", async () => {
  await using served = await servedBox();
  const { url, setupCode } = await served.start();
  assert.deepEqual(await (await fetch(`${url}/healthz`)).json(), { status: "ok" });
  assert.equal(setupCode, (await Deno.readTextFile(served.folder.setupCode)).trim());
  const file = JSON.parse(await Deno.readTextFile(served.folder.apiFile));
  assert.deepEqual([file.url, file.pid], [url, Deno.pid]);
  const planet = await fetch(`${url}/api/v1/planet`, { headers: { authorization: `Bearer ${file.token}` } });
  assert.equal((await planet.json()).planet.name, "small-box");
});

Deno.test("Box.start() takes the first administrator's password, once", async () => {
  await using served = await servedBox({ adminPassword: "correct horse" });
  const { url, setupCode } = await served.start();
  assert.equal(setupCode, null);
  await assert.rejects(Deno.stat(served.folder.setupCode), Deno.errors.NotFound);
  const headers = { authorization: `Basic ${btoa("admin:correct horse")}` };
  const response = await fetch(`${url}/api/v1/session`, { headers });
  assert.deepEqual(await response.json(), { name: "admin", role: "admin" });
});

Deno.test("Box.start() says that its porter sleeps, and lets commands find the box meanwhile", async () => {
  await using served = await servedBox();
  const { apiFile, apiSocket } = served.folder;
  const told = Promise.withResolvers<TextRef>();
  const started = served.start(told.resolve);
  const { worker } = served;
  const listen = worker.onApply;
  worker.onApply = () => {
    worker.setMood("atmosphere/porter", "sleeping");
    return Promise.resolve();
  };
  assert.deepEqual(await told.promise, {
    id: "command-porter-sleeps",
    args: { component: "atmosphere/porter", data: served.folder.path },
  });
  const { url, token } = await fileWith(apiFile, null);
  assert.equal(url, null);
  using client = Deno.createHttpClient({ proxy: { transport: "unix", path: apiSocket } });
  const headers = { authorization: `Bearer ${token}` };
  const order = "http://localhost/api/v1/components/atmosphere/porter/start";
  const response = await fetch(order, { method: "POST", headers, client });
  await response.body?.cancel();
  assert.equal(response.status, 202);
  await listen();
  await fileWith(apiFile, (await started).url);
});

Deno.test("Box says it in its file for the command line when the porter listens on another address", async () => {
  await using served = await servedBox();
  await served.start();
  served.worker.show("atmosphere/porter", { address: "[::]:8123" });
  await fileWith(served.folder.apiFile, "http://127.0.0.1:8123");
});

Deno.test("Box.start() waits while another program answers at the porter's address", async () => {
  await using served = await servedBox();
  const asked = Promise.withResolvers<void>();
  await using stranger = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, () => {
    asked.resolve();
    return Response.json({ status: "ok" });
  });
  const starting = served.start();
  const { worker } = served;
  const listen = worker.onApply;
  worker.onApply = () => {
    worker.report({ id: "atmosphere/porter", job: "porter", mood: "happy" });
    worker.show("atmosphere/porter", { address: `127.0.0.1:${stranger.addr.port}` });
    return Promise.resolve();
  };
  await asked.promise;
  await listen();
  const { url } = await starting;
  assert.notEqual(new URL(url).port, String(stranger.addr.port));
});

Deno.test("Box.start() tells what keeps the porter from listening, once, and goes on waiting", async () => {
  await using served = await servedBox();
  const told: string[] = [];
  const message = { id: "port-taken", level: "error" as const, args: {}, at: "", debug: "" };
  served.worker.onApply = () => {
    served.worker.report({ id: "atmosphere/porter", job: "porter", mood: "hungry", messages: [message] });
    return Promise.resolve();
  };
  const starting = served.box.start(({ id }) => {
    told.push(id);
    setTimeout(() => served.worker.report({ id: "atmosphere/porter", job: "porter", mood: "sad" }), 100);
  });
  await assert.rejects(starting, PorterError);
  assert.deepEqual(told, ["port-taken"]);
});

Deno.test("Box.start() closes what it started when it cannot go on", async () => {
  await using served = await servedBox();
  served.worker.onApply = () => Promise.reject(new Error("no room"));
  await assert.rejects(served.box.start(() => {}), /no room/);
  assert.equal(served.worker.calls.at(-1), "close");
  assert.equal(served.worker.listeners, 0);
});

Deno.test("Box.start() goes on without its file for the command line, and writes it as soon as it can", async () => {
  await using served = await servedBox();
  const { apiFile } = served.folder;
  const starting = served.start();
  const listen = served.worker.onApply;
  served.worker.onApply = async () => {
    await Deno.mkdir(`${apiFile}/in-the-way`, { recursive: true });
    await listen();
  };
  const { url } = await starting;
  assert.equal((await (await fetch(`${url}/healthz`)).json()).status, "ok");
  await Deno.remove(apiFile, { recursive: true });
  await fileWith(apiFile, url);
});

Deno.test("Box.reload() during the start reads the edited file as soon as there is a planet", async () => {
  await using served = await servedBox();
  const text = await Deno.readTextFile(served.folder.planetFile);
  const starting = served.start();
  const reloading = served.box.reload();
  await Deno.writeTextFile(served.folder.planetFile, text.replace("Small box", "Edited box"));
  assert.equal(await reloading, true);
  const { url } = await starting;
  const { token } = (await readApiFile(served.folder.apiFile))!;
  const state = await fetch(`${url}/api/v1/planet`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal((await state.json()).planet.title, "Edited box");
  await served.box.close();
  await assert.rejects(served.box.reload(), { name: "ConfigError", code: "closing" });
});

Deno.test("Box.reload() does nothing when the box ends before it has a planet", async () => {
  await using served = await servedBox({ createWorker: () => Promise.reject(new Error("no room")) });
  const reloading = served.box.reload();
  await assert.rejects(served.box.start(() => {}), /no room/);
  assert.equal(await reloading, false);
});

Deno.test("Box.close() lets a change of the planet end before the worker closes", async () => {
  await using served = await servedBox();
  await served.start();
  const text = await Deno.readTextFile(served.folder.planetFile);
  await Deno.writeTextFile(served.folder.planetFile, text.replace("400k", "300k"));
  const begun = Promise.withResolvers<void>();
  served.worker.onApply = async () => {
    begun.resolve();
    await new Promise((resolve) => setTimeout(resolve, 200));
    served.worker.calls.push("applied");
  };
  const reloading = served.box.reload();
  await begun.promise;
  await served.box.close();
  assert.equal(await reloading, true);
  assert.deepEqual(served.worker.calls.slice(-2), ["applied", "close"]);
});

Deno.test("Box.close() ends the jobs also when a change of the planet takes too long", async () => {
  await using served = await servedBox();
  await served.start();
  const text = await Deno.readTextFile(served.folder.planetFile);
  await Deno.writeTextFile(served.folder.planetFile, text.replace("400k", "300k"));
  const begun = Promise.withResolvers<void>();
  served.worker.onApply = () => {
    begun.resolve();
    return served.worker.closed;
  };
  const reloading = served.box.reload();
  await begun.promise;
  await served.box.close();
  assert.equal(await reloading, true);
});

Deno.test("Box.close() ends a start that waits, and is safe to call twice", async () => {
  await using served = await servedBox();
  served.worker.onApply = () => {
    setTimeout(() => served.box.close(), 10);
    return Promise.resolve();
  };
  await assert.rejects(served.box.start(() => {}), { name: "AbortError" });
  await served.box.close();
  assert.equal(served.worker.calls.filter((call) => call === "close").length, 1);
});

Deno.test("Box.close() takes the files of the running box away", async () => {
  await using served = await servedBox();
  await served.start();
  await served.box.close();
  const left = [...Deno.readDirSync(served.folder.run)].map(({ name }) => name);
  assert.deepEqual(left.filter((name) => name.startsWith("api")), []);
});

Deno.test("Box.close() closes also what a start makes after it was called", async () => {
  const late = Promise.withResolvers<void>();
  const worker = new MemoryWorker();
  await using served = await servedBox({
    async createWorker() {
      await late.promise;
      return worker;
    },
  });
  const starting = served.box.start(() => {});
  const closing = served.box.close();
  late.resolve();
  await assert.rejects(starting, { name: "AbortError" });
  await closing;
  assert.deepEqual(worker.calls, ["close"]);
});
