import "../../../worker/job/bench/open_libraries.ts";
import { strict as assert } from "node:assert";
import { FanOut, type FanOutOptions } from "../../../components/_delivery/fan_out.ts";
import { Reactor } from "../../../ffi/reactor.ts";
import { connect, letters, Reader } from "../../fixtures/test_stream.ts";

const HEAD = new TextEncoder().encode("HEAD\r\n\r\n");
const HEADERS = new TextEncoder().encode("headers:");

async function withFanOut(
  options: Partial<FanOutOptions>,
  body: (fanOut: FanOut, reactor: Reactor) => Promise<void>,
): Promise<void> {
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const reactor = new Reactor({ onError });
  const fanOut = new FanOut({ reactor, onError, ...options });
  try {
    await body(fanOut, reactor);
  } finally {
    fanOut.close();
    await reactor.close();
  }
  assert.deepEqual(errors, []);
}

/** Waits for a condition that no event tells of. */
async function eventually(holds: () => boolean, deadlineMs = 5000): Promise<void> {
  const end = performance.now() + deadlineMs;
  while (!holds()) {
    assert.ok(performance.now() < end, "in time");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

Deno.test("join() sends head, stream headers and the stream from a join point on", () =>
  withFanOut({}, async (fanOut, reactor) => {
    assert.equal(fanOut.admit(), "off-air");
    fanOut.begin(HEADERS);
    assert.equal(fanOut.admit(), "off-air");
    fanOut.append(letters("d", 10, true));
    assert.equal(fanOut.admit(), "off-air");
    fanOut.append(letters("K", 10, false));
    assert.equal(fanOut.admit(), "welcome");
    using pair = connect();
    const reader = new Reader(reactor, pair.client);
    fanOut.join(pair.server, HEAD);
    assert.equal(pair.server.fd, -1);
    await reader.until(({ text }) => text === `HEAD\r\n\r\nheaders:${"K".repeat(10)}`);
    fanOut.append(letters("e", 5, true));
    await reader.until(({ text }) => text.endsWith("KKeeeee"));
    const { viewers, bytesIn, bytesOut, writes } = fanOut.stats();
    assert.deepEqual({ ...viewers, writes, bytesIn, bytesOut }, {
      current: 1,
      peak: 1,
      limit: null,
      total: 1,
      refused: 3,
      skips: 0,
      cutOff: 0,
      writes: 3,
      bytesIn: 25,
      bytesOut: 8 + 8 + 15,
    });
    reader.close();
  }));

Deno.test("join() starts at the newest join point when only the newest counts", () =>
  withFanOut({}, async (fanOut, reactor) => {
    fanOut.begin(new Uint8Array(0), true);
    fanOut.append(letters("a", 10, false));
    fanOut.append(letters("b", 10, false));
    using pair = connect();
    const reader = new Reader(reactor, pair.client);
    fanOut.join(pair.server, HEAD);
    await reader.until(({ text }) => text === `HEAD\r\n\r\n${"b".repeat(10)}`);
    reader.close();
  }));

Deno.test("a viewer who leaves is noticed and forgotten", () =>
  withFanOut({}, async (fanOut) => {
    fanOut.begin(HEADERS);
    fanOut.append(letters("a", 10, false));
    const before = [...Deno.readDirSync("/proc/self/fd")].length;
    const pairs = Array.from({ length: 20 }, () => connect());
    for (const { server } of pairs) fanOut.join(server, HEAD);
    assert.equal(fanOut.stats().viewers.current, 20);
    for (const { client } of pairs) client.close();
    await eventually(() => fanOut.stats().viewers.current === 0);
    assert.equal([...Deno.readDirSync("/proc/self/fd")].length, before);
  }));

Deno.test("admit() refuses and counts when the viewer limit is reached", () =>
  withFanOut({ viewerLimit: 1 }, async (fanOut) => {
    fanOut.begin(HEADERS);
    fanOut.append(letters("a", 10, false));
    assert.equal(fanOut.admit(), "welcome");
    using pair = connect();
    fanOut.join(pair.server, HEAD);
    assert.equal(fanOut.admit(), "full");
    assert.deepEqual([fanOut.stats().viewers.limit, fanOut.stats().viewers.refused], [1, 1]);
    await Promise.resolve();
  }));

Deno.test("admit() refuses sockets that are not for viewers", () =>
  withFanOut({ socketsBelow: 20 }, async (fanOut) => {
    fanOut.begin(HEADERS);
    fanOut.append(letters("a", 10, false));
    assert.deepEqual([fanOut.admit(19), fanOut.admit(20)], ["welcome", "full"]);
    await Promise.resolve();
  }));

Deno.test("admit() refuses when one more viewer would exceed the bandwidth", () =>
  withFanOut({ bandwidthBps: 1 }, async (fanOut) => {
    fanOut.begin(HEADERS);
    fanOut.append(letters("a", 1000, false));
    await eventually(() => {
      fanOut.append(letters("a", 1000, true));
      return fanOut.rateBps > 0;
    });
    assert.equal(fanOut.admit(), "full");
  }));

Deno.test("admit() keeps to the bandwidth also before a second of the stream has come", () =>
  withFanOut({ bandwidthBps: 3 * 8 * 20_000 }, async (fanOut) => {
    fanOut.begin(HEADERS);
    fanOut.append(letters("a", 20_000, false));
    const pairs = Array.from({ length: 4 }, () => connect());
    const admissions = pairs.map(({ server }) => {
      const admission = fanOut.admit();
      if (admission === "welcome") fanOut.join(server, HEAD);
      return admission;
    });
    assert.deepEqual(admissions, ["welcome", "welcome", "welcome", "full"]);
    for (const pair of pairs) pair[Symbol.dispose]();
    await eventually(() => fanOut.stats().viewers.current === 0);
  }));

Deno.test("begin() lets viewers go on when the headers are the same, and ends them when they differ", () =>
  withFanOut({}, async (fanOut, reactor) => {
    fanOut.begin(HEADERS);
    fanOut.append(letters("a", 10, false));
    using pair = connect();
    const reader = new Reader(reactor, pair.client);
    fanOut.join(pair.server, HEAD);
    fanOut.begin(HEADERS.slice());
    fanOut.append(letters("b", 10, false));
    await reader.until(({ text }) => text.endsWith("ab".padEnd(11, "b")));
    fanOut.begin(new TextEncoder().encode("headerz:"));
    await reader.until(({ ended }) => ended);
    assert.equal(fanOut.admit(), "off-air");
  }));

Deno.test("a viewer who takes no byte for too long is cut off and counted", () =>
  withFanOut({ stalledMs: 200 }, async (fanOut) => {
    fanOut.begin(HEADERS);
    fanOut.append(letters("a", 100, false));
    using pair = connect(4096);
    fanOut.join(pair.server, HEAD);
    await eventually(() => {
      fanOut.append(letters("a", 10_000, true));
      return fanOut.stats().viewers.cutOff === 1;
    });
    assert.equal(fanOut.stats().viewers.current, 0);
  }));

Deno.test("a viewer whose group was overwritten before it was sent is cut off", () =>
  withFanOut({}, async (fanOut) => {
    fanOut.begin(HEADERS);
    fanOut.append(letters("a", 100, false));
    using pair = connect(4096);
    fanOut.join(pair.server, HEAD);
    for (let round = 0; round < 200; round++) fanOut.append(letters("b", 50_000, true));
    await eventually(() => fanOut.stats().viewers.cutOff === 1);
  }));

Deno.test("a slow viewer gets whole groups only, and the skips are counted", () =>
  withFanOut({}, async (fanOut, reactor) => {
    const groupSize = 50_000;
    fanOut.begin(new Uint8Array(0));
    const group = (letter: string) => {
      fanOut.append(letters(letter, groupSize / 2, false));
      fanOut.append(letters(letter, groupSize / 2, true));
    };
    group("A");
    using pair = connect(4096);
    fanOut.join(pair.server, HEAD);
    const reader = new Reader(reactor, pair.client);
    reader.close();
    // The viewer sleeps while the stream goes on, each time for less than the ring holds.
    for (const letter of "BCDEFGHI") group(letter);
    await eventually(() => fanOut.stats().writes > 3);
    const awake = new Reader(reactor, pair.client);
    await awake.until(({ text }) => text.endsWith("I".repeat(groupSize)), 20_000);
    const groups = awake.text.slice(HEAD.length).match(/(.)\1*/g) ?? [];
    assert.ok(
      groups.every((each) => each.length === groupSize),
      groups.map((each) => each[0]! + each.length).join(" "),
    );
    assert.equal(fanOut.stats().viewers.skips, 1);
    assert.ok(groups.length < 9);
    awake.close();
  }));

Deno.test("one viewer who does not read keeps no other one waiting", () =>
  withFanOut({}, async (fanOut, reactor) => {
    fanOut.begin(HEADERS);
    fanOut.append(letters("a", 100, false));
    using stalled = connect(4096);
    using pair = connect();
    const reader = new Reader(reactor, pair.client);
    fanOut.join(stalled.server, HEAD);
    fanOut.join(pair.server, HEAD);
    const before = reader.text.length;
    for (let round = 0; round < 5; round++) fanOut.append(letters("a", 100_000, true));
    await reader.until(({ text }) => text.length >= before + 500_000);
    assert.equal(fanOut.stats().viewers.current, 2);
    reader.close();
  }));

Deno.test("join() starts behind a gap of the stream, not before it", () =>
  withFanOut({}, async (fanOut, reactor) => {
    fanOut.begin(HEADERS);
    fanOut.append(letters("a", 100_000, false));
    await new Promise((resolve) => setTimeout(resolve, 1600));
    fanOut.append(letters("b", 10, false));
    using pair = connect();
    const reader = new Reader(reactor, pair.client);
    fanOut.join(pair.server, HEAD);
    await reader.until(({ text }) => text === `HEAD\r\n\r\nheaders:${"b".repeat(10)}`);
    reader.close();
  }));

/** Lets time pass for the fan-out. */
class LaterClock implements Disposable {
  readonly #now = performance.now;
  #byMs = 0;

  constructor() {
    performance.now = () => this.#now.call(performance) + this.#byMs;
  }

  pass(ms: number): void {
    this.#byMs += ms;
  }

  [Symbol.dispose](): void {
    performance.now = this.#now;
  }
}

Deno.test("join() starts at the key picture of a stream whose pictures come rarely", () =>
  withFanOut({}, async (fanOut, reactor) => {
    using clock = new LaterClock();
    fanOut.begin(HEADERS);
    fanOut.append(letters("K", 10, false));
    for (let picture = 0; picture < 3; picture++) {
      clock.pass(2000);
      fanOut.append(letters("d", 10, true));
      assert.equal(fanOut.admit(), "welcome");
    }
    using pair = connect();
    const reader = new Reader(reactor, pair.client);
    fanOut.join(pair.server, HEAD);
    await reader.until(({ text }) => text === `HEAD\r\n\r\nheaders:${"K".repeat(10)}${"d".repeat(30)}`);
    reader.close();
  }));

Deno.test("join() starts behind a gap also when what comes first behind it is no beginning", () =>
  withFanOut({}, async (fanOut, reactor) => {
    using clock = new LaterClock();
    fanOut.begin(HEADERS);
    fanOut.append(letters("K", 10, false));
    clock.pass(2000);
    fanOut.append(letters("d", 10, true));
    fanOut.append(letters("L", 10, false));
    using pair = connect();
    const reader = new Reader(reactor, pair.client);
    fanOut.join(pair.server, HEAD);
    await reader.until(({ text }) => text === `HEAD\r\n\r\nheaders:${"L".repeat(10)}`);
    reader.close();
  }));

Deno.test("admit() lets in as long after the last chunk as the stream may be silent", async () => {
  for (const [options, mostMs] of [[{}, 10_000], [{ staleMs: 60_000 }, 60_000]] as const) {
    await withFanOut(options, async (fanOut) => {
      using clock = new LaterClock();
      fanOut.begin(HEADERS);
      fanOut.append(letters("K", 10, false));
      clock.pass(mostMs - 1000);
      assert.equal(fanOut.admit(), "welcome");
      clock.pass(1000);
      assert.equal(fanOut.admit(), "off-air");
      await Promise.resolve();
    });
  }
});

Deno.test("join() refuses when there is no stream, and close() ends everyone", () =>
  withFanOut({}, async (fanOut, reactor) => {
    using pair = connect();
    assert.throws(() => fanOut.join(pair.server, HEAD), /not on air/);
    fanOut.begin(HEADERS);
    fanOut.append(letters("a", 100, false));
    fanOut.join(pair.server, HEAD);
    const reader = new Reader(reactor, pair.client);
    fanOut.close();
    fanOut.close();
    await reader.until(({ ended }) => ended);
    fanOut.append(letters("a", 100, false));
    assert.equal(fanOut.admit(), "off-air");
  }));
