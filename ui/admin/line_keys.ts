/** Tells log lines apart by what they say, so that one that stays keeps its place in the page when others come. Pure. */
import type { LogRecord } from "../../manager/contract/log_record.ts";

/**
 * Gives each line a key of its own.
 *
 * @param lines Oldest first.
 * @returns One key for each line, in their order; lines that say the same are counted.
 */
export function lineKeys(lines: readonly LogRecord[]): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ at, level, job, component, source, text }) => {
    const content = JSON.stringify([at, level, job, component, source, text]);
    const times = seen.get(content) ?? 0;
    seen.set(content, times + 1);
    return `${content} ${times}`;
  });
}
