/** Finds the ids of texts in source code. */

/** The ids that code names. */
export interface TextIds {
  /** Whole ids. */
  readonly literals: ReadonlySet<string>;
  /** What ids look like that are put together, such as `mood-${mood}`. */
  readonly patterns: readonly RegExp[];
}

/**
 * Finds what may be ids of texts: literals of words joined by hyphens, and templates that begin with such.
 *
 * @param source A module.
 */
export function textIds(source: string): TextIds {
  const code = source.replace(/^\s*\/\*[^]*?\*\//gm, "").replace(/^\s*\/\/.*$/gm, "");
  const literals = new Set([...code.matchAll(/["'`]([a-z][a-z0-9]*(?:-[a-z0-9]+)+)["'`]/g)].map(([, id = ""]) => id));
  const patterns = [...code.matchAll(/`([a-z][a-z0-9-]*-)((?:\$\{[^}]*\}[a-z0-9-]*)+)`/g)]
    .map(([, start = "", rest = ""]) => new RegExp(`^${start}${rest.replace(/\$\{[^}]*\}/g, ".+")}$`));
  return { literals, patterns };
}
