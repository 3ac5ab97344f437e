/**
 * Small answers that porter and streamers give by themselves: a status and its name, nothing that needs a language.
 */
import { SERVER_NAME } from "../../manager/contract/server_name.ts";

/** Statuses that are answered this way (RFC 9110, section 15). */
export const STATUS_NAMES = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  405: "Method Not Allowed",
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
  502: "Bad Gateway",
  503: "Service Unavailable",
  505: "HTTP Version Not Supported",
} as const;

/** One of them. */
export type PageStatus = keyof typeof STATUS_NAMES;

/** What an answer carries beside its status. */
export interface PageOptions {
  /** After how many seconds to try again. */
  readonly retryAfterSeconds?: number;
  /** Methods that would be allowed. */
  readonly allow?: string;
  /** Whose name and password are asked for; letters, digits and hyphens. */
  readonly realm?: string;
  /** Whether it answers HEAD: no body then. @default false */
  readonly headOnly?: boolean;
}

/**
 * A whole answer. The connection is closed after it.
 *
 * @param status Why the request is not served.
 * @param options What else to say.
 */
export function statusPage(status: PageStatus, options: PageOptions = {}): Uint8Array<ArrayBuffer> {
  const body = `${status} ${STATUS_NAMES[status]}\n`;
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_NAMES[status]}`,
    `Date: ${new Date().toUTCString()}`,
    `Server: ${SERVER_NAME}`,
    "Content-Type: text/plain; charset=utf-8",
    `Content-Length: ${body.length}`,
    "Cache-Control: no-store",
    "Connection: close",
  ];
  if (options.retryAfterSeconds !== undefined) lines.push(`Retry-After: ${options.retryAfterSeconds}`);
  if (options.allow !== undefined) lines.push(`Allow: ${options.allow}`);
  // RFC 7617, section 2.1: browsers then send name and password in UTF-8.
  if (options.realm !== undefined) lines.push(`WWW-Authenticate: Basic realm="${options.realm}", charset="UTF-8"`);
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n\r\n${options.headOnly ? "" : body}`);
}
