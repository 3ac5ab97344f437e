import { strict as assert } from "node:assert";
import { parseRoute, partHref } from "../../../../ui/admin/route.ts";

Deno.test("parseRoute() reads what partHref() writes", () => {
  assert.deepEqual(parseRoute(partHref("demo/live-webm")), { page: "part", id: "demo/live-webm" });
  assert.deepEqual(parseRoute(partHref("salón 1/cámara")), { page: "part", id: "salón 1/cámara" });
});

Deno.test("parseRoute() finds the log", () => assert.deepEqual(parseRoute("#/log"), { page: "log" }));

for (const hash of ["", "#", "#/", "#/part/one", "#/part/a/b/c", "#/part/%E0/x", "#elsewhere"]) {
  Deno.test(`parseRoute() shows the overview for ${JSON.stringify(hash)}`, () => {
    assert.deepEqual(parseRoute(hash), { page: "overview" });
  });
}
