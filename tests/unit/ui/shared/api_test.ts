import { strict as assert } from "node:assert";
import { path } from "../../../../ui/shared/api.ts";

Deno.test("path() encodes all that is filled in", () => {
  assert.equal(path`/api/v1/components/${"a/b"}/${"c d"}/stats`, "/api/v1/components/a%2Fb/c%20d/stats");
  assert.equal(path`&component=${"demo/live"}&n=${3}`, "&component=demo%2Flive&n=3");
});
