import { strict as assert } from "node:assert";
import { apiBox } from "../../fixtures/api_box.ts";

Deno.test("a mount of the planet answers 503 with Retry-After when its streamer has not taken it over", async () => {
  await using box = await apiBox();
  for (const path of ["/demo.webm", "/demo.webm.m3u"]) {
    const response = await box.api.request(`http://box:8800${path}`);
    assert.equal(response.status, 503);
    assert.equal(response.headers.get("retry-after"), "2");
    assert.equal((await response.json()).id, "api-mount-waiting");
  }
});

Deno.test("a path that is no mount answers 404", async () => {
  await using box = await apiBox();
  const response = await box.api.request("http://box:8800/demo.web");
  assert.equal(response.status, 404);
  await response.body?.cancel();
});
