/** The process of a job as its life sees it, whether it was started by this run of `serve` or by an earlier one. */
import type { ProcessIdentity } from "./process_identity.ts";

/** How a process ended. */
export interface ProcessEnd {
  /**
   * `unseen`: it was no child of this run, which therefore cannot know. `unkillable`: it did not end, and was left
   * behind.
   */
  readonly how: "signal" | "exit" | "unseen" | "unkillable";
  /** The signal's name, the exit status as text, or nothing. */
  readonly reason: string;
}

/** A process that waits for a driver which never answers does not end after SIGKILL either: it is left behind then. */
export const UNKILLABLE_MS = 2000;

/** The end of what is left behind. */
export const LEFT_BEHIND: ProcessEnd = { how: "unkillable", reason: "" };

/** A process that runs. */
export interface RunningProcess {
  readonly pid: number;
  /** Null when it ended before it could be looked at. */
  readonly identity: ProcessIdentity | null;
  /** Resolves when the process has ended or was left behind; never rejects. */
  readonly ended: Promise<ProcessEnd>;
  /** Aborted when `ended` resolves. */
  readonly endedSignal: AbortSignal;
  /**
   * Is told whether there is a connection with the process: without one it may have ended.
   *
   * @param isLinked Whether there is.
   */
  noteLink(isLinked: boolean): void;
  /**
   * Asks the process to end, and kills it when it does not. Safe to call twice. Whatever the process does, this ends
   * within `UNKILLABLE_MS` more.
   *
   * @param drainMs How long it may take.
   */
  stop(drainMs: number): Promise<ProcessEnd>;
  /** Ends the process now; `ended` tells when it has. */
  kill(): void;
}
