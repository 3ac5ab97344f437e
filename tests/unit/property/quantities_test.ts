import { strict as assert } from "node:assert";
import fc from "fast-check";
import { bitrate, fraction, parseTime, printTime, size, time } from "../../../components/property/mod.ts";

const RANGE = { min: 0, max: Number.MAX_SAFE_INTEGER };

Deno.test("bitrate() reads bits per second with or without a unit", () => {
  const property = bitrate({ ...RANGE, default: 800_000 });
  for (const [text, value] of [["800k", 800_000], ["2M", 2_000_000], ["64000", 64_000], ["1.5M", 1_500_000]] as const) {
    assert.deepEqual(property.parse(text), { ok: true, value });
  }
  for (const text of ["", "k", "800K", "800 k", "800kbit", "-1k", "1e3"]) assert.equal(property.parse(text).ok, false);
  assert.deepEqual([property.unit, property.defaultText], ["bit/s", "800k"]);
});

Deno.test("bitrate() names its range as a person writes it", () => {
  assert.deepEqual(bitrate({ min: 16_000, max: 50_000_000 }).parse("1k"), {
    ok: false,
    problem: { id: "value-bitrate", args: { value: "1k", min: "16k", max: "50M" } },
  });
});

Deno.test("size() reads bytes by thousands and by 1024", () => {
  const property = size({ ...RANGE, default: 512 * 2 ** 20 });
  for (const [text, value] of [["512MiB", 536_870_912], ["2GB", 2e9], ["1000", 1000], ["7B", 7]] as const) {
    assert.deepEqual(property.parse(text), { ok: true, value });
  }
  for (const text of ["", "MiB", "1mb", "1 GB", "constructor", "1toString"]) {
    assert.equal(property.parse(text).ok, false);
  }
  assert.equal(property.defaultText, "512MiB");
});

Deno.test("time() reads spans with their units, and none without", () => {
  const property = time({ min: 0, max: 86_400, default: 90 });
  for (
    const [text, value] of [["30m", 1800], ["1h30m", 5400], ["500ms", 0.5], ["1.5s", 1.5], ["1d", 86_400]] as const
  ) {
    assert.deepEqual(property.parse(text), { ok: true, value });
  }
  for (const text of ["", "30", "m", "1h 30m", "2d", "-1s", "1h30"]) assert.equal(property.parse(text).ok, false);
  assert.equal(property.defaultText, "1m30s");
});

Deno.test("printTime() writes what parseTime() reads, to the millisecond", () => {
  assert.deepEqual([0, 0.5, 5400, 90_061.001].map(printTime), ["0s", "500ms", "1h30m", "1d1h1m1s1ms"]);
  fc.assert(fc.property(fc.nat(10_000_000), (milliseconds) => {
    assert.ok(Math.abs(parseTime(printTime(milliseconds / 1000)) * 1000 - milliseconds) < 1e-6);
  }));
});

Deno.test("fraction() reads fractions in lowest terms, and whole numbers as such over 1", () => {
  const property = fraction({ min: 1, max: 120, default: "25/1" });
  for (
    const [text, value] of [["25/1", "25/1"], ["50/2", "25/1"], ["30000/1001", "30000/1001"], ["30", "30/1"]] as const
  ) {
    assert.deepEqual(property.parse(text), { ok: true, value });
  }
  for (const text of ["", "0/0", "25/0", "1/2", "25/", "/1", "25.0", "-25/1", "121"]) {
    assert.equal(property.parse(text).ok, false, text);
  }
});
