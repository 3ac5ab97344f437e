import { strict as assert } from "node:assert";
import { definitions } from "../../../components/catalogue.ts";
import {
  bitrate,
  bitrateChoice,
  choice,
  decimal,
  flag,
  fraction,
  integer,
  keyframes,
  list,
  map,
  path,
  record,
  size,
  text,
  time,
} from "../../../components/property/mod.ts";
import { checkValues } from "../../../manager/config/check_values.ts";
import type { Json } from "../../../manager/contract/component_spec.ts";
import { Texts } from "../../../manager/text/texts.ts";

const KINDS = {
  number: integer({ min: -2, max: 9, default: 0 }),
  volume: decimal({ min: 0, max: 10, default: 1 }),
  rate: bitrate({ min: 1000, max: 1e6, default: 1000 }),
  some: bitrateChoice({ of: [64_000, 128_000], default: 64_000 }),
  bytes: size({ min: 0, max: 1000, default: 0 }),
  wait: time({ min: 0, max: 60, default: 1 }),
  frames: fraction({ min: 1, max: 120, default: "25/1" }),
  on: flag({ default: true }),
  words: text({ optional: true }),
  file: path({ default: "x" }),
  one: choice({ of: ["a", "b"], default: "a" }),
  clock: choice({ of: ["none", "time"], aliases: { true: "time", false: "none" }, default: "none" }),
  keys: keyframes({ default: { seconds: 2 } }),
  gains: map(decimal({ min: -60, max: 0 }), { default: {} }),
  levels: list(integer({ min: 0, max: 9 }), { default: [] }),
  places: map(record({ left: integer({ min: 0, max: 99 }), alpha: decimal({ min: 0, max: 1, default: 1 }) }), {
    default: {},
  }),
};

function taken(values: Record<string, Json>): unknown {
  const checked = checkValues(KINDS, values, { partial: true });
  return checked.ok ? checked.values : checked;
}

function refused(values: Record<string, Json>): string {
  const checked = checkValues(KINDS, values, { partial: true });
  return checked.ok ? "taken" : `${checked.place}: ${new Texts().render(checked.problem)}`;
}

Deno.test("checkValues() takes values of every kind in base units", () => {
  const values = {
    number: -2,
    volume: 0.5,
    rate: 800_000,
    some: 128_000,
    bytes: 1,
    wait: 0.5,
    frames: "30/1",
    on: false,
    words: null,
    file: "a/b",
    one: "b",
    keys: { frames: 50 },
    gains: { mic: -3.5 },
    levels: [1, 2],
    places: { mic: { left: 1, alpha: 0.5 } },
  };
  assert.deepEqual(taken(values), values);
});

Deno.test("checkValues() fills in what a record leaves out, and puts fractions in lowest terms", () => {
  assert.deepEqual(taken({ places: { mic: { left: 1 } } }), { places: { mic: { left: 1, alpha: 1 } } });
  assert.deepEqual(taken({ frames: "50/2" }), { frames: "25/1" });
});

Deno.test("checkValues() takes true and false where a choice knows these words", () => {
  assert.deepEqual(taken({ clock: true }), { clock: "time" });
  assert.deepEqual(taken({ clock: false }), { clock: "none" });
});

Deno.test("checkValues() says where a value is wrong, and what is allowed", () => {
  const cases: readonly [Record<string, Json>, string][] = [
    [{ number: 1.5 }, "number: 1.5 is not a whole number from -2 to 9"],
    [{ number: "1" }, 'number: "1" is not a whole number from -2 to 9'],
    [{ number: null }, "number: null is not a whole number from -2 to 9"],
    [{ volume: 11 }, "volume: 11 is not a number from 0 to 10"],
    [{ rate: "800k" }, 'rate: "800k" is not a bit rate from 1k to 1M, such as 800k or 2M'],
    [{ some: 65_000 }, "some: 65000 is not one of: 64k, 128k"],
    [{ wait: 61 }, "wait: 61 is not a time from 0s to 1m, such as 30m, 1h30m or 500ms"],
    [{ frames: "0/1" }, "frames: 0/1 is not a fraction from 1 to 120, such as 25/1"],
    [{ on: "true" }, 'on: "true" is neither true nor false'],
    [{ words: "" }, "words: a text is needed here, not an empty value"],
    [{ words: 7 }, "words: a text is needed here, not an empty value"],
    [{ file: "a\0b" }, "file: a\0b is not a path"],
    [{ one: true }, "one: true is not one of: a, b"],
    [{ words: true }, "words: a text is needed here, not an empty value"],
    [{ one: "c" }, 'one: "c" is not one of: a, b'],
    [
      { keys: { frames: 0 } },
      'keys: {"frames":0} is neither a number of frames from 1 to 3,000 nor a time from 100ms to 1m, such as 50 or 2s',
    ],
    [{ gains: [1] }, 'gains: [1] stands where "name: value" lines are needed'],
    [{ gains: { mic: 1 } }, "gains.mic: 1 is not a number from -60 to 0"],
    [{ levels: { a: 1 } }, 'levels: {"a":1} stands where a list is needed, such as [first, second]'],
    [{ levels: [1, "x"] }, 'levels.1: "x" is not a whole number from 0 to 9'],
    [{ places: { mic: { alpha: 1 } } }, "places.mic.left: a value is needed here, of the kind integer"],
    [
      { places: { mic: { left: 1, top: 1 } } },
      "places.mic.top: nothing of this name is known here; allowed are: left, alpha",
    ],
  ];
  for (const [values, told] of cases) assert.equal(refused(values), told);
});

Deno.test("checkValues() of all values fills in defaults, and tells what is missing", () => {
  const takes = { to: text({}), fade: time({ min: 0, max: 5, default: 0 }) };
  assert.deepEqual(checkValues(takes, { to: "b" }, { partial: false }), { ok: true, values: { to: "b", fade: 0 } });
  const missing = checkValues(takes, {}, { partial: false });
  assert.deepEqual(missing.ok ? null : [missing.place, missing.problem.id], ["to", "value-missing"]);
});

Deno.test("checkValues() takes the defaults of every type that there is", () => {
  for (const { type, properties } of definitions.values()) {
    const defaults = Object.entries(properties).flatMap(([name, one]) =>
      one.default === undefined ? [] : [[name, one.default as Json]]
    );
    const checked = checkValues(properties, Object.fromEntries(defaults), { partial: true });
    assert.ok(checked.ok, `${type}: ${JSON.stringify(checked)}`);
    assert.deepEqual(checked.values, Object.fromEntries(defaults));
  }
});
