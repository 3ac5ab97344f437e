/** Ends connections between worker and job, on either side. */

/**
 * Closes a connection. One whose stream was read to its end, or cancelled, has closed itself already.
 *
 * @param conn Not used afterwards.
 */
export function closeConnection(conn: Deno.Conn): void {
  try {
    conn.close();
  } catch (error) {
    if (!(error instanceof Deno.errors.BadResource)) throw error;
  }
}
