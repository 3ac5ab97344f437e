import { strict as assert } from "node:assert";
import { atMost } from "../../../manager/at_most.ts";

Deno.test("atMost() ends with the work, with its failure, or with the time", async () => {
  await atMost(60_000, Promise.resolve());
  await assert.rejects(atMost(60_000, Promise.reject(new RangeError("no"))), RangeError);
  await atMost(1, new Promise(() => {}));
});
