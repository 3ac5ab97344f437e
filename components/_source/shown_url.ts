/** An address as people and logs may see it. */

/**
 * Takes the password out of an address, also one that stands behind its question mark, as SRT has it.
 *
 * @param url As the planet has it.
 */
export function shownUrl(url: string): string {
  return url.replace(/^(\w+:\/\/[^/?#@]*?):[^/?#]*@/, "$1@").replace(/([?&]pass\w*=)[^&#]*/gi, "$1…");
}
