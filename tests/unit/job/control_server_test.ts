import { strict as assert } from "node:assert";
import { JOB_PROTOCOL_VERSION, MAX_LINE_BYTES } from "../../../manager/contract/job_protocol.ts";
import { encodeJsonLine, readJsonLines } from "../../../manager/contract/json_lines.ts";
import { ControlServer } from "../../../worker/job/control_server.ts";

const silent = { error() {}, warning() {}, info() {}, debug() {} };

Deno.test("ControlServer sends a worker away that does not read, and talks with the next one", async () => {
  const folder = await Deno.makeTempDir();
  const socket = `${folder}/x.sock`;
  let came = Promise.withResolvers<void>();
  const server = new ControlServer({
    job: "x",
    socket,
    log: silent,
    onMessage() {},
    components: () => [],
    onWorker: () => came.resolve(),
  });
  const sayHello = async (conn: Deno.Conn): Promise<void> => {
    came = Promise.withResolvers<void>();
    await conn.write(encodeJsonLine({ v: JOB_PROTOCOL_VERSION, type: "hello" }));
    await came.promise;
  };
  const deaf = await Deno.connect({ transport: "unix", path: socket });
  await sayHello(deaf);
  for (let i = 0; i < 100; i++) server.say({ type: "done", id: i, value: "x".repeat(100_000) });
  // What was on its way comes, and then the end.
  await new Response(deaf.readable).bytes();
  const next = await Deno.connect({ transport: "unix", path: socket });
  await sayHello(next);
  server.say({ type: "done", id: 7, value: null });
  const lines = readJsonLines(next.readable, MAX_LINE_BYTES);
  assert.equal(((await lines.next()).value as { type: string }).type, "hello");
  assert.equal(((await lines.next()).value as { id: number }).id, 7);
  await lines.return(undefined);
  await server.close();
  await Deno.remove(folder, { recursive: true });
});

Deno.test("ControlServer takes no socket of another, and leaves that of a later one alone when it ends", async () => {
  const folder = await Deno.makeTempDir();
  const socket = `${folder}/x.sock`;
  const came = Promise.withResolvers<void>();
  const options = { job: "x", socket, log: silent, onMessage() {}, components: () => [], onWorker: came.resolve };
  const orphan = new ControlServer(options);
  assert.throws(() => new ControlServer(options), Deno.errors.AlreadyExists);
  // Whoever starts a job clears away what there was.
  await Deno.remove(socket);
  const later = new ControlServer(options);
  await orphan.close();
  const conn = await Deno.connect({ transport: "unix", path: socket });
  await conn.write(encodeJsonLine({ v: JOB_PROTOCOL_VERSION, type: "hello" }));
  await came.promise;
  conn.close();
  await later.close();
  await Deno.remove(folder, { recursive: true });
});
