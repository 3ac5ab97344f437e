import { strict as assert } from "node:assert";
import { BoxClient } from "../../../manager/commands/box_client.ts";
import { CommandError } from "../../../manager/commands/command_error.ts";
import type { CommandIo } from "../../../manager/commands/command_io.ts";
import { doAction } from "../../../manager/commands/do_action.ts";
import { graph } from "../../../manager/commands/graph.ts";
import { history, rollback } from "../../../manager/commands/history.ts";
import { logs } from "../../../manager/commands/logs.ts";
import { order } from "../../../manager/commands/order.ts";
import { reload } from "../../../manager/commands/reload.ts";
import { set } from "../../../manager/commands/set.ts";
import { status } from "../../../manager/commands/status.ts";
import { Texts } from "../../../manager/text/texts.ts";
import { servedBox } from "../../fixtures/served_box.ts";
import { SMALL_PLANET } from "../../fixtures/small_planet.ts";

interface Terminal extends CommandIo {
  readonly lines: string[];
  readonly errors: string[];
  /** Nobody reads after so many lines. */
  patience: number;
}

function terminal(): Terminal {
  const texts = new Texts();
  const lines: string[] = [];
  const errors: string[] = [];
  return {
    lines,
    errors,
    patience: Infinity,
    language: "en",
    text: (id, args = {}) => texts.render({ id, args }),
    out(line) {
      lines.push(line);
      return lines.length < this.patience;
    },
    err: (line) => void errors.push(line),
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

Deno.test("logs() --follow, status() --watch and others say so when the box is killed in the midst of an answer", async () => {
  const data = await Deno.makeTempDir();
  await Deno.mkdir(`${data}/run`);
  await Deno.writeTextFile(`${data}/run/api.json`, JSON.stringify({ url: "http://127.0.0.1:9", token: "t", pid: 1 }));
  const commands: [string, () => Promise<number>][] = [
    ["\n", () => logs(["--follow", "--data", data], terminal())],
    ["event: snapshot\n", () => status(["--watch", "--data", data], terminal())],
    ['{"planet":', () => status(["--data", data], terminal())],
  ];
  for (const [piece, command] of commands) {
    const box = Deno.listen({ transport: "unix", path: `${data}/run/api.sock` });
    const failing = assert.rejects(command(), fails("command-box-gone", 1));
    const peer = await box.accept();
    await peer.read(new Uint8Array(4096));
    box.close();
    const head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
    await peer.write(new TextEncoder().encode(`${head}${piece.length.toString(16)}\r\n${piece}\r\n`));
    // The state is asked for a moment after the event, when nobody is there any more.
    await new Promise((resolve) => setTimeout(resolve, 300));
    peer.close();
    await failing;
    await Deno.remove(`${data}/run/api.sock`).catch(() => {});
  }
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
  await assert.rejects(logs(["no/such", ...data], io), fails("api-no-component", 1));
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

Deno.test("set() changes properties as the planet file writes them, and keeps them when asked", async () => {
  await using served = await servedBox();
  await served.start();
  const data = ["--data", served.folder.path];
  const io = terminal();
  assert.equal(await set(["demo/video", "bitrate=300k", ...data], io), 0);
  using box = await BoxClient.find(served.folder.path, io);
  const bitrate = async () =>
    (await box.get<{ properties: { bitrate: number } }>("/api/v1/components/demo/video")).properties.bitrate;
  assert.equal(await bitrate(), 300_000);
  assert.equal(await Deno.readTextFile(served.folder.planetFile), SMALL_PLANET);
  await set(["demo/video", "bitrate=200k", "--keep", ...data], io);
  assert.equal(await Deno.readTextFile(served.folder.planetFile), SMALL_PLANET.replace("400k", "200k"));
  assert.deepEqual(io.lines, ["demo/video is changed", "demo/video is changed, and the planet file says so"]);
});

Deno.test("set() says what is wrong with a value", async () => {
  await using served = await servedBox();
  await served.start();
  const data = ["--data", served.folder.path];
  const cases: [string[], string, number][] = [
    [["demo/video", "bitrate=fast"], "value-bitrate", 2],
    [["demo/video", "bitrat=1k"], "value-name", 2],
    [["demo/video", "bitrate"], "command-wrong-pair", 2],
    [["demo/video", "keyframes=9"], "api-needs-restart", 1],
    [["demo/gone", "bitrate=1k"], "api-no-component", 1],
    [["video", "bitrate=1k"], "command-wrong-id", 2],
  ];
  for (const [words, id, exit] of cases) await assert.rejects(set([...words, ...data], terminal()), fails(id, exit));
});

Deno.test("reload() makes the box read the file, or prints what is wrong with it", async () => {
  await using served = await servedBox();
  await served.start();
  const data = ["--data", served.folder.path];
  const io = terminal();
  assert.equal(await reload(data, io), 0);
  await Deno.writeTextFile(served.folder.planetFile, SMALL_PLANET.replace("400k", "200k"));
  await reload(data, io);
  assert.deepEqual(io.lines, ["the planet file says nothing new", "the box goes by the planet file as it is now"]);
  await Deno.writeTextFile(served.folder.planetFile, "planet: x\ncolour: red\n");
  await assert.rejects(reload(data, io), fails("config-wrong", 2));
  assert.match(io.errors[0]!, /^\/.*\/planet\.yaml:2:1: colour is not known/);
});

Deno.test("history() lists versions and prints one, and rollback() goes back to it", async () => {
  await using served = await servedBox();
  await served.start();
  const data = ["--data", served.folder.path];
  await set(["demo/video", "bitrate=200k", "--keep", ...data], terminal());
  const io = terminal();
  await history(data, io);
  assert.match(io.lines[0]!, /^1 .* somebody {2}read from disk: 9 added, 0 removed, 0 changed$/);
  assert.match(io.lines[1]!, /^2 .* admin {2}changed on air: 0 added, 0 removed, 1 changed$/);
  await history(["1", ...data], io);
  assert.equal(`${io.lines[2]}\n`, SMALL_PLANET);
  await rollback(["1", ...data], io);
  assert.equal(await Deno.readTextFile(served.folder.planetFile), SMALL_PLANET);
  await history(["--json", ...data], io);
  assert.equal(JSON.parse(io.lines.at(-1)!).items[0].restored, 1);
  await assert.rejects(rollback(["x", ...data], io), fails("value-integer", 2));
  await assert.rejects(rollback(["99", ...data], io), fails("config-no-version", 1));
});

Deno.test("doAction() asks for what the type can do, and graph() prints the pipeline", async () => {
  await using served = await servedBox();
  await served.start();
  const data = ["--data", served.folder.path];
  await Deno.writeTextFile(
    served.folder.planetFile,
    `${SMALL_PLANET}  pair: { components: { one: { type: video-test }, pick: { type: switch, eats: { a: one, b: demo/camera } } } }\n`,
  );
  const io = terminal();
  await reload(data, io);
  assert.equal(await doAction(["pair/pick", "switch", "to=b", ...data], io), 0);
  assert.equal(served.worker.calls.at(-1), 'act pair/pick switch {"to":"b"}');
  assert.equal(io.lines.at(-1), "pair/pick has done switch");
  served.worker.onAct = () => ({ on: "b" });
  await doAction(["pair/pick", "switch", "to=b", ...data], io);
  assert.equal(io.lines.at(-1), '{"on":"b"}');
  await assert.rejects(doAction(["pair/pick", "jump", ...data], io), fails("api-no-action", 2));
  await assert.rejects(doAction(["pair/pick", "switch", "to=c", ...data], io), fails("value-choice", 2));
  await graph(["pair/pick", "--dot", ...data], io);
  assert.equal(io.lines.at(-1), 'digraph pipeline { label="pair/pick" }');
});
