/** A wait with an end, for what closes in time whatever the rest does. */

/**
 * Waits for something, but not longer than a time; it goes on then.
 *
 * @param ms The longest wait.
 * @param work What is waited for.
 * @throws What the work throws within the time.
 */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
