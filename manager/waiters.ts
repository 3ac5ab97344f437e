/** Those who wait for something to happen, each for a limited time. Owned by whatever happens. */

/** The waits for one thing. */
export class Waiters {
  readonly #wakes = new Set<() => void>();

  /**
   * Waits for the next `wakeAll`.
   *
   * @param timeoutMs The longest wait.
   * @param signal Ends the wait early; nothing of the wait stays on it.
   */
  async wait(timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const wake = () => resolve();
    const timer = setTimeout(wake, timeoutMs);
    this.#wakes.add(wake);
    signal.addEventListener("abort", wake, { once: true });
    await promise;
    signal.removeEventListener("abort", wake);
    this.#wakes.delete(wake);
    clearTimeout(timer);
  }

  /** Ends all waits. */
  wakeAll(): void {
    for (const wake of this.#wakes) wake();
  }
}
