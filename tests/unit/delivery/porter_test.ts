/** The porter on a real port, with a real API on its unix socket and real components behind it. */
import "../../fixtures/open_libraries.ts";
import { strict as assert } from "node:assert";
import { PorterLink, type PorterLinkOptions } from "../../../components/_delivery/porter_link.ts";
import { Porter, type PorterOptions } from "../../../components/porter/porter.ts";
import { packet, REGISTRATION_VERSION as v, registrationPath } from "../../../components/_delivery/registration.ts";
import { PacketSocket } from "../../../ffi/libc/packet_socket.ts";
import { Socket } from "../../../ffi/libc/socket.ts";
import { Reactor } from "../../../ffi/reactor.ts";
import type { Logger } from "../../../manager/contract/log_record.ts";

/** A porter, what it logged, and what one connects to. */
interface Door {
  readonly porter: Porter;
  readonly port: number;
  readonly reactor: Reactor;
  readonly folder: string;
  readonly lines: string[];
}

function logInto(lines: string[]): Logger {
  const add = (text: string) => void lines.push(text);
  return { error: add, warning: add, info: add, debug: add };
}

async function withDoor(options: Partial<PorterOptions>, body: (door: Door) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "door" });
  const errors: unknown[] = [];
  const lines: string[] = [];
  const reactor = new Reactor({ onError: (error) => errors.push(error) });
  const porter = new Porter({ reactor, log: logInto(lines), runFolder: folder, ...options });
  try {
    porter.start();
    const { port } = porter.listen({ host: "127.0.0.1", port: 0 });
    await body({ porter, port, reactor, folder, lines });
  } finally {
    porter.close();
    await reactor.close();
    await Deno.remove(folder, { recursive: true });
  }
  assert.deepEqual(errors, []);
}

/** Serves on the API's socket as the manager does. */
async function withApi(
  folder: string,
  handler: (request: Request) => Response | Promise<Response>,
  body: () => Promise<void>,
): Promise<void> {
  await using server = Deno.serve({ path: `${folder}/api.sock`, onListen: () => {} }, handler);
  await body();
  await server.shutdown();
}

async function withLink(
  door: Door,
  paths: readonly string[],
  onRequest: PorterLinkOptions["onRequest"],
  body: (link: PorterLink) => Promise<void>,
  component = "room/web",
): Promise<void> {
  const served = door.lines.filter((line) => line.startsWith(`${component} serves`)).length;
  const link = new PorterLink({
    reactor: door.reactor,
    log: logInto(door.lines),
    runFolder: door.folder,
    component,
    mounts: paths.map((path) => ({ path, below: false })),
    onRequest,
    onLinked: () => {},
  });
  link.start();
  try {
    await eventually(() => door.lines.filter((line) => line.startsWith(`${component} serves`)).length > served);
    await body(link);
  } finally {
    link.close();
  }
}

async function eventually(holds: () => boolean): Promise<void> {
  const end = performance.now() + 5000;
  while (!holds()) {
    assert.ok(performance.now() < end, "in time");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Sends bytes and reads to the end. */
async function ask(port: number, ...parts: string[]): Promise<string> {
  using connection = await Deno.connect({ port, hostname: "127.0.0.1" });
  for (const part of parts) {
    await connection.write(new TextEncoder().encode(part));
    if (parts.length > 1) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return await readAll(connection);
}

async function readAll(connection: Deno.Conn): Promise<string> {
  let text = "";
  const into = new Uint8Array(65536);
  for (let count = await connection.read(into); count !== null; count = await connection.read(into)) {
    text += new TextDecoder().decode(into.subarray(0, count));
  }
  return text;
}

function serveText(text: string): PorterLinkOptions["onRequest"] {
  return ({ socket }) => {
    socket.send(new TextEncoder().encode(text));
    socket.close();
  };
}

Deno.test("Porter hands a request for a mount to the component that serves it", () =>
  withDoor({}, async (door) => {
    const seen: unknown[] = [];
    const take: PorterLinkOptions["onRequest"] = ({ socket, head, peer, rest }) => {
      seen.push([head.method, head.path, head.query, peer.host, new TextDecoder().decode(rest)]);
      serveText("from the component")({ socket, head, peer, rest });
    };
    await withLink(door, ["/room.webm"], take, async () => {
      const answer = await ask(door.port, "GET /room%2Ewebm?a=b HTTP/1.0\r\n\r\nrest");
      assert.equal(answer, "from the component");
      assert.deepEqual(seen, [["GET", "/room.webm", "a=b", "127.0.0.1", "rest"]]);
    });
  }));

Deno.test("Porter reads a head that arrives in pieces", () =>
  withDoor({}, async (door) => {
    await withLink(door, ["/x"], serveText("whole"), async () => {
      assert.equal(await ask(door.port, "GE", "T /x HTTP/1.1\r", "\nHost: a\r\n", "\r", "\n"), "whole");
    });
  }));

Deno.test("Porter answers 405 to other methods on a mount", () =>
  withDoor({}, async (door) => {
    await withLink(door, ["/x"], serveText("no"), async () => {
      const answer = await ask(door.port, "POST /x HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello");
      assert.match(answer, /^HTTP\/1.1 405 /);
      assert.match(answer, /\r\nAllow: GET, HEAD\r\n/);
    });
  }));

Deno.test("Porter answers 405 to methods that no server may see", () =>
  withDoor({}, async (door) => {
    for (const method of ["TRACE", "track", "CONNECT"]) {
      assert.match(await ask(door.port, `${method} / HTTP/1.0\r\n\r\n`), /^HTTP\/1.1 405 /);
    }
  }));

Deno.test("Porter answers 503 for a mount whose component has gone, until it is back", () =>
  withDoor({}, async (door) => {
    await withLink(door, ["/x"], serveText("here"), async () => {});
    await eventually(() => door.lines.includes("room/web is gone"));
    const answer = await ask(door.port, "GET /x HTTP/1.0\r\n\r\n");
    assert.match(answer, /^HTTP\/1.1 503 .*\r\nRetry-After: \d+\r\n/s);
    await withLink(door, ["/x"], serveText("back"), async () => {
      assert.equal(await ask(door.port, "GET /x HTTP/1.0\r\n\r\n"), "back");
    });
  }));

Deno.test("Porter gives a mount to whoever registered it last, and says so", () =>
  withDoor({}, async (door) => {
    await withLink(door, ["/x"], serveText("first"), async () => {
      await withLink(door, ["/x"], serveText("second"), async () => {
        assert.equal(await ask(door.port, "GET /x HTTP/1.0\r\n\r\n"), "second");
        assert.ok(
          door.lines.some((line) => /^\/x goes to room\/other.* no more to room\/web$/.test(line)),
          door.lines.join("\n"),
        );
      }, "room/other");
    });
  }));

Deno.test("PorterLink finds a porter again that was away", async () => {
  await withDoor({}, async (door) => {
    await withLink(door, ["/x"], serveText("still here"), async () => {
      door.porter.close();
      const again = new Porter({ reactor: door.reactor, log: logInto(door.lines), runFolder: door.folder });
      again.start();
      try {
        const { port } = again.listen({ host: "127.0.0.1", port: door.port });
        assert.equal(port, door.port);
        await eventually(() => door.lines.filter((line) => line === "room/web serves /x").length === 2);
        assert.equal(await ask(port, "GET /x HTTP/1.0\r\n\r\n"), "still here");
      } finally {
        again.close();
      }
    });
  });
});

/** A component that registers a mount and then reads nothing. */
async function deafComponent(door: Door): Promise<PacketSocket> {
  const deaf = PacketSocket.connect(registrationPath(door.folder));
  deaf.send(packet({ v, type: "hello", component: "deaf" }));
  deaf.send(packet({ v, type: "mounts", mounts: [{ path: "/x", below: false }] }));
  await eventually(() => door.lines.includes("deaf serves /x"));
  return deaf;
}

/** Asks for the mount so often that not all requests fit between porter and component. */
function askOften(port: number): Promise<PromiseSettledResult<string>[]> {
  return Promise.allSettled(Array.from({ length: 600 }, () => ask(port, "GET /x HTTP/1.0\r\n\r\n")));
}

Deno.test("Porter keeps requests that a component cannot take yet, and hands them over when it reads", () =>
  withDoor({}, async (door) => {
    using deaf = await deafComponent(door);
    const answers = askOften(door.port);
    let taken = 0;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await eventually(() => {
      for (let next = deaf.receive(); next !== null && next !== "end"; next = deaf.receive()) {
        if (next.fd === null) continue;
        using viewer = new Socket(next.fd);
        viewer.send(new TextEncoder().encode("at last"));
        taken++;
      }
      return taken === 600;
    });
    for (const answer of await answers) assert.deepEqual(answer, { status: "fulfilled", value: "at last" });
  }));

Deno.test("Porter answers 503 to requests that a component never took", () =>
  withDoor({}, async (door) => {
    const deaf = await deafComponent(door);
    const answers = askOften(door.port);
    await new Promise((resolve) => setTimeout(resolve, 500));
    deaf.close();
    const refused = (await answers).filter((each) =>
      each.status === "fulfilled" && each.value.startsWith("HTTP/1.1 503 ")
    );
    assert.ok(refused.length > 100, String(refused.length));
  }));

Deno.test("Porter refuses bad heads with their status and closes", () =>
  withDoor({}, async (door) => {
    const cases: [string, number][] = [
      ["\x16\x03\x01\x02\x00", 400],
      ["GET / HTTP/1.0\n\n", 400],
      ["GET / HTTP/3.0\r\n\r\n", 505],
      [`GET / HTTP/1.0\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
    ];
    for (const [text, status] of cases) {
      const answer = await ask(door.port, text);
      assert.ok(answer.startsWith(`HTTP/1.1 ${status} `), answer);
    }
  }));

Deno.test("Porter ends connections that do not finish their head in time, and those over the limit", () =>
  withDoor({ headTimeoutMs: 100, headLimit: 2 }, async (door) => {
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => Deno.connect({ port: door.port })));
    const answer = await readAll(first!);
    assert.match(answer, /^HTTP\/1.1 408 /);
    for (const other of others) assert.match(await readAll(other), /^HTTP\/1.1 408 /);
    for (const connection of [first!, ...others]) connection.close();
  }));

Deno.test("Porter passes everything else to the API and says who asks", () =>
  withDoor({}, async (door) => {
    const echo = async (request: Request) =>
      Response.json({
        url: request.url.replace(/^.*?\/\/[^/]*/, ""),
        headers: Object.fromEntries(request.headers),
        body: await request.text(),
      });
    await withApi(door.folder, echo, async () => {
      const answer = await ask(
        door.port,
        "PUT /api/x%20y?z=1 HTTP/1.1\r\nHost: box:8800\r\nConnection: keep-alive, X-Gone\r\nX-Gone: 1\r\nForwarded: for=1.1.1.1\r\n" +
          "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-Evil: 1\r\nX-Kept: yes\r\nContent-Length: 10\r\n\r\nhello",
        "there",
      );
      const { url, headers, body } = JSON.parse(answer.slice(answer.indexOf("\r\n\r\n") + 4));
      assert.equal(url, "/api/x%20y?z=1");
      assert.equal(body, "hellothere");
      assert.deepEqual(headers, {
        connection: "close",
        "content-length": "10",
        host: "box:8800",
        "x-forwarded-for": "127.0.0.1",
        "x-forwarded-host": "box:8800",
        "x-forwarded-proto": "http",
        "x-kept": "yes",
      });
    });
  }));

Deno.test("Porter passes a chunked body and a large answer whole, with a slow reader", () =>
  withDoor({}, async (door) => {
    const large = new Uint8Array(8 << 20).fill(120);
    await withApi(
      door.folder,
      async (request) => new Response((await request.text()) + "\n" + new TextDecoder().decode(large)),
      async () => {
        using connection = await Deno.connect({ port: door.port });
        const head = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
        await connection.write(new TextEncoder().encode(head));
        await new Promise((resolve) => setTimeout(resolve, 200));
        const answer = await readAll(connection);
        assert.equal(answer.length - answer.indexOf("\r\n\r\n") - 4, (8 << 20) + 6);
        assert.match(answer, /\r\n\r\nhello\nxxx/);
      },
    );
  }));

Deno.test("Porter passes an upload of some megabytes on", () =>
  withDoor({}, async (door) => {
    await withApi(door.folder, async (request) =>
      new Response(String((await request.arrayBuffer()).byteLength)), async () => {
      const response = await fetch(`http://127.0.0.1:${door.port}/up`, {
        method: "PUT",
        body: new Uint8Array(5 << 20),
      });
      assert.equal(await response.text(), String(5 << 20));
    });
  }));

Deno.test("Porter lets server-sent events flow at once, and ends them when the browser goes", () =>
  withDoor({}, async (door) => {
    const cancelled = Promise.withResolvers<void>();
    const events = () => {
      let timer: ReturnType<typeof setInterval>;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          timer = setInterval(() => controller.enqueue(new TextEncoder().encode("data: 1\n\n")), 20);
        },
        cancel: () => {
          clearInterval(timer);
          cancelled.resolve();
        },
      });
      return new Response(body, { headers: { "content-type": "text/event-stream" } });
    };
    await withApi(door.folder, events, async () => {
      const connection = await Deno.connect({ port: door.port });
      await connection.write(new TextEncoder().encode("GET /events HTTP/1.1\r\nHost: a\r\n\r\n"));
      const into = new Uint8Array(65536);
      let text = "";
      while ((text.match(/data: 1/g) ?? []).length < 3) {
        text += new TextDecoder().decode(into.subarray(0, (await connection.read(into))!));
      }
      connection.close();
      await cancelled.promise;
    });
  }));

Deno.test("Porter gives a client that has ended its half the answer", () =>
  withDoor({}, async (door) => {
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return new Response("patience");
    };
    await withApi(door.folder, slow, async () => {
      const connection = await Deno.connect({ port: door.port });
      await connection.write(new TextEncoder().encode("GET / HTTP/1.0\r\n\r\n"));
      await connection.closeWrite();
      assert.match(await readAll(connection), /patience$/);
      connection.close();
    });
  }));

Deno.test("Porter answers 503 while the API is down, and 502 when it breaks off", () =>
  withDoor({}, async (door) => {
    assert.match(await ask(door.port, "GET / HTTP/1.0\r\n\r\n"), /^HTTP\/1.1 503 .*\r\nRetry-After: \d+\r\n/s);
    using api = Deno.listen({ transport: "unix", path: `${door.folder}/api.sock` });
    const broken = ask(door.port, "GET / HTTP/1.0\r\n\r\n");
    (await api.accept()).close();
    assert.match(await broken, /^HTTP\/1.1 502 .*\r\nRetry-After: \d+\r\n/s);
  }));

Deno.test("Porter gives descriptors and sockets back after hostile connections", () =>
  withDoor({ headTimeoutMs: 300 }, async (door) => {
    const open = () => [...Deno.readDirSync("/proc/self/fd")].length;
    const before = open();
    const silent = await Promise.all(Array.from({ length: 200 }, () => Deno.connect({ port: door.port })));
    await Promise.all(Array.from({ length: 200 }, async (_, index) => {
      using connection = await Deno.connect({ port: door.port });
      await connection.write(new TextEncoder().encode("GET /x HTTP/1.1\r\nHost: a".slice(0, 1 + index % 20)));
    }));
    await Promise.all(silent.map(readAll));
    for (const connection of silent) connection.close();
    await eventually(() => open() <= before);
  }));

Deno.test("Porter.listen() on :: answers on IPv4 and IPv6 and writes IPv4 as IPv4", () =>
  withDoor({}, async (door) => {
    const second = new Porter({ reactor: door.reactor, log: logInto([]), runFolder: door.folder });
    const { port } = second.listen({ host: "::", port: 0 });
    try {
      await withApi(door.folder, (request) => new Response(request.headers.get("x-forwarded-for")), async () => {
        for (const [hostname, expected] of [["127.0.0.1", "127.0.0.1"], ["::1", "::1"]] as const) {
          using connection = await Deno.connect({ hostname, port });
          await connection.write(new TextEncoder().encode("GET / HTTP/1.0\r\n\r\n"));
          assert.ok((await readAll(connection)).endsWith(`\r\n\r\n${expected}`));
        }
      });
    } finally {
      second.close();
    }
  }));
