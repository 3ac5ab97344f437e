/** A pause that ends early when what it belongs to is closed, and leaves nothing behind. */

/**
 * Waits.
 *
 * @param ms How long; null waits for the signal alone.
 * @param signal Ends the pause when it aborts. The caller looks at it afterwards.
 */
export async function pause(ms: number | null, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = (): void => resolve();
  const timer = ms === null ? undefined : setTimeout(end, ms);
  signal.addEventListener("abort", end, { once: true });
  await promise;
  clearTimeout(timer);
  signal.removeEventListener("abort", end);
}
