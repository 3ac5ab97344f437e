import { strict as assert } from "node:assert";
import { clockText } from "../../../../components/overlay/clock_text.ts";

const AT = new Date("2026-03-01T04:05:09Z");

Deno.test("clockText() tells the time of its zone", () => {
  assert.equal(clockText("time", AT, "UTC"), "04:05");
  assert.equal(clockText("time-seconds", AT, "Asia/Kathmandu"), "09:50:09");
  assert.equal(clockText("date", AT, "America/Lima"), "2026-02-28");
  assert.equal(clockText("date-time", AT, "America/Lima"), "2026-02-28 23:05");
  assert.equal(clockText("time", new Date("2026-03-01T00:05:00Z"), "UTC"), "00:05");
});

Deno.test("clockText() says nothing where no clock is wanted", () => {
  assert.equal(clockText("none", AT, "UTC"), "");
});
