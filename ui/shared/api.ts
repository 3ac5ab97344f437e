/**
 * Calls of the box's API from the pages: one result type for all, so that every caller says what happens when the box
 * refuses or does not answer.
 */
import type { ApiProblem } from "../../manager/contract/api.ts";

/** What came of a call. `offline` is for a box that does not answer, or not in time. */
export type ApiResult<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly code: "refused"; readonly status: number; readonly detail: string }
  | { readonly ok: false; readonly code: "offline" };

/** What a call sends. */
export interface ApiRequest {
  /** @default "GET" */
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON. */
  readonly body?: unknown;
  /** @default 8000 */
  readonly timeoutMs?: number;
}

/**
 * Makes a path below `/api/v1/` with everything filled in encoded.
 *
 * @param parts The template's fixed parts.
 * @param values What stands between them, encoded here.
 */
export function path(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  const encoded = values.map((value) => encodeURIComponent(value));
  return parts.reduce((whole, part, index) => whole + (encoded[index - 1] ?? "") + part);
}

/**
 * Calls the API.
 *
 * @param url A path made by `path`, such as `/api/v1/on-air`.
 * @param request See `ApiRequest`.
 * @returns The answer's JSON, taken to be a `T`; null for an answer without a body.
 */
export async function call<T>(url: string, request: ApiRequest = {}): Promise<ApiResult<T>> {
  const init: RequestInit = {
    method: request.method ?? "GET",
    signal: AbortSignal.timeout(request.timeoutMs ?? 8000),
    headers: { accept: "application/json", "accept-language": document.documentElement.lang },
  };
  if (request.body !== undefined) {
    init.body = JSON.stringify(request.body);
    init.headers = { ...init.headers, "content-type": "application/json" };
  }
  try {
    const response = await fetch(url, init);
    const body: unknown = await readJson(response);
    if (response.ok) return { ok: true, data: body as T };
    return { ok: false, code: "refused", status: response.status, detail: (body as ApiProblem | null)?.detail ?? "" };
  } catch {
    return { ok: false, code: "offline" };
  }
}

/** Reads a body that may be missing; a proxy's page of HTML counts as missing too. */
async function readJson(response: Response): Promise<unknown> {
  const whole = await response.text();
  if (!/json/.test(response.headers.get("content-type") ?? "")) return null;
  return JSON.parse(whole);
}
