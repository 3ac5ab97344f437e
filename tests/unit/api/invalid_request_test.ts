import { strict as assert } from "node:assert";
import { apiBox } from "../../fixtures/api_box.ts";

const CASES: readonly [method: string, path: string, body: unknown, en: string, es: string][] = [
  ["PUT", "components/demo/video/debug", {}, "level: a value of the type number is needed", "level: hace falta"],
  ["PUT", "components/demo/video/debug", { level: 1.5 }, "level: a value of the type integer is", "level: hace falta"],
  ["PUT", "components/demo/video/debug", { level: 10 }, "level: at most 9 is allowed", "level: se permite como"],
  ["POST", "setup", { code: "x", password: "x" }, "password: a length of at least 8 is", "password: hace falta"],
  ["PATCH", "components/demo/video/properties", [], "a value of the type object is needed", "hace falta un valor"],
  ["POST", "checks", { type: "webcam", kind: 1 }, "not known here: kind", "aquí no se conoce: kind"],
  ["POST", "checks", { type: "webcam", framerate: "x" }, "framerate: this value is not", "framerate: este valor no"],
  ["GET", "logs?level=loud", null, "level: allowed are: error, warning, info, debug", "level: se permiten: error"],
  ["GET", "config/history/0", null, "version: at least 1 is needed", "version: hace falta al menos 1"],
];

for (const [method, path, body, en, es] of CASES) {
  Deno.test(`${method} /api/v1/${path} with ${JSON.stringify(body)} is refused in the reader's language`, async () => {
    await using box = await apiBox();
    for (const [language, reason] of [["en", en], ["es", es]] as const) {
      const response = await box.ask(`/api/v1/${path}`, {
        method,
        headers: { "content-type": "application/json", "accept-language": language },
        ...body === null ? {} : { body: JSON.stringify(body) },
      });
      const problem = await response.json();
      assert.deepEqual([response.status, problem.id], [400, "api-invalid"]);
      assert.ok(problem.args.reason.startsWith(reason), problem.args.reason);
      assert.ok(problem.detail.endsWith(problem.args.reason), problem.detail);
    }
  });
}

Deno.test("a body that no handler can read is refused in the reader's language", async () => {
  await using box = await apiBox();
  const send = async (body: string, type: string) => {
    const headers = { "content-type": type, "accept-language": "es" };
    const response = await box.ask("/api/v1/checks", { method: "POST", body, headers });
    return [response.status, await response.json()];
  };
  const [noJson, notJson] = await send("{", "application/json");
  assert.deepEqual([noJson, notJson.id], [400, "api-body-no-json"]);
  const [otherType, form] = await send("type=webcam", "application/x-www-form-urlencoded");
  assert.deepEqual([otherType, form.id], [415, "api-body-type"]);
  assert.match(form.detail, /application\/json, y un archivo/);
});
