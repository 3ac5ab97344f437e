/**
 * Calls of the box's API from the pages: one result type for all, so that every caller says what happens when the box
 * refuses or does not answer.
 */
import { type Signal, signal } from "@preact/signals";
import type { ApiProblem } from "../../manager/contract/api.ts";

/** Who asks for the session looks after a refusal without help: told of it, he would ask again, without end. */
const SESSION = "/api/v1/session";

/** How often the box did not know who asks. Grows when a session has ended, on whatever page that is noticed. */
export const turnedAway: Signal<number> = signal(0);

/** What the way to the box and back adds to what the box may take. */
export const ON_THE_WAY_MS = 8000;

/** What came of a call. `offline` is for a box that does not answer, or not in time. */
export type ApiResult<T> =
  | {
    readonly ok: true;
    readonly data: T;
    /** The ETag, where the answer has one. */
    readonly tag: string | null;
  }
  | {
    readonly ok: false;
    readonly code: "refused";
    readonly status: number;
    readonly detail: string;
    /** All that the box says; null when that is no problem document. */
    readonly problem: ApiProblem | null;
  }
  | { readonly ok: false; readonly code: "offline" };

/** What a call sends. */
export interface ApiRequest {
  /** @default "GET" */
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as YAML instead. */
  readonly yaml?: string;
  /** The ETag that must still be that of what is changed. */
  readonly ifMatch?: string;
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
  return await ask(url, request, async (response) => await readJson(response) as T);
}

/**
 * Calls the API for something that is no JSON: a planet file, a graph.
 *
 * @param url As for `call`.
 * @param request See `ApiRequest`.
 * @returns The answer's text.
 */
export async function callText(url: string, request: ApiRequest = {}): Promise<ApiResult<string>> {
  return await ask(url, request, (response) => response.text());
}

async function ask<T>(
  url: string,
  request: ApiRequest,
  read: (response: Response) => Promise<T>,
): Promise<ApiResult<T>> {
  try {
    const response = await fetch(url, {
      method: request.method ?? "GET",
      signal: AbortSignal.timeout(request.timeoutMs ?? ON_THE_WAY_MS),
      ...sent(request),
    });
    if (response.ok) return { ok: true, data: await read(response), tag: response.headers.get("etag") };
    if (response.status === 401 && url !== SESSION) turnedAway.value++;
    const problem = await readJson(response) as ApiProblem | null;
    return { ok: false, code: "refused", status: response.status, detail: problem?.detail ?? "", problem };
  } catch {
    return { ok: false, code: "offline" };
  }
}

function sent({ body, yaml, ifMatch }: ApiRequest): { headers: Record<string, string>; body: string | null } {
  const headers: Record<string, string> = { "accept-language": document.documentElement.lang };
  if (ifMatch !== undefined) headers["if-match"] = ifMatch;
  if (yaml !== undefined) return { headers: { ...headers, "content-type": "application/yaml" }, body: yaml };
  if (body === undefined) return { headers, body: null };
  return { headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(body) };
}

/** Reads a body that may be missing; a proxy's page of HTML counts as missing too. */
async function readJson(response: Response): Promise<unknown> {
  const whole = await response.text();
  if (!/json/.test(response.headers.get("content-type") ?? "")) return null;
  return JSON.parse(whole);
}
