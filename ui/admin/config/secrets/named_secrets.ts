/** Secrets that a planet file names. Pure; a way to their lines, for what they mean the box alone says. */

const NAMED = /(?<![^\s,:[{])!secret +(["']?)([A-Za-z0-9][\w.\-]{0,62})\1(?=[\s,\]}]|$)/g;
const COMMENT = /(?:^|\s)#.*$/;

/**
 * Finds where `!secret` stands.
 *
 * @param whole The file.
 * @returns Lines from 1 by name, in the order of the file.
 */
export function namedSecrets(whole: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, line] of whole.split("\n").entries()) {
    if (!line.includes("!secret")) continue;
    for (const [, , name = ""] of line.replace(COMMENT, "").matchAll(NAMED)) {
      const lines = found.get(name) ?? [];
      if (lines.at(-1) !== index + 1) lines.push(index + 1);
      found.set(name, lines);
    }
  }
  return found;
}
