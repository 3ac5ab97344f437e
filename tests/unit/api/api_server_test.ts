import { strict as assert } from "node:assert";
import { ApiServer, asSeenByPeer } from "../../../manager/api/api_server.ts";
import { type ApiBox, apiBox, TOKEN } from "../../fixtures/api_box.ts";

async function serve(box: ApiBox): Promise<ApiServer> {
  const server = new ApiServer(box.api, { path: `${box.folder}/api.sock`, log: box.log });
  await server.start();
  return server;
}

/** Sends a head as the porter does, and reads all that comes back. */
async function exchange(box: ApiBox, head: string[], until?: RegExp): Promise<string> {
  using conn = await Deno.connect({ transport: "unix", path: `${box.folder}/api.sock` });
  await conn.write(new TextEncoder().encode(`${head.join("\r\n")}\r\n\r\n`));
  let text = "";
  for await (const chunk of conn.readable.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (until?.test(text)) break;
  }
  return text;
}

Deno.test("ApiServer answers on a unix socket that only the box's user can use", async () => {
  await using box = await apiBox();
  const server = await serve(box);
  const { mode } = await Deno.stat(`${box.folder}/api.sock`);
  assert.equal(mode! & 0o777, 0o600);
  const text = await exchange(box, ["GET /healthz HTTP/1.1", "Host: box:8800", "Connection: close"]);
  assert.match(text, /^HTTP\/1.1 200 OK\r\n/);
  assert.match(text, /\{"status":"ok"\}$/);
  await server.close();
  await assert.rejects(Deno.stat(`${box.folder}/api.sock`), Deno.errors.NotFound);
});

Deno.test("ApiServer takes the place of a socket that a killed run left", async () => {
  await using box = await apiBox();
  const path = `${box.folder}/api.sock`;
  const other = Deno.listen({ transport: "unix", path: `${path}.other` });
  await Deno.rename(`${path}.other`, path);
  const server = await serve(box);
  assert.match(await exchange(box, ["GET /healthz HTTP/1.0"]), /200 OK/);
  await server.close();
  other.close();
});

Deno.test("ApiServer takes changes from a page of the address that the peer used", async () => {
  await using box = await apiBox();
  const server = await serve(box);
  const stop = (origin: string) =>
    exchange(box, [
      "POST /api/v1/components/demo/camera/stop HTTP/1.1",
      "Host: box.example:8800",
      `Origin: ${origin}`,
      `Authorization: Bearer ${TOKEN}`,
      "Content-Length: 0",
      "Connection: close",
    ]);
  assert.match(await stop("http://box.example:8800"), /^HTTP\/1.1 202 /);
  assert.match(await stop("http://other.example:8800"), /^HTTP\/1.1 403 /);
  await server.close();
});

/** Reads all that comes: a server that reads no more of a request may reset the connection behind its answer. */
async function readAll(conn: Deno.Conn): Promise<string> {
  let text = "";
  try {
    for await (const part of conn.readable.pipeThrough(new TextDecoderStream())) text += part;
  } catch (error) {
    if (!(error instanceof Deno.errors.ConnectionReset)) throw error;
  }
  return text;
}

Deno.test("ApiServer answers a body that breaks off, and logs nothing, as it is no fault of the box", async () => {
  await using box = await apiBox();
  const server = await serve(box);
  const chunked = ["POST / HTTP/1.1", "Host: box", "Transfer-Encoding: chunked", "", "ffffffffffffffff\r\nabc"];
  const extended = [...chunked.slice(0, -1), `5;${"a".repeat(100_000)}`];
  const short = ["POST /api/v1/session HTTP/1.1", "Host: box", "Content-Length: 999999", "", "{"];
  for (const head of [chunked, extended, short]) {
    using conn = await Deno.connect({ transport: "unix", path: `${box.folder}/api.sock` });
    await conn.write(new TextEncoder().encode(head.join("\r\n")));
    await conn.closeWrite();
    assert.match(await readAll(conn), /^HTTP\/1.1 400 [^]*"id":"api-body-broken"/);
  }
  await server.close();
  assert.deepEqual(box.log.find({ level: "debug", limit: 10 }), []);
});

Deno.test("ApiServer carries events, and closes although a reader stays", async () => {
  await using box = await apiBox();
  const server = await serve(box);
  const request = ["GET /api/v1/events HTTP/1.1", "Host: box", `Authorization: Bearer ${TOKEN}`];
  const moods = ["happy", "waking"] as const;
  let count = 0;
  const timer = setInterval(() => box.worker.setMood("demo/camera", moods[count++ % 2]!), 10);
  assert.match(await exchange(box, request, /event: patch/), /event: snapshot[^]*event: patch/);
  clearInterval(timer);
  using conn = await Deno.connect({ transport: "unix", path: `${box.folder}/api.sock` });
  await conn.write(new TextEncoder().encode(`${request.join("\r\n")}\r\n\r\n`));
  await conn.read(new Uint8Array(1000));
  const before = performance.now();
  await server.close();
  assert.ok(performance.now() - before < 2000);
});

Deno.test("asSeenByPeer() gives a request the address out of Host and X-Forwarded-Proto", () => {
  const seen = (headers: Record<string, string>) =>
    asSeenByPeer(new Request("http+unix://box:8800/a%20b?c=d", { headers })).url;
  assert.equal(seen({ host: "box:8800" }), "http://box:8800/a%20b?c=d");
  assert.equal(seen({ host: "box", "x-forwarded-proto": "https" }), "https://box/a%20b?c=d");
  assert.equal(seen({ host: "[::1]:8800" }), "http://[::1]:8800/a%20b?c=d");
  assert.equal(seen({ host: "not a host" }), "http://localhost/a%20b?c=d");
  assert.equal(seen({}), "http://localhost/a%20b?c=d");
  const nameless = new Request("http+unix:///api/v1/on-air", { headers: { host: "" } });
  assert.equal(asSeenByPeer(nameless).url, "http://localhost/api/v1/on-air", "no part of the path is its host");
});
