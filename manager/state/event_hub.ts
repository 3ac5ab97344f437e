/**
 * Keeps the latest changes of the state tree, so that every reader of events takes them at its own pace and nobody has a
 * queue: a reader is a number in this history. One for each `serve`, owned by it.
 */
import type { ApiPatchOperation, ApiSnapshot } from "../contract/api.ts";
import { localizeChange, localizeSnapshot, type Reader } from "./localize.ts";
import type { StateChange, StateTree } from "./state_tree.ts";

/** What a reader gets next. */
export type HubEvent =
  | { readonly type: "snapshot"; readonly seq: number; readonly data: ApiSnapshot }
  | { readonly type: "patch"; readonly seq: number; readonly data: readonly ApiPatchOperation[] };

/** How much is kept. */
export interface EventHubOptions {
  /** Changes that a reader may be behind before it gets a new snapshot. @default 1000 */
  readonly history?: number;
}

/** The changes of one state tree. */
export class EventHub {
  readonly #tree: StateTree;
  readonly #limit: number;
  readonly #history: StateChange[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #unsubscribe: () => void;

  /**
   * @param tree Whose changes.
   * @param options How much is kept.
   */
  constructor(tree: StateTree, options: EventHubOptions = {}) {
    this.#tree = tree;
    this.#limit = options.history ?? 1000;
    this.#unsubscribe = tree.onChange((change) => this.#keep(change));
  }

  /**
   * Gives a reader what comes next.
   *
   * @param seq Number of the last event that the reader has, null when it has none.
   * @param reader Whose language.
   * @returns The next patch; a snapshot when the reader has nothing, is too far behind, or counts by another run of the
   * program; null when there is nothing new.
   */
  next(seq: number | null, reader: Reader): HubEvent | null {
    const last = this.#tree.seq;
    if (seq === last) return null;
    const first = last - this.#history.length + 1;
    if (seq === null || seq < first - 1 || seq > last) {
      const data = localizeSnapshot(this.#tree.snapshot(), reader);
      return { type: "snapshot", seq: data.seq, data };
    }
    const change = this.#history[seq + 1 - first]!;
    return { type: "patch", seq: change.seq, data: localizeChange(change, reader) };
  }

  /**
   * Waits for the next change.
   *
   * @param timeoutMs The longest wait.
   * @param signal Ends the wait early.
   * @returns When there is a change, the time is over, or the signal came.
   */
  async changed(timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, timeoutMs);
    const wake = () => resolve();
    this.#waiting.add(wake);
    signal.addEventListener("abort", wake, { once: true });
    await promise;
    signal.removeEventListener("abort", wake);
    this.#waiting.delete(wake);
    clearTimeout(timer);
  }

  /** Stops listening to the tree and wakes everybody who waits. */
  [Symbol.dispose](): void {
    this.#unsubscribe();
    for (const wake of this.#waiting) wake();
  }

  #keep(change: StateChange): void {
    this.#history.push(change);
    if (this.#history.length > this.#limit) this.#history.shift();
    for (const wake of this.#waiting) wake();
  }
}
