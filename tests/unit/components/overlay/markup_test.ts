import { strict as assert } from "node:assert";
import { lowerThirdMarkup, plainMarkup } from "../../../../components/overlay/markup.ts";

Deno.test("plainMarkup() lets signs of markup stand for themselves", () => {
  assert.equal(plainMarkup('"a" & <b> \\n'), "&quot;a&quot; &amp; &lt;b&gt; &#92;n");
  assert.equal(plainMarkup("one\ntwo\u0007\tend"), "one\ntwo  end");
});

Deno.test("lowerThirdMarkup() lets the first line stand out", () => {
  assert.equal(lowerThirdMarkup("Ana"), "<b>Ana</b>");
  assert.equal(lowerThirdMarkup("Ana & Co\nTeacher\nRoom 1"), "<b>Ana &amp; Co</b>\n<small>Teacher\nRoom 1</small>");
});
