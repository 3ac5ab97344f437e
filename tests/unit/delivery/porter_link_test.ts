/** The link of a component, with somebody at the other end who is no porter. */
import "../../../worker/job/bench/open_libraries.ts";
import { strict as assert } from "node:assert";
import { PorterLink, type PorterLinkOptions } from "../../../components/_delivery/porter_link.ts";
import {
  openJobPacket,
  packet,
  REGISTRATION_VERSION as v,
  registrationPath,
} from "../../../components/_delivery/registration.ts";
import { PacketSocket } from "../../../ffi/libc/packet_socket.ts";
import { Reactor } from "../../../ffi/reactor.ts";
import { connect } from "../../fixtures/test_stream.ts";

async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  const end = performance.now() + 5000;
  for (;;) {
    const found = look();
    if (found !== null && found !== undefined && found !== false) return found;
    assert.ok(performance.now() < end, "in time");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const REQUEST = { v, type: "request", peer: { host: "192.0.2.1", port: 1 } } as const;
const HEAD = new TextEncoder().encode("GET /x HTTP/1.0\r\n\r\n");

/** A component that is looking for its porter, and what it says in its log. */
class Linked implements AsyncDisposable {
  readonly lines: string[] = [];
  readonly server: PacketSocket;
  readonly link: PorterLink;
  readonly #folder = Deno.makeTempDirSync({ prefix: "link" });
  readonly #reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });

  constructor({ below, ...handlers }: Pick<PorterLinkOptions, "onRequest" | "onLinked"> & { readonly below: boolean }) {
    this.server = PacketSocket.listen(registrationPath(this.#folder));
    const add = (text: string) => void this.lines.push(text);
    this.link = new PorterLink({
      reactor: this.#reactor,
      log: { error: add, warning: add, info: add, debug: add },
      runFolder: this.#folder,
      component: "room/web",
      mounts: [{ path: "/x", below }],
      ...handlers,
    });
    this.link.start();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.link.close();
    await this.#reactor.close();
    this.server.close();
    await Deno.remove(this.#folder, { recursive: true });
  }
}

Deno.test("PorterLink says hello and its mounts, outlives nonsense, and closes what is no request", async () => {
  const linked: boolean[] = [];
  await using component = new Linked({
    below: true,
    onRequest: () => {
      throw new Error("no time");
    },
    onLinked: (is) => linked.push(is),
  });
  const { lines, link, server } = component;
  using porter = await until(() => server.accept());
  for (
    const expected of [
      { v, type: "hello", component: "room/web" },
      { v, type: "mounts", mounts: [{ path: "/x", below: true }] },
    ]
  ) {
    const received = porter.receive();
    assert.ok(received !== null && received !== "end");
    assert.deepEqual(openJobPacket(received.bytes)?.message, expected);
  }
  using pair = connect();
  porter.send(new TextEncoder().encode("nonsense"));
  porter.send(new TextEncoder().encode("{nonsense}\n"));
  porter.send(packet(REQUEST, HEAD));
  porter.send(packet(REQUEST, HEAD));
  porter.send(packet(REQUEST, HEAD.subarray(1, 9)), pair.server.fd);
  porter.send(packet(REQUEST, HEAD), pair.server.fd);
  pair.server.close();
  assert.equal(await until(() => pair.client.receive(new Uint8Array(8)) === 0), true);
  assert.deepEqual(lines, [
    "the porter sent a packet that is not known",
    "the porter sent a packet that is not known",
    "viewers are lost on the way: this job may open no more sockets",
    "the porter sent a request that is none",
    "a request for /x was not served: Error: no time",
  ]);
  porter.close();
  using again = await until(() => server.accept());
  assert.deepEqual(linked, [true, false, true]);
  link.close();
  link.close();
  assert.equal(linked.at(-1), false);
  again.close();
});

Deno.test("PorterLink tells who is on the way to come again when it ends, and takes no more", async () => {
  await using component = new Linked({
    below: false,
    onRequest: () => assert.fail("it was closed before"),
    onLinked: () => {},
  });
  const { lines, link, server } = component;
  using porter = await until(() => server.accept());
  using pair = connect();
  porter.send(packet({ v, type: "hello" }));
  porter.send(packet(REQUEST, HEAD), pair.server.fd);
  pair.server.close();
  link.close();
  const answer = new Uint8Array(1000);
  const size = await until(() => pair.client.receive(answer));
  assert.match(new TextDecoder().decode(answer.subarray(0, size)), /^HTTP\/1.1 503 .*\r\nRetry-After: \d+\r\n/s);
  assert.throws(() => porter.send(packet(REQUEST, HEAD)), { code: "EPIPE" });
  const said: unknown[] = [];
  for (let next = porter.receive(); next !== null && next !== "end"; next = porter.receive()) {
    said.push(openJobPacket(next.bytes)?.message);
  }
  assert.deepEqual(said.at(-1), { v, type: "mounts", mounts: [] });
  assert.deepEqual(lines, []);
});
