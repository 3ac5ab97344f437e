/** `/`, `/admin/…` and `/assets/…`: the pages, as they were built into one folder. */
import type { Context } from "hono";
import { html } from "hono/html";
import { extname } from "node:path";
import type { Api, ApiContext, ApiEnv } from "../api_context.ts";
import { Problem } from "../schemas/problem.ts";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** Names of assets carry a hash of their content. */
const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * Adds the routes.
 *
 * @param api Where.
 * @param context The box.
 */
export function addPageRoutes(api: Api, context: ApiContext): void {
  const page = (name: string) => (c: Context<ApiEnv>) => sendPage(c, name, context);
  api.get("/", page("index.html"));
  api.get("/admin", (c) => c.redirect("/admin/", 308));
  api.get("/admin/*", page("admin.html"));
  api.get("/assets/*", (c) => sendAsset(c, context));
  api.notFound((c) => {
    if (c.req.path.startsWith("/api/") || !c.req.header("accept")?.includes("text/html")) {
      return new Problem(404, "api-not-found", { path: c.req.path }).respond(context.texts, c.get("language"));
    }
    return notFoundPage(c, context);
  });
}

async function sendPage(c: Context<ApiEnv>, name: string, context: ApiContext): Promise<Response> {
  const file = await openFile(`${context.pagesFolder}/${name}`);
  if (file === null) throw new Problem(503, "api-pages-not-built", { command: "deno task ui" });
  return await sendFile(c, name, file, "no-cache");
}

async function sendAsset(c: Context<ApiEnv>, context: ApiContext): Promise<Response> {
  const { path } = c.req;
  const safe = /^\/assets(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(path);
  const file = safe ? await openFile(`${context.pagesFolder}${path}`) : null;
  if (file === null) throw new Problem(404, "api-not-found", { path });
  return await sendFile(c, path, file, FOR_EVER);
}

async function sendFile(c: Context<ApiEnv>, name: string, file: Deno.FsFile, cache: string): Promise<Response> {
  const { size, mtime } = await file.stat();
  const etag = `W/"${size.toString(36)}-${(mtime?.getTime() ?? 0).toString(36)}"`;
  const headers = { "cache-control": cache, etag, vary: "accept-encoding" };
  if (c.req.header("if-none-match")?.split(",").some((tag) => tag.trim() === etag)) {
    file.close();
    return c.body(null, 304, headers);
  }
  const contentType = CONTENT_TYPES[extname(name)] ?? "application/octet-stream";
  return c.body(file.readable, 200, { ...headers, "content-type": contentType, "content-length": String(size) });
}

async function openFile(path: string): Promise<Deno.FsFile | null> {
  try {
    const file = await Deno.open(path);
    if ((await file.stat()).isFile) return file;
    file.close();
    return null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return null;
    throw error;
  }
}

async function notFoundPage(c: Context<ApiEnv>, { texts }: ApiContext): Promise<Response> {
  const language = c.get("language");
  const say = (id: string) => texts.render({ id, args: {} }, language);
  const page = await html`
    <!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>${say("api-not-found-title")}</title>
      </head>
      <body>
        <h1>${say("api-not-found-title")}</h1>
        <p><a href="/">${say("api-not-found-home")}</a></p>
      </body>
    </html>
  `;
  return c.html(page, 404);
}
