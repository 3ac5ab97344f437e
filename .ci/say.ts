/** Writes to a person who runs the project's own checks. */

const encoder = new TextEncoder();

/**
 * Prints one line on standard output, at once.
 *
 * @param line The line, without its end.
 */
export function say(line: string): void {
  Deno.stdout.writeSync(encoder.encode(line + "\n"));
}
