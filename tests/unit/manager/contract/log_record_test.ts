import { strict as assert } from "node:assert";
import { type LogRecord, newest } from "../../../../manager/contract/log_record.ts";

Deno.test("newest() gives the last so many, none for 0, and 200 unless told", () => {
  const records = Array.from({ length: 300 }, (_, count): LogRecord => {
    return { at: "", level: "info", job: "j", component: null, source: "runnel", text: String(count) };
  });
  const texts = (limit?: number) => newest(records, limit).map(({ text }) => text);
  assert.deepEqual(texts(2), ["298", "299"]);
  assert.deepEqual(texts(0), []);
  assert.equal(texts(1000).length, 300);
  assert.deepEqual([texts().length, texts()[0]], [200, "100"]);
});
