/** Makes way for a socket: what a killed job left at its path would keep the next one from listening. */

/**
 * Removes it, if it is there.
 *
 * @param path Of the socket.
 */
export function removeLeftover(path: string): void {
  try {
    Deno.removeSync(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
