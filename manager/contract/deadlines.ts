/**
 * How long the box may take for what takes long. The pages wait longer than that, so that it is the box that says what
 * went wrong.
 */

/** Asking for all devices: scanning all plugins for the first time takes a small computer many seconds. */
export const DEVICES_MS = 60_000;

/** An action of a component: it may have to wait for a pipeline, which has 10 s to start. */
export const ACTION_MS = 12_000;

/**
 * Says how long a trial may take. All plugins may have to be scanned before, and the first sample is waited for about as
 * long as the trial itself.
 *
 * @param seconds How long the component runs once its first sample is there.
 * @returns Milliseconds.
 */
export function trialMs(seconds: number): number {
  return DEVICES_MS + 2000 * seconds;
}
