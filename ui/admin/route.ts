/** Which of the administrator's pages is shown: kept in the address after `#`, so that links and Back work. */
import { type Signal, signal } from "@preact/signals";

/** One place in the pages. */
export type Route =
  | { readonly page: "overview" }
  | { readonly page: "devices" }
  | { readonly page: "config" }
  | { readonly page: "log" }
  | { readonly page: "part"; readonly id: string };

/** The place that is shown. */
export const route: Signal<Route> = signal({ page: "overview" });

/**
 * Reads a place out of an address.
 *
 * @param hash What stands after the address, with its `#`.
 * @returns The overview for what is no place.
 */
export function parseRoute(hash: string): Route {
  const [page, ...rest] = hash.replace(/^#\/?/, "").split("/");
  if (page === "log" || page === "devices" || page === "config") return { page };
  const id = page === "part" && rest.length === 2 ? decode(rest.join("/")) : null;
  return id === null ? { page: "overview" } : { page: "part", id };
}

/** Null for what nobody can have encoded. */
function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return null;
  }
}

/**
 * Makes the address of a part's page.
 *
 * @param id `flow/component`.
 */
export function partHref(id: string): string {
  return `#/part/${id.split("/").map(encodeURIComponent).join("/")}`;
}

/** Follows the address from now on. */
export function followRoute(): void {
  const read = () => route.value = parseRoute(location.hash);
  globalThis.addEventListener("hashchange", () => {
    read();
    scrollTo(0, 0);
    document.getElementById("content")?.focus({ preventScroll: true });
  });
  read();
}
