import "../../../../worker/job/bench/open_libraries.ts";
import { strict as assert } from "node:assert";
import { NativeError } from "../../../../ffi/libc/native_error.ts";
import { PacketSocket } from "../../../../ffi/libc/packet_socket.ts";
import { Socket } from "../../../../ffi/libc/socket.ts";
import { decodeInternet, encodeInternet, encodeUnix } from "../../../../ffi/libc/socket_address.ts";
import { raiseFileLimit } from "../../../../ffi/libc/file_limit.ts";
import { cString } from "../../../../ffi/c_string.ts";
import { functionAddress } from "../../../../ffi/libc/libc.ts";

const HELLO = new TextEncoder().encode("hello");

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function withFolder(body: (folder: string) => void): void {
  const folder = Deno.makeTempDirSync();
  try {
    body(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("Socket carries bytes both ways and says the end", () => {
  using server = Socket.listen({ host: "127.0.0.1", port: 0 });
  assert.equal(server.accept(), null);
  using client = Socket.connect(server.localAddress());
  const accepted = server.accept();
  assert.ok(accepted !== null);
  using connection = accepted.socket;
  assert.deepEqual(accepted.peer, client.localAddress());
  const into = new Uint8Array(100);
  assert.equal(connection.receive(into), null);
  assert.equal(client.send(HELLO), 5);
  assert.equal(connection.receive(into), 5);
  assert.equal(text(into.subarray(0, 5)), "hello");
  client.endWriting();
  assert.equal(connection.receive(into), 0);
});

Deno.test("Socket.listen() on :: takes IPv4 as well and writes it as IPv4", () => {
  using server = Socket.listen({ host: "::", port: 0 });
  using _client = Socket.connect({ host: "127.0.0.1", port: server.localAddress().port });
  const accepted = server.accept();
  assert.equal(accepted?.peer?.host, "127.0.0.1");
  accepted?.socket.close();
});

Deno.test("Socket.listen() throws EADDRINUSE when the port is taken", () => {
  using server = Socket.listen({ host: "127.0.0.1", port: 0 });
  assert.throws(
    () => Socket.listen(server.localAddress()),
    (error) => error instanceof NativeError && error.code === "EADDRINUSE" && error.call === "bind",
  );
});

Deno.test("send() says null when the other side takes no more", () => {
  using server = Socket.listen({ host: "127.0.0.1", port: 0 });
  using client = Socket.connect(server.localAddress());
  using _connection = server.accept()?.socket;
  const much = new Uint8Array(1 << 20);
  let sent: number | null = 0;
  for (let round = 0; round < 100 && sent !== null; round++) sent = client.send(much);
  assert.equal(sent, null);
});

Deno.test("Socket.connectUnix() throws ENOENT when nobody listens", () =>
  withFolder((folder) => {
    assert.throws(() => Socket.connectUnix(`${folder}/no`), (error) =>
      error instanceof NativeError && error.code === "ENOENT");
    using server = Socket.listenUnix(`${folder}/s`);
    using client = Socket.connectUnix(`${folder}/s`);
    client.send(HELLO);
    const accepted = server.accept();
    assert.equal(accepted?.peer, null);
    const into = new Uint8Array(10);
    assert.equal(accepted?.socket.receive(into), 5);
    accepted?.socket.close();
  }));

Deno.test("PacketSocket keeps packets apart and hands over a file descriptor", () =>
  withFolder((folder) => {
    using server = PacketSocket.listen(`${folder}/p`);
    assert.equal(server.accept(), null);
    using client = PacketSocket.connect(`${folder}/p`);
    using connection = server.accept();
    assert.ok(connection !== null);
    assert.equal(connection.receive(), null);

    using tcp = Socket.listen({ host: "127.0.0.1", port: 0 });
    using viewer = Socket.connect(tcp.localAddress());
    const accepted = tcp.accept()!.socket;
    assert.ok(client.send(HELLO));
    assert.ok(client.send(HELLO, accepted.fd));
    accepted.close();

    assert.deepEqual(connection.receive(), { bytes: HELLO, fd: null });
    const packet = connection.receive();
    assert.ok(packet !== null && packet !== "end" && packet.fd !== null);
    assert.equal(text(packet.bytes), "hello");
    using passed = new Socket(packet.fd);
    passed.send(HELLO);
    const into = new Uint8Array(10);
    assert.equal(viewer.receive(into), 5);
    client.close();
    assert.equal(connection.receive(), "end");
  }));

Deno.test("PacketSocket.send() says false when the other side does not read", () =>
  withFolder((folder) => {
    using server = PacketSocket.listen(`${folder}/p`);
    using client = PacketSocket.connect(`${folder}/p`);
    using _connection = server.accept();
    let went = true;
    for (let round = 0; round < 10_000 && went; round++) went = client.send(HELLO);
    assert.equal(went, false);
  }));

Deno.test("encodeInternet() and decodeInternet() agree for all ways of writing", () => {
  const written = (host: string) => decodeInternet(encodeInternet({ host, port: 8800 })).host;
  assert.equal(written("10.1.2.255"), "10.1.2.255");
  assert.equal(written("::"), "::");
  assert.equal(written("2001:DB8:0:0:0:0:0:1"), "2001:db8::1");
  assert.equal(written("fe80::1:2:3:4"), "fe80::1:2:3:4");
  assert.equal(written("::ffff:10.0.0.1"), "10.0.0.1");
  for (const host of ["256.1.1.1", "1.2.3", "::g", "1::2::3", "localhost", "", "::1]/x["]) {
    assert.throws(() => encodeInternet({ host, port: 1 }), TypeError, host);
  }
  for (const port of [-1, 65536, 1.5]) assert.throws(() => encodeInternet({ host: "::", port }), TypeError);
});

Deno.test("encodeUnix() refuses a path that does not fit", () => {
  assert.equal(encodeUnix("x".repeat(107)).length, 110);
  for (const path of ["", "x".repeat(108), "a\0b"]) assert.throws(() => encodeUnix(path), TypeError);
});

Deno.test("raiseFileLimit() makes the soft limit the hard one", () => {
  const limit = raiseFileLimit();
  assert.ok(limit >= 1024);
  const line = Deno.readTextFileSync("/proc/self/limits").split("\n").find((each) => each.startsWith("Max open files"));
  assert.match(line ?? "", new RegExp(`^Max open files +${limit} +${limit} `));
});

Deno.test("functionAddress() refuses a function that libc does not have", () => {
  assert.ok(functionAddress("send"));
  assert.throws(() => functionAddress("no_such_function"), /no_such_function/);
  assert.throws(() => cString("a\0b"), TypeError);
});
