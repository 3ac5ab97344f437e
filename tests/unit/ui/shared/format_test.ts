import { strict as assert } from "node:assert";
import { formatBitRate, formatBytes, formatDuration, formatNumber } from "../../../../ui/shared/format.ts";

Deno.test("formatBytes() takes the unit that keeps the number short", () => {
  const shown = [0, 999, 1500, 167_000_000, 2e12, 5e15].map((bytes) => formatBytes(bytes, "en"));
  assert.deepEqual(shown, ["0 byte", "999 byte", "1.5 kB", "167 MB", "2 TB", "5,000 TB"]);
});

Deno.test("formatBitRate() writes bits per second in the reader's language", () => {
  assert.deepEqual([0, 64_000, 1_250_000].map((rate) => formatBitRate(rate, "en")), ["0 bit/s", "64 kb/s", "1.3 Mb/s"]);
  assert.equal(formatBitRate(1_250_000, "es"), "1,3 Mb/s");
});

Deno.test("formatDuration() writes the two largest units", () => {
  const shown = [0, 59.9, 61, 3600, 98_765].map((seconds) => formatDuration(seconds, "en"));
  assert.deepEqual(shown, ["0 sec", "59 sec", "1 min 1 sec", "1 hr", "1 day 3 hr"]);
});

Deno.test("formatNumber() keeps a digit only where it tells something", () => {
  assert.deepEqual([0.25, 12.34, 123.4, 1234.5].map((value) => formatNumber(value, "en")), [
    "0.3",
    "12.3",
    "123",
    "1,235",
  ]);
});
