import { strict as assert } from "node:assert";
import { runLoad } from "../../../manager/load_test/run_load.ts";

const HEAD = new TextEncoder().encode("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
const OK = "HTTP/1.1 200 OK\r\nContent-Type: video/webm\r\n\r\n";

Deno.test("runLoad() counts bytes of those who watch until the end", async () => {
  const figures = await load(3, async (connection) => {
    await write(connection, `${OK}1234`);
    await write(connection, "567890");
  });
  assert.equal(figures.answered, 3);
  assert.equal(figures.refused + figures.dropped, 0);
  assert.deepEqual(figures.bytesPerViewer, { min: 10, median: 10, max: 10 });
  assert.equal(figures.bytes, 30);
  assert.ok(figures.longestSilenceMs >= 900, String(figures.longestSilenceMs));
});

Deno.test("runLoad() tells why viewers are refused, and which were dropped", async () => {
  let count = 0;
  const figures = await load(3, async (connection) => {
    const turn = count++;
    if (turn === 0) await write(connection, "HTTP/1.1 503 Full\r\n\r\n");
    if (turn === 1) await write(connection, `${OK}1`);
    if (turn < 3) connection.close();
  });
  assert.deepEqual([figures.answered, figures.refused, figures.dropped], [1, 2, 1]);
  assert.deepEqual(figures.refusedBy, { "503": 1, closed: 1 });
  assert.deepEqual(figures.droppedBy, { end: 1 });
});

Deno.test("runLoad() counts those who never get an answer as refused", async () => {
  const figures = await load(2, () => Promise.resolve(), 100);
  assert.deepEqual(figures.refusedBy, { timeout: 2 });
});

Deno.test("runLoad() counts those whom nobody lets in as refused", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  listener.close();
  const options = { hostname: "127.0.0.1", port, head: HEAD, patienceMs: 1000, viewers: 2, seconds: 1 };
  const figures = await runLoad({ ...options, onSecond: () => {} });
  assert.deepEqual(figures.refusedBy, { ECONNREFUSED: 2 });
});

/** Loads a server that does one thing to each connection and leaves it open. */
async function load(viewers: number, serve: (connection: Deno.TcpConn) => Promise<void>, patienceMs = 5000) {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  const connections: Deno.TcpConn[] = [];
  const accepting = (async () => {
    while (connections.length < viewers) {
      const connection = await listener.accept();
      connections.push(connection);
      await connection.read(new Uint8Array(1024));
      await serve(connection);
    }
  })();
  const options = { hostname: "127.0.0.1", port, head: HEAD, patienceMs, viewers, seconds: 1 };
  const figures = await runLoad({ ...options, onSecond: () => {} });
  await accepting;
  for (const connection of connections) close(connection);
  return figures;
}

function close(connection: Deno.TcpConn): void {
  try {
    connection.close();
  } catch (error) {
    if (!(error instanceof Deno.errors.BadResource)) throw error;
  }
}

async function write(connection: Deno.TcpConn, text: string): Promise<void> {
  await connection.write(new TextEncoder().encode(text));
}
