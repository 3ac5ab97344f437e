/** Lines of a text that is edited. Pure. */

/**
 * Counts lines.
 *
 * @param whole The text.
 */
export function lineCount(whole: string): number {
  return whole.split("\n").length;
}

/**
 * Finds where a place stands.
 *
 * @param whole The text.
 * @param line Counted from 1; past the end is the last line.
 * @param column Counted from 1; past the end of the line is its end.
 * @returns How many characters are before it.
 */
export function offsetOf(whole: string, line: number, column: number): number {
  const lines = whole.split("\n");
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const before = lines.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0);
  return before + Math.min(Math.max(column, 1) - 1, lines[index]?.length ?? 0);
}

/**
 * Says what Enter puts in: a new line as far in as the one it leaves.
 *
 * @param whole The text.
 * @param at Where the cursor stands.
 */
export function newLine(whole: string, at: number): string {
  const start = whole.lastIndexOf("\n", at - 1) + 1;
  const indent = /^ */.exec(whole.slice(start, at))?.[0] ?? "";
  return `\n${indent}`;
}
