import { strict as assert } from "node:assert";
import { Failover } from "../../../../components/_choice/failover.ts";

/** A filler is on air, but has nothing of its own. */
const FILLER = -0.5;

/**
 * A choice whose options are as healthy as the test says: for how long each has been steady, -1 when it is dead.
 */
function choiceOf(steady: Record<string, number>) {
  const waiting: (() => void)[] = [];
  return {
    wanted: Object.keys(steady)[0]!,
    steady,
    onLost: () => {},
    want(option: string) {
      this.wanted = option;
      for (const resolve of waiting.splice(0)) resolve();
    },
    isAlive: (option: string) => steady[option]! >= 0,
    flows: (option: string) => steady[option]! > -1,
    steadyMs: (option: string) => Math.max(steady[option]!, 0),
    /** Fulfilled when another option is wanted. */
    changed: () => new Promise<void>((resolve) => waiting.push(resolve)),
  };
}

function start(steady: Record<string, number>) {
  const choice = choiceOf(steady);
  const told: string[] = [];
  const order = Object.keys(steady);
  const failover = new Failover(choice, { order, steadyMs: 5000, onChange: (option) => told.push(option) });
  return { choice, told, failover };
}

Deno.test("Failover leaves an option that breaks at once, for the next that gives something", () => {
  const { choice, told, failover } = start({ first: 9000, second: -1, third: 100 });
  using _ = failover;
  choice.steady["first"] = -1;
  choice.onLost();
  assert.equal(choice.wanted, "third");
  assert.deepEqual(told, ["third"]);
});

Deno.test("Failover leaves an option that falls silent, and comes back when it has been steady", async () => {
  const { choice, told, failover } = start({ first: 9000, second: 100 });
  using _ = failover;
  choice.steady["first"] = -1;
  await choice.changed();
  choice.steady["first"] = 4999;
  choice.onLost();
  assert.equal(choice.wanted, "second");
  choice.steady["first"] = 5000;
  await choice.changed();
  assert.deepEqual(told, ["second", "first"]);
});

Deno.test("Failover stays where it is when nothing gives anything", () => {
  const { choice, told, failover } = start({ first: -1, second: -1 });
  using _ = failover;
  choice.onLost();
  assert.deepEqual([choice.wanted, told], ["first", []]);
});

Deno.test("Failover leaves an option that only fills its time, and takes a filler where there is nothing else", () => {
  const { choice, told, failover } = start({ first: FILLER, second: 100 });
  using _ = failover;
  choice.onLost();
  Object.assign(choice.steady, { second: FILLER });
  choice.onLost();
  assert.deepEqual(told, ["second"]);
  Object.assign(choice.steady, { second: -1 });
  choice.onLost();
  assert.deepEqual(told, ["second", "first"]);
});

Deno.test("Failover prefers the first again when the backup breaks before that has been steady", () => {
  const { choice, failover } = start({ first: -1, second: 100 });
  using _ = failover;
  choice.onLost();
  Object.assign(choice.steady, { first: 10, second: -1 });
  choice.onLost();
  assert.equal(choice.wanted, "first");
});

Deno.test("Failover hears what has come before it judges, when the machine stood still", async () => {
  const { choice, told, failover } = start({ first: 9000, second: 100 });
  using _ = failover;
  choice.steady["first"] = -1;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
  // What waited comes between the late look and the next.
  setTimeout(() => choice.steady["first"] = 100, 20);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.deepEqual(told, []);
  choice.steady["first"] = -1;
  await choice.changed();
  assert.deepEqual(told, ["second"]);
});
