import { strict as assert } from "node:assert";
import { parseRoute, partHref } from "../../../../ui/admin/route.ts";

Deno.test("parseRoute() reads what partHref() writes", () => {
  assert.deepEqual(parseRoute(partHref("demo/live-webm")), { page: "part", id: "demo/live-webm" });
  assert.deepEqual(parseRoute(partHref("salón 1/cámara")), { page: "part", id: "salón 1/cámara" });
});

for (const page of ["log", "devices", "config"]) {
  Deno.test(`parseRoute() finds ${page}`, () => assert.deepEqual(parseRoute(`#/${page}`), { page }));
}

for (const hash of ["", "#", "#/", "#/part/one", "#/part/a/b/c", "#/part/%E0/x", "#elsewhere"]) {
  Deno.test(`parseRoute() shows the overview for ${JSON.stringify(hash)}`, () => {
    assert.deepEqual(parseRoute(hash), { page: "overview" });
  });
}
