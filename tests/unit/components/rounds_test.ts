import { strict as assert } from "node:assert";
import { mock } from "node:test";
import { eachRound } from "../../../components/rounds.ts";

function withTime(test: () => void): void {
  mock.timers.enable({ apis: ["setInterval"] });
  try {
    test();
  } finally {
    mock.timers.reset();
  }
}

Deno.test("eachRound() takes all looks of one interval, and each until it is ended", () =>
  withTime(() => {
    const seen: string[] = [];
    const endFirst = eachRound(100, () => seen.push("first"));
    const endSecond = eachRound(100, () => seen.push("second"));
    mock.timers.tick(100);
    assert.deepEqual(seen, ["first", "second"]);
    endFirst();
    mock.timers.tick(100);
    assert.deepEqual(seen, ["first", "second", "second"]);
    endSecond();
    mock.timers.tick(1000);
    assert.equal(seen.length, 3);
  }));

Deno.test("eachRound() keeps others' looks when one is ended twice, and begins again after the last", () =>
  withTime(() => {
    let looks = 0;
    const end = eachRound(100, () => looks++);
    end();
    const endAgain = eachRound(100, () => looks++);
    end();
    mock.timers.tick(250);
    assert.equal(looks, 2);
    endAgain();
  }));
