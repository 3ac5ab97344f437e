/** Waits, but not for ever. For worker and job. */

/**
 * Waits for something until a deadline.
 *
 * @param promise What; it goes on when the deadline has passed.
 * @param options How long, and what is given when that was too short.
 */
export async function withDeadline<T>(
  promise: Promise<T>,
  { ms, late }: { readonly ms: number; readonly late: T },
): Promise<T> {
  const { promise: over, resolve } = Promise.withResolvers<T>();
  const timer = setTimeout(() => resolve(late), ms);
  return await Promise.race([promise, over]).finally(() => clearTimeout(timer));
}
