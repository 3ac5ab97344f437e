/** Reads what the kernel tells in files of one line, below /proc and /sys. */

/**
 * Reads one.
 *
 * @param path Where.
 * @returns Its text without the end of the line; null when it is not there.
 */
export function readSystemFile(path: string): string | null {
  try {
    return Deno.readTextFileSync(path).trim();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
