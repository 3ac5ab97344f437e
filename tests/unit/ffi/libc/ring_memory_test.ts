import "../../../../worker/job/bench/open_libraries.ts";
import { strict as assert } from "node:assert";
import { ERRNO } from "../../../../ffi/libc/constants.ts";
import { RING_UNIT, RingMemory } from "../../../../ffi/libc/ring_memory.ts";
import { Socket } from "../../../../ffi/libc/socket.ts";

Deno.test("RingMemory shows the same bytes twice in a row", () => {
  using memory = new RingMemory(RING_UNIT);
  memory.bytes[0] = 7;
  memory.bytes[2 * RING_UNIT - 1] = 9;
  assert.equal(memory.bytes[RING_UNIT], 7);
  assert.equal(memory.bytes[RING_UNIT - 1], 9);
});

Deno.test("RingMemory.send() writes over the end of the ring in one piece", () => {
  using memory = new RingMemory(RING_UNIT);
  using server = Socket.listen({ host: "127.0.0.1", port: 0 });
  using client = Socket.connect(server.localAddress());
  using viewer = server.accept()!.socket;
  memory.bytes.set([1, 2, 3, 4], RING_UNIT - 2);
  assert.equal(memory.send(viewer.fd, RING_UNIT - 2, 4), 4);
  const into = new Uint8Array(8);
  assert.equal(client.receive(into), 4);
  assert.deepEqual([...into.subarray(0, 4)], [1, 2, 3, 4]);
});

Deno.test("RingMemory.send() says the error number when the socket takes nothing", () => {
  using memory = new RingMemory(RING_UNIT);
  assert.equal(memory.send(-1, 0, 1), -ERRNO.EBADF);
});

Deno.test("RingMemory refuses a size that does not fit pages", () => {
  for (const size of [0, -RING_UNIT, RING_UNIT + 1, 2 ** 31]) assert.throws(() => new RingMemory(size), RangeError);
});

Deno.test("RingMemory.close() gives the memory back", () => {
  const mapped = () =>
    Deno.readTextFileSync("/proc/self/maps").split("\n").filter((line) => line.includes("memfd:ring")).length;
  const before = mapped();
  const memory = new RingMemory(RING_UNIT);
  assert.ok(mapped() > before);
  memory.close();
  memory.close();
  assert.equal(mapped(), before);
});
