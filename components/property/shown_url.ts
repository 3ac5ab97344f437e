/** An address as people and logs may see it. */
import type { HiddenPart } from "./hidden_part.ts";

/** The password of a login, and whether anything comes before it. */
const LOGIN = /^(\w+:\/\/[^/?#@]*?):([^/?#]*)@/;
/** Of an address that was cut within its password, which has no `@` any more; GStreamer ends it with this. */
const CUT = /^(\w+:\/\/[^/?#@:]*):[^/?#@]*…$/;
const QUERY = /([?&]pass\w*=)([^&#\s]*)/gi;

/**
 * Takes the password out of an address, also one that stands behind its question mark, as SRT has it.
 *
 * @param url As the planet has it.
 */
export function shownUrl(url: string): string {
  return url.replace(LOGIN, "$1@").replace(CUT, "$1…").replace(QUERY, "$1…");
}

/**
 * Finds the passwords of an address, as they are written and as they are meant.
 *
 * @param url As the planet has it.
 */
export function passwordsIn(url: string): string[] {
  const found = passwordParts(url).map(({ from, to }) => url.slice(from, to));
  return [...new Set(found.flatMap((password) => password === "" ? [] : [password, meant(password)]))];
}

/**
 * Finds where the passwords of an address stand.
 *
 * @param url As the planet has it.
 */
export function passwordParts(url: string): HiddenPart[] {
  const login = LOGIN.exec(url);
  const queries = [...url.matchAll(QUERY)].map(({ index, 1: name = "", 2: password = "" }): HiddenPart => {
    const from = index + name.length;
    return { from, to: from + password.length, name: name.slice(1, -1) };
  });
  if (login === null) return queries;
  const [, before = "", password = ""] = login;
  return [{ from: before.length + 1, to: before.length + 1 + password.length, name: "login" }, ...queries];
}

function meant(password: string): string {
  try {
    return decodeURIComponent(password);
  } catch (error) {
    if (error instanceof URIError) return password;
    throw error;
  }
}
