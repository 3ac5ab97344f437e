import { strict as assert } from "node:assert";
import { call, path, turnedAway } from "../../../../ui/shared/api.ts";
import { inPage } from "../page_world.ts";

Deno.test("path() encodes all that is filled in", () => {
  assert.equal(path`/api/v1/components/${"a/b"}/${"c d"}/stats`, "/api/v1/components/a%2Fb/c%20d/stats");
  assert.equal(path`&component=${"demo/live"}&n=${3}`, "&component=demo%2Flive&n=3");
});

Deno.test("call() counts who is turned away, and not who asks for the session: he would be told to ask for it", () =>
  inPage(() => new Response(null, { status: 401 }), async () => {
    const counts: number[] = [];
    for (const url of ["/api/v1/session", "/api/v1/devices", "/api/v1/session"]) {
      await call(url);
      counts.push(turnedAway.value);
    }
    assert.deepEqual(counts, [0, 1, 1]);
  }));
