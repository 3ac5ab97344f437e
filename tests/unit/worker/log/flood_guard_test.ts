import { strict as assert } from "node:assert";
import type { LogRecord } from "../../../../manager/contract/log_record.ts";
import { FloodGuard } from "../../../../worker/log/flood_guard.ts";

function line(text: string, source = "basesrc"): LogRecord {
  return { at: "2026-01-01T00:00:00.000Z", level: "warning", job: "media-a", component: null, source, text };
}

function texts(records: readonly LogRecord[]): string[] {
  return records.map((record) => record.text);
}

Deno.test("FloodGuard.take() lets different lines through", () => {
  const guard = new FloodGuard();
  assert.deepEqual(["a", "b", "a"].flatMap((text, i) => texts(guard.take(line(text), i))), ["a", "b", "a"]);
});

Deno.test("FloodGuard.take() counts equal lines and tells their number with the next other one", () => {
  const guard = new FloodGuard();
  const kept = ["a", "a", "a", "a", "b"].flatMap((text, i) => texts(guard.take(line(text), i)));
  assert.deepEqual(kept, ["a", "a (3 times more)", "b"]);
});

Deno.test("FloodGuard.take() counts equal lines of one component also when another one writes between them", () => {
  const guard = new FloodGuard();
  const kept = ["x", "y", "x", "y", "x"].flatMap((component, i) => guard.take({ ...line("a"), component }, i));
  assert.deepEqual(kept.map(({ component }) => component), ["x", "y"]);
  assert.equal(guard.flush(20_000).length, 2);
});

Deno.test("FloodGuard.take() gives a line that came twice as it is", () => {
  const guard = new FloodGuard();
  assert.deepEqual(["a", "a", "b"].flatMap((text, i) => texts(guard.take(line(text), i))), ["a", "a", "b"]);
});

Deno.test("FloodGuard.flush() tells the number of equal lines after a while", () => {
  const guard = new FloodGuard({ repeatMs: 1000 });
  for (let i = 0; i < 5; i++) guard.take(line("a"), 100);
  assert.deepEqual(texts(guard.flush(1099)), []);
  assert.deepEqual(texts(guard.flush(1100)), ["a (4 times more)"]);
  assert.deepEqual(texts(guard.flush(5000)), []);
});

Deno.test("FloodGuard.take() leaves out what goes beyond the limit of a second, by source", () => {
  const guard = new FloodGuard({ maxPerSecond: 3 });
  const kept = Array.from({ length: 10 }, (_, i) => texts(guard.take(line(`${i}`), i))).flat();
  assert.deepEqual(kept, ["0", "1", "2"]);
  assert.deepEqual(texts(guard.take(line("x", "other"), 20)), ["x"]);
  assert.deepEqual(texts(guard.flush(1000)), ["7 more lines left out: more than 3 in a second"]);
  assert.deepEqual(texts(guard.take(line("11"), 1001)), ["11"]);
});
