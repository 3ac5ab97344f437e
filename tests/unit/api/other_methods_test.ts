import { strict as assert } from "node:assert";
import { apiBox } from "../../fixtures/api_box.ts";

Deno.test("A path that does not take a method answers 405 and which ones it takes", async () => {
  await using box = await apiBox();
  const cases: readonly [method: string, path: string, allow: string][] = [
    ["POST", "/healthz", "GET, HEAD"],
    ["DELETE", "/", "GET, HEAD"],
    ["GET", "/api/v1/components/demo/camera/stop", "POST"],
    ["PATCH", "/api/v1/config", "GET, HEAD, PUT"],
  ];
  for (const [method, path, allow] of cases) {
    const response = await box.ask(path, { method });
    assert.equal(response.status, 405, path);
    assert.equal(response.headers.get("allow"), allow, path);
    assert.equal(response.headers.get("x-content-type-options"), "nosniff");
    const { id, args } = await response.json();
    assert.deepEqual([id, args], ["api-method", { method, path, allowed: allow }]);
  }
});

Deno.test("A path that there is none of answers 404 to all methods, and one that takes them says itself what is missing", async () => {
  await using box = await apiBox();
  const cases: readonly [method: string, path: string, id: string][] = [
    ["POST", "/api/v1/nothing", "api-not-found"],
    ["POST", "/api/v1/components/demo/none/stop", "api-no-component"],
  ];
  for (const [method, path, id] of cases) {
    const response = await box.ask(path, { method });
    assert.deepEqual([response.status, (await response.json()).id], [404, id], path);
  }
  const stranger = await box.api.request("http://box:8800/api/v1/config", { method: "PATCH" });
  await stranger.body?.cancel();
  assert.equal(stranger.status, 401);
});
