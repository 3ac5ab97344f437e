import { strict as assert } from "node:assert";
import { plainTitle } from "../../../../ui/admin/part/controls/plain_title.ts";

Deno.test("plainTitle() parts a sentence at its first comma, colon or semicolon", () => {
  assert.deepEqual(plainTitle("Brightness, from -1 (black) to 1; 0 changes nothing"), {
    name: "Brightness",
    rest: "From -1 (black) to 1; 0 changes nothing",
  });
  assert.deepEqual(plainTitle("Loudness: 0 is silent"), { name: "Loudness", rest: "0 is silent" });
  assert.deepEqual(plainTitle("Where the words stand"), { name: "Where the words stand", rest: "" });
});
