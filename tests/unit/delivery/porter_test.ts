import { strict as assert } from "node:assert";
import type { PorterLinkOptions } from "../../../components/_delivery/porter_link.ts";
import { Porter } from "../../../components/porter/porter.ts";
import { packet, REGISTRATION_VERSION as v, registrationPath } from "../../../components/_delivery/registration.ts";
import { PacketSocket } from "../../../ffi/libc/packet_socket.ts";
import { Socket } from "../../../ffi/libc/socket.ts";
import {
  ask,
  Door,
  eventually,
  logInto,
  readAll,
  serveText,
  withApi,
  withDoor,
  withLink,
} from "../../fixtures/porter_door.ts";

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

Deno.test("Porter forgets the mounts of a component that took them back, also when that left a request behind", () =>
  withDoor({}, async (door) => {
    const leaving = await deafComponent(door);
    await eventually(() => leaving.receive() !== null);
    const { promise: isHanded, resolve } = Promise.withResolvers<void>();
    door.reactor.watch(leaving.fd, { read: true }, () => resolve());
    const unanswered = ask(door.port, "GET /x HTTP/1.0\r\n\r\n").catch(() => "");
    await isHanded;
    door.reactor.unwatch(leaving.fd);
    leaving.send(packet({ v, type: "mounts", mounts: [] }));
    leaving.close();
    await eventually(() => door.lines.includes("deaf is gone"));
    await unanswered;
    await withApi(door.folder, () => new Response("nothing here"), async () => {
      assert.match(await ask(door.port, "GET /x HTTP/1.0\r\n\r\n"), /nothing here$/);
    });
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
