import { strict as assert } from "node:assert";
import { type TimedItem, Timeline } from "../../../../components/playlist/timeline.ts";

const NOW = 1_000_000;

/** Seconds from now. */
function item(file: string, start: number, end: number, list = "list"): TimedItem {
  return { list, file, startMs: NOW + start * 1000, endMs: NOW + end * 1000, offsetMs: 0 };
}

function shown({ items }: Timeline): [string, number, number, number][] {
  return items.map(({ file, startMs, endMs, offsetMs }) => [
    file,
    (startMs - NOW) / 1000,
    (endMs - NOW) / 1000,
    offsetMs / 1000,
  ]);
}

function timeline(...items: TimedItem[]): Timeline {
  const made = new Timeline();
  for (const each of items) made.add(each, NOW, null);
  return made;
}

Deno.test("Timeline.add() cuts the end of the item that a new one begins in", () => {
  assert.deepEqual(shown(timeline(item("a", 10, 30), item("b", 20, 40))), [["a", 10, 20, 0], ["b", 20, 40, 0]]);
  assert.deepEqual(shown(timeline(item("a", 10, 60), item("b", 20, 40))), [["a", 10, 20, 0], ["b", 20, 40, 0]]);
});

Deno.test("Timeline.add() drops items that a new one covers", () => {
  assert.deepEqual(shown(timeline(item("a", 20, 30), item("b", 30, 40), item("c", 20, 40))), [["c", 20, 40, 0]]);
});

Deno.test("Timeline.add() moves the beginning of the item that a new one ends in, which then begins in its middle", () => {
  assert.deepEqual(shown(timeline(item("a", 20, 50), item("b", 10, 30))), [["b", 10, 30, 0], ["a", 30, 50, 10]]);
});

Deno.test("Timeline.add() refuses what would begin within the item that is being played", () => {
  const made = timeline(item("a", 10, 30));
  const [playing] = made.items;
  assert.equal(made.add(item("b", 20, 40), NOW + 12_000, playing!), false);
  assert.equal(made.add(item("c", 30, 40), NOW + 12_000, playing!), true);
  assert.deepEqual(shown(made), [["a", 10, 30, 0], ["c", 30, 40, 0]]);
});

Deno.test("Timeline.add() skips what is over, and cuts what has begun so that there are 5 s to open it", () => {
  assert.deepEqual(shown(timeline(item("over", -20, -10), item("soon over", -20, 5), item("on", -20, 60))), [
    ["on", 5, 60, 25],
  ]);
});

Deno.test("Timeline.remove() takes out a playlist but for what is being played", () => {
  const made = timeline(item("a", 10, 20), item("b", 20, 30), item("c", 30, 40, "other"));
  made.remove("list", made.items[0]!);
  assert.deepEqual(shown(made).map(([file]) => file), ["a", "c"]);
});

Deno.test("Timeline.next() forgets what has ended", () => {
  const made = timeline(item("a", 10, 20), item("b", 30, 40));
  assert.equal(made.next(NOW + 25_000, null)?.file, "b");
  assert.equal(made.next(NOW + 45_000, null), null);
});
