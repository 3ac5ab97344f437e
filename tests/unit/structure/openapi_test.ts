import { strict as assert } from "node:assert";
import { DOCUMENT_PATHS } from "../../../manager/api/routes/documents.ts";
import { apiBox } from "../../fixtures/api_box.ts";

const METHODS = ["get", "put", "post", "patch", "delete"];

interface Operation {
  readonly summary?: string;
  readonly responses?: Record<string, { readonly description?: string }>;
}

interface OpenApi {
  readonly paths: Record<string, Record<string, Operation>>;
}

const { document, routes } = await read();
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).filter(([method]) => METHODS.includes(method))
    .map(([method, operation]) => ({ call: `${method} ${path}`, operation }))
);

Deno.test("the OpenAPI document describes every route of the API, and none that is not there", () => {
  const wanted = routes.filter((call) => !DOCUMENT_PATHS.some((path) => call.endsWith(path)));
  assert.deepEqual(operations.map(({ call }) => call).sort(), [...new Set(wanted)].sort());
});

Deno.test("every operation says what it is for, and what it may answer", () => {
  const silent = operations.filter(({ operation: { summary, responses } }) => {
    const answers = Object.values(responses ?? {});
    return !summary || answers.length === 0 || !answers.every(({ description }) => description);
  });
  assert.deepEqual(silent.map(({ call }) => call), []);
});

Deno.test("every reference within the OpenAPI document leads somewhere", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#([^"]*)"/g)].map(([, pointer = ""]) => pointer);
  assert.ok(references.length > 0);
  assert.deepEqual(references.filter((pointer) => resolve(pointer) === undefined), []);
});

async function read(): Promise<{ document: OpenApi; routes: string[] }> {
  await using box = await apiBox();
  const document = await (await box.api.request("http://box:8800/api/v1/openapi.json")).json();
  const routes = box.api.routes.map(({ method, path }) => ({ method: method.toLowerCase(), path }))
    .filter(({ method, path }) => METHODS.includes(method) && /^\/(api\/v1|healthz)/.test(path))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]*\})?/g, "{$1}")}`);
  return { document, routes };
}

function resolve(pointer: string): unknown {
  return pointer.split("/").slice(1).reduce<unknown>((value, part) => {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }, document);
}
