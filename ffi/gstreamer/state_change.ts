/** The deadline of every state change: it may wait for streaming threads, and those for a driver. */
import { inTime } from "../in_time.ts";

/** A state change that did not end in time: an element hangs. */
export class StateTimeoutError extends Error {
  override readonly name = "StateTimeoutError";
  readonly code = "state-timeout";
  readonly blame = "device";
  /** Names of the elements that have not got there. */
  readonly lagging: readonly string[];

  constructor(state: string, timeoutMs: number, lagging: readonly string[]) {
    const who = lagging.length === 0 ? "" : `: ${lagging.join(", ")} did not get there`;
    super(`Cannot bring the pipeline to ${state} within ${timeoutMs} ms${who}`);
    this.lagging = lagging;
  }
}

/** A state change that an element refused; its reason has come as a message. */
export class StateRefusedError extends Error {
  override readonly name = "StateRefusedError";
  readonly code = "state-refused";
  readonly blame = "internal";

  constructor() {
    super("Cannot start the pipeline because an element refuses");
  }
}

/** Where to, and how long it may take. */
export interface StateDeadline {
  readonly state: string;
  readonly timeoutMs: number;
  /** Tells who has not got there. */
  readonly lagging: () => Promise<readonly string[]>;
}

/**
 * Waits for a state change, but not for ever. Nothing cancels it: it goes on, and holds a thread, when this has thrown.
 *
 * @param change Ends when GStreamer returns.
 * @param deadline Where to, and how long it may take.
 * @throws {StateTimeoutError}
 */
export async function endsInTime(change: Promise<unknown>, deadline: StateDeadline): Promise<void> {
  const { state, timeoutMs, lagging } = deadline;
  if (await inTime(change, timeoutMs) === null) throw new StateTimeoutError(state, timeoutMs, await lagging());
}
