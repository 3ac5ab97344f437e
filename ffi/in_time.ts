/** The deadline of native calls: nothing cancels one, it goes on and holds a thread until it comes back. */

/**
 * Waits for a call, but not for ever.
 *
 * @param call What it gives in the end.
 * @param timeoutMs How long.
 * @returns Null when it has not come back by then.
 */
export async function inTime<T>(call: Promise<T>, timeoutMs: number): Promise<T | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), timeoutMs);
  return await Promise.race([call, late.promise]).finally(() => clearTimeout(timer));
}
