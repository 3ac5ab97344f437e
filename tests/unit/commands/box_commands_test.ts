import { strict as assert } from "node:assert";
import { BoxClient } from "../../../manager/commands/box_client.ts";
import { CommandError } from "../../../manager/commands/command_error.ts";
import type { CommandIo } from "../../../manager/commands/command_io.ts";
import { logs } from "../../../manager/commands/logs.ts";
import { order } from "../../../manager/commands/order.ts";
import { status } from "../../../manager/commands/status.ts";
import { Texts } from "../../../manager/text/texts.ts";
import { servedBox } from "../../fixtures/served_box.ts";

interface Terminal extends CommandIo {
  readonly lines: string[];
  /** Nobody reads after so many lines. */
  patience: number;
}

function terminal(): Terminal {
  const texts = new Texts();
  const lines: string[] = [];
  return {
    lines,
    patience: Infinity,
    language: "en",
    text: (id, args = {}) => texts.render({ id, args }),
    out(line) {
      lines.push(line);
      return lines.length < this.patience;
    },
    err: () => {},
  };
}

function fails(id: string, exit: number): (error: unknown) => boolean {
  return (error) => error instanceof CommandError && error.id === id && error.status === exit;
}

Deno.test("status() prints the table, or JSON", async () => {
  await using served = await servedBox();
  await served.start();
  served.worker.setMood("demo/camera", "happy");
  const io = terminal();
  assert.equal(await status(["--data", served.folder.path], io), 0);
  assert.match(io.lines[0]!, /^demo\/camera +happy +video-test +media-demo \(100\)$/m);
  const json = terminal();
  await status(["--json", "--data", served.folder.path], json);
  assert.equal(JSON.parse(json.lines[0]!).planet.name, "small-box");
});

Deno.test("status() --watch prints again at each change, until nobody reads", async () => {
  await using served = await servedBox();
  await served.start();
  const io = terminal();
  io.patience = 2;
  const watching = status(["--watch", "--json", "--data", served.folder.path], io);
  const moods = ["happy", "hungry"] as const;
  let count = 0;
  const timer = setInterval(() => served.worker.setMood("demo/camera", moods[count++ % 2]!), 50);
  assert.equal(await watching, 0);
  clearInterval(timer);
  assert.ok(io.lines.length >= 2);
});

Deno.test("status() and others say when no box runs", async () => {
  const folder = await Deno.makeTempDir();
  await assert.rejects(status(["--data", folder], terminal()), fails("command-no-box", 1));
  await Deno.mkdir(`${folder}/run`);
  const dead = { url: "http://127.0.0.1:9", token: "t", pid: 4_000_000 };
  await Deno.writeTextFile(`${folder}/run/api.json`, JSON.stringify(dead));
  await assert.rejects(logs(["--data", folder], terminal()), fails("command-no-box", 1));
  await Deno.remove(folder, { recursive: true });
});

Deno.test("BoxClient tells a box that does not answer in time from none", async () => {
  const data = await Deno.makeTempDir();
  await Deno.mkdir(`${data}/run`);
  await Deno.writeTextFile(`${data}/run/api.json`, JSON.stringify({ url: "http://127.0.0.1:9", token: "t", pid: 1 }));
  const answer = Promise.withResolvers<Response>();
  const server = Deno.serve({ transport: "unix", path: `${data}/run/api.sock`, onListen() {} }, () => answer.promise);
  const box = await BoxClient.find(data, terminal(), { answerMs: 50 });
  await assert.rejects(box.get("/api/v1/planet"), fails("command-box-late", 1));
  box[Symbol.dispose]();
  answer.resolve(new Response());
  await server.shutdown();
  await Deno.remove(data, { recursive: true });
});

Deno.test("order() passes the order on, and says what the box refuses", async () => {
  await using served = await servedBox();
  await served.start();
  const data = ["--data", served.folder.path];
  const io = terminal();
  assert.equal(await order("stop", ["demo/camera", ...data], io), 0);
  assert.deepEqual(io.lines, ["demo/camera is told to stop"]);
  while (!served.worker.calls.includes("stop demo/camera")) await new Promise((resolve) => setTimeout(resolve, 5));
  await assert.rejects(order("start", ["demo/none", ...data], io), fails("api-no-component", 1));
  for (const id of ["demo", "demo/", "/camera", "a/b/c"]) {
    await assert.rejects(order("start", [id, ...data], io), fails("command-wrong-id", 2));
  }
});

Deno.test("logs() prints lines that are wanted", async () => {
  await using served = await servedBox();
  await served.start();
  const at = "2026-01-01T00:00:00.000Z";
  served.worker.log({ text: "one", component: "demo/camera", level: "warning", at });
  served.worker.log({ text: "two", component: "demo/mic", source: "alsasrc" });
  const data = ["--data", served.folder.path];
  const io = terminal();
  await logs(["demo/camera", ...data], io);
  assert.deepEqual(io.lines, [`${at} warning demo/camera  one`]);
  const json = terminal();
  await logs(["--json", "--limit", "1", "--level", "info", "demo/mic", ...data], json);
  assert.equal(JSON.parse(json.lines[0]!).source, "alsasrc");
  await assert.rejects(logs(["--level", "loud", ...data], io), fails("value-choice", 2));
  await assert.rejects(logs(["--limit", "many", ...data], io), fails("value-integer", 2));
});

Deno.test("logs() --follow goes on until nobody reads, or the box is gone", async () => {
  await using served = await servedBox();
  await served.start();
  const args = ["--follow", "demo/camera", "--data", served.folder.path];
  const timer = setInterval(() => served.worker.log({ text: "tick", component: "demo/camera" }), 10);
  const io = terminal();
  io.patience = 3;
  assert.equal(await logs(args, io), 0);
  assert.equal(io.lines.length, 3);
  const following = logs(args, terminal());
  setTimeout(() => served.box.close(), 100);
  await assert.rejects(following, fails("command-box-gone", 1));
  clearInterval(timer);
});
