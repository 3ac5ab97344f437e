/** The deadline of every state change: it may wait for streaming threads, and those for a driver. */

/** A state change that did not end in time: an element hangs. */
export class StateTimeoutError extends Error {
  override readonly name = "StateTimeoutError";
  readonly code = "state-timeout";
  readonly blame = "device";

  constructor(state: string, timeoutMs: number) {
    super(`Cannot bring the pipeline to ${state} within ${timeoutMs} ms`);
  }
}

/**
 * Waits for a state change, but not for ever. Nothing cancels it: it goes on, and holds a thread, when this has thrown.
 *
 * @param change What GStreamer returns in the end.
 * @param state Where to.
 * @param timeoutMs How long it may take.
 * @throws {StateTimeoutError}
 */
export async function endsInTime(change: Promise<number>, state: string, timeoutMs: number): Promise<number> {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => timeout.reject(new StateTimeoutError(state, timeoutMs)), timeoutMs);
  try {
    return await Promise.race([change, timeout.promise]);
  } finally {
    clearTimeout(timer);
  }
}
