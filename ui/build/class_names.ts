/** Finds, at build time, the words in the pages' sources that may be class names. */

/**
 * Takes every word out of every string literal of a module.
 *
 * @param source TypeScript or TSX.
 * @returns Words that may name a style; most do not, and the style sheet skips them.
 */
export function classNames(source: string): string[] {
  const words: string[] = [];
  const code = source.replace(/^\s*(\/\/|\/\*|\*).*$/gm, "").replace(/^(import|export) .* from .*$/gm, "");
  for (const literal of code.matchAll(/"([^"\n]*)"|`([^`]*)`|'([^'\n]*)'/g)) {
    const text = literal[1] ?? literal[2] ?? literal[3] ?? "";
    words.push(...text.replace(/\$\{/g, " ").split(/[\s"'`}]+/).filter((word) => word !== ""));
  }
  return words;
}
