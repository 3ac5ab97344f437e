import { strict as assert } from "node:assert";
import { Throttle } from "../../../manager/auth/throttle.ts";

function clock(): { now: () => number; pass: (seconds: number) => void } {
  let ms = 1_000;
  return { now: () => ms, pass: (seconds) => ms += seconds * 1000 };
}

function fail(throttle: Throttle, address: string, times: number): void {
  for (let count = 0; count < times; count++) throttle.failed(address);
}

Deno.test("Throttle gives some guesses free, then a wait that doubles up to a limit", () => {
  const { now, pass } = clock();
  const throttle = new Throttle({ now });
  fail(throttle, "192.0.2.1", 4);
  assert.equal(throttle.waitSeconds("192.0.2.1"), 0);
  const waits = [];
  for (let count = 0; count < 11; count++) {
    throttle.failed("192.0.2.1");
    waits.push(throttle.waitSeconds("192.0.2.1"));
  }
  assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  pass(300);
  assert.equal(throttle.waitSeconds("192.0.2.1"), 0);
  assert.equal(throttle.waitSeconds("192.0.2.2"), 0);
});

Deno.test("Throttle forgets after a quiet time, and after the right password", () => {
  const { now, pass } = clock();
  const throttle = new Throttle({ now });
  fail(throttle, "192.0.2.1", 10);
  pass(901);
  throttle.failed("192.0.2.1");
  assert.equal(throttle.waitSeconds("192.0.2.1"), 0);
  fail(throttle, "192.0.2.1", 10);
  throttle.succeeded("192.0.2.1");
  assert.equal(throttle.waitSeconds("192.0.2.1"), 0);
});

Deno.test("Throttle takes an IPv6 network of 64 bits for one address", () => {
  const throttle = new Throttle({ now: clock().now });
  for (let host = 1; host <= 5; host++) throttle.failed(`2001:db8:0:1::${host}`);
  assert.equal(throttle.waitSeconds("2001:db8:0:1:aaaa::1"), 1);
  assert.equal(throttle.waitSeconds("2001:db8:0:2::1"), 0);
  assert.equal(throttle.waitSeconds("2001:db8::1"), 0);
});

Deno.test("Throttle slows all addresses down, shortly, when many guess", () => {
  const throttle = new Throttle({ now: clock().now });
  for (let host = 0; host < 200; host++) throttle.failed(`198.51.100.${host}`);
  assert.equal(throttle.waitSeconds("192.0.2.1"), 4);
});

Deno.test("Throttle keeps a bounded number of addresses", () => {
  const throttle = new Throttle({ now: clock().now, freeForAll: Infinity });
  fail(throttle, "192.0.2.1", 20);
  for (let host = 0; host < 10_000; host++) throttle.failed(`10.${host >> 8}.${host & 255}.1`);
  assert.equal(throttle.waitSeconds("192.0.2.1"), 0);
});
