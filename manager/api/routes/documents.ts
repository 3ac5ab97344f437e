/** `/api/v1/openapi.json` and `/api/v1/docs`: the API described, for programs and for people. Made when first asked for. */
import { docsPage, docsStyle } from "../docs_page.ts";
import type { Api, ApiContext } from "../api_context.ts";

/** Where the documents lie. */
export const DOCUMENT_PATHS = ["/api/v1/openapi.json", "/api/v1/docs", "/api/v1/docs.css"] as const;

const [DOCUMENT, PAGE, STYLE] = DOCUMENT_PATHS;

const OTHER_ERROR = {
  description: "Any other error.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

/** An OpenAPI document, 3.1. */
export type OpenApiDocument = ReturnType<Api["getOpenAPI31Document"]>;

/**
 * Adds the routes.
 *
 * @param api Where; all its routes are described.
 * @param context The box.
 */
export function addDocumentRoutes(api: Api, context: ApiContext): void {
  let made: OpenApiDocument | null = null;
  const document = () => made ??= makeDocument(api, context.version);
  api.get(DOCUMENT, (c) => c.json(document()));
  api.get(PAGE, (c) => c.html(docsPage(document())));
  api.get(STYLE, (c) => c.body(docsStyle, 200, { "content-type": "text/css; charset=utf-8" }));
}

function makeDocument(api: Api, version: string): OpenApiDocument {
  const { openAPIRegistry } = api;
  openAPIRegistry.registerComponent("securitySchemes", "basic", { type: "http", scheme: "basic" });
  openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "runnel_session",
    description: "Set by POST /api/v1/session. Changes need Origin or Sec-Fetch-Site of the box itself.",
  });
  return withOtherErrors(api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Runnel",
      version,
      description: "Values are JSON numbers in base units: bit/s, bytes, seconds. Errors are application/problem+json.",
    },
    security: [{ basic: [] }, { token: [] }, { session: [] }],
  }));
}

/** What stands before every route refuses, too: a login that is missing, a body that is no JSON, too many requests. */
function withOtherErrors(document: OpenApiDocument): OpenApiDocument {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const operations = Object.entries(item).map(([method, operation]) => {
      return [method, { ...operation, responses: { ...operation.responses, default: OTHER_ERROR } }];
    });
    return [path, Object.fromEntries(operations)];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}
