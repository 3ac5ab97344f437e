import { strict as assert } from "node:assert";
import { mock } from "node:test";
import { Reconnector } from "../../../../../ui/viewer/playback/reconnector.ts";

/** A reconnector with faked time, and what it did. */
function watched(tries?: number): { reconnector: Reconnector; done: string[] } {
  const done: string[] = [];
  const reconnector = new Reconnector({
    connect: () => done.push("connect"),
    onHopeless: () => done.push("hopeless"),
    ...(tries === undefined ? {} : { tries }),
  });
  return { reconnector, done };
}

function withTime(test: (pass: (ms: number) => void) => void): void {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    test((ms) => mock.timers.tick(ms));
  } finally {
    mock.timers.reset();
  }
}

Deno.test("Reconnector connects again after a failure, ever more slowly", () =>
  withTime((pass) => {
    const { reconnector, done } = watched();
    reconnector.connectNow();
    reconnector.worked();
    reconnector.failed(true);
    pass(700);
    assert.deepEqual(done, ["connect"]);
    pass(600);
    assert.deepEqual(done, ["connect", "connect"]);
    reconnector.failed(true);
    pass(1500);
    assert.equal(done.length, 2);
    pass(1000);
    assert.equal(done.length, 3);
    reconnector.close();
  }));

Deno.test("Reconnector gives up a way of playing that failed three times and never worked", () =>
  withTime((pass) => {
    const { reconnector, done } = watched();
    reconnector.connectNow();
    for (let time = 0; time < 3; time++) {
      reconnector.failed(true);
      pass(20_000);
    }
    assert.deepEqual(done, ["connect", "connect", "connect", "hopeless"]);
    reconnector.close();
  }));

Deno.test("Reconnector never gives up what worked once, nor what is not on air", () =>
  withTime((pass) => {
    for (const worked of [true, false]) {
      const { reconnector, done } = watched();
      if (worked) reconnector.worked();
      for (let time = 0; time < 10; time++) {
        reconnector.failed(worked);
        pass(20_000);
      }
      assert.equal(done.includes("hopeless"), false);
      assert.equal(done.length, 10);
      reconnector.close();
    }
  }));

Deno.test("Reconnector.hurry() connects at once, but only when an attempt waits", () =>
  withTime((pass) => {
    const { reconnector, done } = watched();
    reconnector.hurry();
    assert.deepEqual(done, []);
    reconnector.failed(true);
    reconnector.hurry();
    assert.deepEqual(done, ["connect"]);
    pass(20_000);
    assert.deepEqual(done, ["connect"]);
  }));

Deno.test("Reconnector.failed() counts two reports of one break as one", () =>
  withTime((pass) => {
    const { reconnector, done } = watched();
    reconnector.failed(true);
    reconnector.failed(true);
    pass(20_000);
    assert.deepEqual(done, ["connect"]);
  }));

Deno.test("Reconnector.close() forgets a waiting attempt", () =>
  withTime((pass) => {
    const { reconnector, done } = watched();
    reconnector.failed(true);
    reconnector.close();
    pass(20_000);
    assert.deepEqual(done, []);
  }));

Deno.test("Reconnector gives up at once where each try would ask for a password, but not what worked", () =>
  withTime((pass) => {
    const { reconnector, done } = watched(1);
    reconnector.connectNow();
    reconnector.failed(true);
    pass(60_000);
    assert.deepEqual(done, ["connect", "hopeless"]);
    reconnector.worked();
    reconnector.failed(true);
    pass(60_000);
    assert.deepEqual(done, ["connect", "hopeless", "connect"]);
  }));
