/** Makes a keycard of what a request shows of its sender. Pure. */
import type { Keycard } from "../../manager/contract/keycard.ts";
import type { HandedRequest } from "./porter_link.ts";
import { headerValues } from "./request_head.ts";

/** Scheme, and what belongs to it (RFC 9110, section 11.4). */
const AUTHORIZATION = /^([A-Za-z]+) +(\S+)$/;

/** Neither names nor passwords have control characters (RFC 7617, section 2). */
const CONTROL = /\p{Cc}/u;

/**
 * Makes it.
 *
 * @param request The request; more than one `Authorization` counts as none.
 * @param mount The mount that it wants.
 */
export function keycardOf({ head, peer }: Pick<HandedRequest, "head" | "peer">, mount: string): Keycard {
  const [authorization = "", ...more] = headerValues(head, "authorization");
  const [, scheme = "", shown = ""] = (more.length === 0 ? AUTHORIZATION.exec(authorization) : null) ?? [];
  const [user, password] = scheme.toLowerCase() === "basic" ? userAndPassword(shown) : [null, null];
  const bearer = scheme.toLowerCase() === "bearer" ? shown : null;
  return {
    mount,
    address: peer.host,
    method: head.method,
    user,
    password,
    token: bearer ?? (new URLSearchParams(head.query).get("token") || null),
    userAgent: headerValues(head, "user-agent")[0] ?? null,
  };
}

/** The name ends at the first colon; what is no Basic shows nothing. */
function userAndPassword(base64: string): [user: string | null, password: string | null] {
  const text = decoded(base64);
  const colon = text.indexOf(":");
  if (colon < 0 || CONTROL.test(text)) return [null, null];
  return [text.slice(0, colon), text.slice(colon + 1)];
}

/** UTF-8, as browsers are told; what is not, old programs meant as Latin-1. */
function decoded(base64: string): string {
  let bytes: string;
  try {
    bytes = atob(base64);
  } catch (error) {
    if (error instanceof DOMException) return "";
    throw error;
  }
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
  } catch (error) {
    if (error instanceof TypeError) return bytes;
    throw error;
  }
}
