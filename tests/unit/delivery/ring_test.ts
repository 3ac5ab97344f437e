import "../../../worker/job/bench/open_libraries.ts";
import { strict as assert } from "node:assert";
import { BURST_BYTES, Ring } from "../../../components/_delivery/ring.ts";
import { JoinPoints } from "../../../components/_delivery/join_points.ts";
import { RING_UNIT } from "../../../ffi/libc/ring_memory.ts";
import { chunk, connect, letters } from "../../fixtures/test_stream.ts";

function sent(ring: Ring, from: number, to: number): string {
  using pair = connect();
  assert.equal(ring.send(pair.server.fd, from, to), to - from);
  const into = new Uint8Array(to - from);
  let got = 0;
  while (got < into.length) got += pair.client.receive(into.subarray(got)) ?? 0;
  return new TextDecoder().decode(into);
}

Deno.test("Ring.send() sends what was appended, also over the end of the ring", () => {
  using ring = new Ring(RING_UNIT);
  for (let round = 0; round < 9; round++) ring.append(letters(String(round), 10_000, false), 0);
  assert.equal(ring.head, 90_000);
  assert.equal(ring.tail, 90_000 - RING_UNIT);
  assert.equal(sent(ring, 59_999, 70_001), `5${"6".repeat(10_000)}7`);
  assert.equal(sent(ring, ring.tail, ring.tail + 5), "22222");
});

Deno.test("Ring.joinPosition() is the newest join point that is old enough and far enough back", () => {
  using ring = new Ring();
  assert.equal(ring.joinPosition(0, false), null);
  const start: number[] = [];
  for (let second = 0; second < 8; second++) {
    start.push(ring.head);
    ring.append(letters("k", 20_000, false), second * 1000);
    ring.append(letters("d", 20_000, true), second * 1000 + 500);
  }
  // Two seconds back, at 7.5 s, would be the group of second 5, and 64 KiB back that of second 6.
  assert.equal(ring.joinPosition(7500, false), start[5]);
  assert.equal(ring.joinPosition(7500, true), start[7]);
  // All at once: 64 KiB decide.
  assert.equal(ring.joinPosition(99_000, false), start[6]);
  assert.ok(ring.head - start[6]! >= BURST_BYTES);
});

Deno.test("Ring.joinPosition() is the oldest join point while the stream is young", () => {
  using ring = new Ring();
  ring.append(letters("d", 100, true), 0);
  assert.equal(ring.joinPosition(0, false), null);
  ring.append(letters("k", 100, false), 0);
  ring.append(letters("k", 100, false), 0);
  assert.equal(ring.joinPosition(0, false), 100);
});

Deno.test("Ring grows with the rate, keeps what it holds, and knows the rate", () => {
  using ring = new Ring(RING_UNIT);
  const piece = "abcdefghij".repeat(1000);
  for (let at = 0; at < 30; at++) ring.append(chunk(new TextEncoder().encode(piece), at % 10 !== 0), at * 100);
  assert.ok(Math.abs(ring.bytesPerSecond - 100_000) < 11_000, String(ring.bytesPerSecond));
  assert.ok(ring.capacity >= 8 * 90_000, String(ring.capacity));
  assert.ok(ring.lagLimit <= ring.capacity / 2);
  const from = 300_000 - 50_003;
  assert.equal(sent(ring, from, 300_000), piece.repeat(6).slice(-50_003));
});

Deno.test("Ring has a rate from the first chunk on, and takes what a feed held back for no part of it", () => {
  using ring = new Ring();
  ring.append(letters("k", 200_000, false), 0);
  assert.equal(ring.bytesPerSecond, 200_000);
  for (let atMs = 20; atMs <= 1000; atMs += 20) {
    ring.append(letters("d", 2000, true), atMs);
    assert.ok(ring.bytesPerSecond >= 100_000 && ring.bytesPerSecond <= 300_000, `${ring.bytesPerSecond} at ${atMs} ms`);
  }
  for (let atMs = 1020; atMs <= 1200; atMs += 20) ring.append(letters("d", 2000, true), atMs);
  assert.equal(ring.bytesPerSecond, 100_000);
});

Deno.test("Ring has the rate of a stream that began just now, while it was not measured", () => {
  using ring = new Ring();
  for (let atMs = 0; atMs < 1000; atMs += 20) {
    ring.append(letters("k", 2000, false), atMs);
    if (atMs >= 200) assert.ok(Math.abs(ring.bytesPerSecond - 100_000) <= 5000, `${ring.bytesPerSecond} at ${atMs} ms`);
  }
});

Deno.test("Ring grows at once for a chunk that is large for it", () => {
  using ring = new Ring(RING_UNIT);
  ring.append(letters("a", 1000, false), 0);
  ring.append(letters("b", 300_000, true), 0);
  assert.ok(ring.capacity >= 1_200_000);
  assert.equal(sent(ring, 999, 1001), "ab");
});

Deno.test("Ring refuses a chunk that no ring can hold, or that comes in part", () => {
  using ring = new Ring(RING_UNIT);
  assert.throws(() => ring.append({ size: 2 ** 30, isDelta: true, copyTo: () => 0 }, 0), RangeError);
  assert.throws(() => ring.append({ size: 10, isDelta: true, copyTo: () => 9 }, 0), /got 9 of 10/);
});

Deno.test("Ring.clear() forgets its join points and goes on counting", () => {
  using ring = new Ring();
  ring.append(letters("a", 100, false), 0);
  ring.clear();
  assert.equal(ring.joinPosition(0, true), null);
  assert.equal(ring.tail, 100);
});

Deno.test("JoinPoints finds by position and time, and forgets the oldest", () => {
  const joins = new JoinPoints();
  assert.equal(joins.newest(), null);
  assert.equal(joins.firstFrom(0), null);
  for (let index = 0; index < 1000; index++) {
    joins.push(index * 10, index);
    joins.dropBefore((index - 500) * 10);
  }
  assert.equal(joins.count, 501);
  assert.equal(joins.oldest(), 4990);
  assert.equal(joins.newest(), 9990);
  assert.equal(joins.firstFrom(6001), 6010);
  assert.equal(joins.firstFrom(6010), 6010);
  assert.equal(joins.firstFrom(9991), null);
  assert.equal(joins.newestBefore(6009, Infinity), 6000);
  assert.equal(joins.newestBefore(Infinity, 700), 7000);
  assert.equal(joins.newestBefore(4000, Infinity), null);
});
