import { strict as assert } from "node:assert";
import { RetryPause } from "../../../../components/_media/retry_pause.ts";

Deno.test("RetryPause doubles its pauses, and gives up after five failures in a row", () => {
  const retry = new RetryPause(() => 0);
  assert.deepEqual([1, 2, 3, 4, 5].map(() => retry.failed()), [1000, 2000, 4000, 8000, null]);
});

Deno.test("RetryPause begins anew after 20 s of work", () => {
  let now = 0;
  const retry = new RetryPause(() => now);
  retry.failed();
  retry.failed();
  retry.works();
  now = 19_999;
  retry.works();
  assert.equal(retry.failed(), 4000);
  retry.works();
  now += 20_000;
  retry.works();
  assert.equal(retry.failed(), 1000);
});

Deno.test("RetryPause looks for a device that is away for ever, without counting that as failures", () => {
  const retry = new RetryPause(() => 0);
  for (let index = 0; index < 20; index++) assert.equal(retry.waiting(), 1000);
  assert.equal(retry.failed(), 1000);
});
