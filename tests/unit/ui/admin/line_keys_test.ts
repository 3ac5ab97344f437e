import { strict as assert } from "node:assert";
import type { LogRecord } from "../../../../manager/contract/log_record.ts";
import { lineKeys } from "../../../../ui/admin/line_keys.ts";

function line(text: string): LogRecord {
  return { at: "2030-01-01T00:00:00.000Z", level: "info", job: "serve", component: null, source: "runnel", text };
}

Deno.test("lineKeys() keeps the keys of lines that stay when older ones go and newer ones come", () => {
  const [, second, third] = lineKeys([line("one"), line("two"), line("three")]);
  assert.deepEqual(lineKeys([line("two"), line("three"), line("four")]).slice(0, 2), [second, third]);
});

Deno.test("lineKeys() tells lines apart that say the same", () => {
  assert.equal(new Set(lineKeys([line("again"), line("again"), line("again")])).size, 3);
});
