/**
 * Reads the head of an HTTP/1.x request (RFC 9112), for the porter and for the streamers that get a connection from it.
 * Strict on purpose: whatever two readers could understand differently is refused. Pure, in any process.
 */

/** The longest head that is read, in bytes. */
export const MAX_HEAD_BYTES = 16 * 1024;

const MAX_HEADERS = 100;
const CR = 13;
const LF = 10;
const TAB = 9;

/** One header line. */
export interface Header {
  /** As it was sent. */
  readonly name: string;
  readonly value: string;
}

/** The head of a request. */
export interface RequestHead {
  readonly method: string;
  /** The target in origin form, as it was sent: path and query. */
  readonly target: string;
  /** Decoded once. It starts with `/` and has no NUL and no `.` or `..` between slashes. */
  readonly path: string;
  /** Behind the `?`, not decoded; empty when there is none. */
  readonly query: string;
  readonly version: "1.0" | "1.1";
  readonly headers: readonly Header[];
  /** The value of Host, or the host of an absolute target; null when there is neither (HTTP/1.0). */
  readonly host: string | null;
}

/** The status that refuses a head. */
export type RefusalStatus = 400 | 431 | 505;

/** What reading gives: a head, or the status that refuses it and why (for logs). */
export type HeadResult =
  | { readonly ok: true; readonly head: RequestHead }
  | { readonly ok: false; readonly status: RefusalStatus; readonly reason: string };

/** Where a head ends: behind the empty line, 0 when more has to come, or why it never can. */
export type HeadEnd = number | { readonly status: RefusalStatus; readonly reason: string };

class Refusal extends Error {
  constructor(readonly status: RefusalStatus, reason: string) {
    super(reason);
  }
}

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const TARGET = /^\/[!"$-;=?-[\]-_a-z{-~]*$/;
const ABSOLUTE = /^https?:\/\/([^/?#@]+)(.*)$/i;
const HOST = /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._~%!$&'()*+,;=-]*)(:\d{0,5})?$/;

/**
 * Looks for the end of a head in bytes that arrive piece by piece.
 *
 * @param bytes All that arrived.
 * @param from What was looked at before; the end may straddle it.
 */
export function findHeadEnd(bytes: Uint8Array, from = 0): HeadEnd {
  const limit = Math.min(bytes.length, MAX_HEAD_BYTES);
  for (let at = Math.max(0, from - 1); at < limit; at++) {
    const byte = bytes[at]!;
    if (byte >= 32 && byte !== 127) continue;
    if (byte === LF) {
      if (at === 0 || bytes[at - 1] !== CR) return { status: 400, reason: "a line feed without carriage return" };
      // One empty line before the request line is passed over (RFC 9112, section 2.2).
      if (at === 3 && bytes[1] === LF) return { status: 400, reason: "no request line" };
      if (at >= 3 && bytes[at - 2] === LF) return at + 1;
    } else if (byte === CR) {
      if (at + 1 < bytes.length && bytes[at + 1] !== LF) return { status: 400, reason: "a bare carriage return" };
    } else if (byte !== TAB) {
      return { status: 400, reason: `a control character: ${byte}` };
    }
  }
  return bytes.length >= MAX_HEAD_BYTES ? { status: 431, reason: `longer than ${MAX_HEAD_BYTES} bytes` } : 0;
}

/**
 * Reads a head.
 *
 * @param bytes From the first byte to the empty line, as `findHeadEnd` found it.
 */
export function parseRequestHead(bytes: Uint8Array): HeadResult {
  try {
    return { ok: true, head: parse(bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, status: error.status, reason: error.message };
    throw error;
  }
}

/**
 * The values of a header, one for each line.
 *
 * @param head The head.
 * @param name In lower case.
 */
export function headerValues(head: Pick<RequestHead, "headers">, name: string): string[] {
  return head.headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
}

function parse(bytes: Uint8Array): RequestHead {
  const end = findHeadEnd(bytes);
  if (typeof end !== "number") throw new Refusal(end.status, end.reason);
  if (end !== bytes.length) throw new Refusal(400, "no empty line at the end");
  const [requestLine = "", ...lines] = latin1(bytes).slice(0, -4).replace(/^\r\n/, "").split("\r\n");
  const { method, rawTarget, version } = parseRequestLine(requestLine);
  if (lines.length > MAX_HEADERS) throw new Refusal(431, `more than ${MAX_HEADERS} headers`);
  const headers = lines.map(parseHeader);
  const { target, authority } = originForm(rawTarget);
  const host = hostOf(headers, version);
  checkLengths(headers, version);
  const [rawPath = "", ...queries] = target.split("?");
  return {
    method,
    target,
    path: decodePath(rawPath),
    query: queries.join("?"),
    version,
    headers,
    host: authority ?? host,
  };
}

function parseRequestLine(line: string): { method: string; rawTarget: string; version: "1.0" | "1.1" } {
  const [method = "", rawTarget = "", protocol = "", ...rest] = line.split(" ");
  if (rest.length > 0 || !TOKEN.test(method) || rawTarget === "") throw new Refusal(400, "not a request line");
  if (!/^HTTP\/\d\.\d$/.test(protocol)) throw new Refusal(400, "not an HTTP version");
  if (protocol !== "HTTP/1.0" && protocol !== "HTTP/1.1") throw new Refusal(505, `version ${protocol}`);
  return { method, rawTarget, version: protocol === "HTTP/1.0" ? "1.0" : "1.1" };
}

function parseHeader(line: string): Header {
  // A line that starts with white space would be an obsolete fold; one with white space before the colon is read by
  // some as another header. Neither is a token.
  const colon = line.indexOf(":");
  const name = line.slice(0, colon);
  if (colon < 1 || !TOKEN.test(name)) throw new Refusal(400, "not a header line");
  return { name, value: line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, "") };
}

function originForm(raw: string): { target: string; authority: string | null } {
  const [, authority, rest = ""] = ABSOLUTE.exec(raw) ?? [];
  const target = authority === undefined ? raw : rest.startsWith("/") ? rest : `/${rest}`;
  if (!TARGET.test(target)) throw new Refusal(400, "not a target");
  if (authority !== undefined && !isHost(authority)) throw new Refusal(400, "not a host");
  return { target, authority: authority ?? null };
}

function hostOf(headers: readonly Header[], version: "1.0" | "1.1"): string | null {
  const hosts = headerValues({ headers }, "host");
  if (hosts.length > 1) throw new Refusal(400, "more than one host");
  if (hosts.length === 0 && version === "1.1") throw new Refusal(400, "no host");
  const [host = null] = hosts;
  if (host !== null && !isHost(host)) throw new Refusal(400, "not a host");
  return host;
}

/** One that no URL can have, such as one with port 99999, would fail only where the URL is made of it. */
function isHost(text: string): boolean {
  return HOST.test(text) && (text === "" || URL.canParse(`http://${text}/`));
}

/** RFC 9112, section 6.3: a body whose end is not certain is how requests are smuggled. */
function checkLengths(headers: readonly Header[], version: "1.0" | "1.1"): void {
  const lengths = headerValues({ headers }, "content-length");
  const codings = headerValues({ headers }, "transfer-encoding");
  if (lengths.length + codings.length > 1) throw new Refusal(400, "more than one length");
  if (lengths.length === 1 && !/^\d{1,15}$/.test(lengths[0]!)) throw new Refusal(400, "not a length");
  if (codings.length === 0) return;
  if (version === "1.0" || codings[0]!.toLowerCase() !== "chunked") {
    throw new Refusal(400, "not a known transfer coding");
  }
}

function decodePath(raw: string): string {
  if (/%(?:2f|00)/i.test(raw)) throw new Refusal(400, "an encoded slash or NUL");
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch (error) {
    if (error instanceof URIError) throw new Refusal(400, "a path that is not UTF-8");
    throw error;
  }
  if (path.split("/").some((part) => part === "." || part === "..")) throw new Refusal(400, "a dot segment");
  return path;
}

/** Byte for byte: TextDecoder's "latin1" is windows-1252. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
