/** The page that shows the OpenAPI document to a person: plain HTML, no script. */
import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

interface Operation {
  readonly summary?: string;
  readonly responses?: { readonly [status: string]: { readonly description?: string } };
}

/** What the page shows of the document. */
export interface DescribedApi {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: { readonly [path: string]: object };
}

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

/**
 * Renders the page.
 *
 * @param document The API.
 */
export function docsPage(document: DescribedApi): HtmlEscapedString | Promise<HtmlEscapedString> {
  const { info, paths = {} } = document;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation: Operation | undefined = (item as { [method: string]: Operation })[method];
      return operation === undefined ? [] : [showOperation(method, path, operation)];
    })
  );
  return html`
    <!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>${info.title} API</title>
        <link rel="stylesheet" href="/api/v1/docs.css">
      </head>
      <body><h1>${info.title} ${info.version}</h1>
    <p>${info.description ?? ""}</p>
    <p><a href="/api/v1/openapi.json">openapi.json</a></p>
    ${operations}
      </body>
    </html>
  `;
}

function showOperation(
  method: string,
  path: string,
  operation: Operation,
): HtmlEscapedString | Promise<HtmlEscapedString> {
  const answers = Object.entries(operation.responses ?? {}).map(([status, response]) =>
    html`
      <dt>${status}</dt>
      <dd>${response.description ?? ""}</dd>
    `
  );
  return html`
    <section>
      <h2><code><b>${method.toUpperCase()}</b> ${raw(path.replaceAll("/", "/<wbr>"))}</code></h2>
      <p>${operation.summary ?? ""}</p>
      <dl>${answers}</dl>
    </section>
  `;
}

/** The page's style. */
export const docsStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
section { border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
h2 { font-size: 1.1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { font-weight: bold; }
dd { margin: 0; }
`;
