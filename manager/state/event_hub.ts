/**
 * Keeps the latest changes of the state tree, so that every reader of events takes them at its own pace and nobody has a
 * queue: a reader is a number in this history. One for each `serve`, owned by it.
 */
import type { ApiPatchOperation, ApiSnapshot } from "../contract/api.ts";
import { Waiters } from "../waiters.ts";
import { localizeOperations, localizeSnapshot, type Reader } from "./localize.ts";
import type { StateChange, StateTree } from "./state_tree.ts";

/** What a reader gets next. */
export type HubEvent =
  | { readonly type: "snapshot"; readonly seq: number; readonly data: ApiSnapshot }
  | { readonly type: "patch"; readonly seq: number; readonly data: readonly ApiPatchOperation[] };

/** Changes that follow one another. Of figures many are kept as one: who comes late gets the newest of each only. */
interface Entry {
  readonly firstSeq: number;
  seq: number;
  readonly kind: StateChange["kind"];
  /** By path for figures, in order otherwise; each with the number of its change. */
  operations: readonly { readonly seq: number; readonly operation: ApiPatchOperation }[];
}

/** How much is kept. */
export interface EventHubOptions {
  /** Changes that a reader may be behind before it gets a new snapshot; those of figures do not count. @default 1000 */
  readonly history?: number;
}

/** The changes of one state tree. */
export class EventHub {
  readonly #tree: StateTree;
  readonly #limit: number;
  /** The oldest first; each begins where the one before ends. */
  readonly #history: Entry[] = [];
  /** How many of them are more than figures. */
  #kept = 0;
  readonly #waiters = new Waiters();
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
    const entry = seq === null ? undefined : this.#after(seq);
    if (seq === null || entry === undefined) {
      const data = localizeSnapshot(this.#tree.snapshot(), reader);
      return { type: "snapshot", seq: data.seq, data };
    }
    const news = entry.operations.filter((one) => one.seq > seq).map(({ operation }) => operation);
    const operations = [{ op: "replace", path: "/seq", value: entry.seq } as const, ...news];
    return { type: "patch", seq: entry.seq, data: localizeOperations(operations, reader) };
  }

  /**
   * Waits for the next change.
   *
   * @param timeoutMs The longest wait.
   * @param signal Ends the wait early.
   * @returns When there is a change, the time is over, or the signal came.
   */
  changed(timeoutMs: number, signal: AbortSignal): Promise<void> {
    return this.#waiters.wait(timeoutMs, signal);
  }

  /** Stops listening to the tree and wakes everybody who waits. */
  [Symbol.dispose](): void {
    this.#unsubscribe();
    this.#waiters.wakeAll();
  }

  /** Finds what brings a reader on; undefined when nothing does. */
  #after(seq: number): Entry | undefined {
    let low = 0;
    let high = this.#history.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#history[middle]!.seq <= seq) low = middle + 1;
      else high = middle;
    }
    const entry = this.#history[low];
    return entry !== undefined && seq >= entry.firstSeq - 1 ? entry : undefined;
  }

  #keep({ seq, kind, operations }: StateChange): void {
    const numbered = operations.map((operation) => ({ seq, operation }));
    const last = this.#history.at(-1);
    if (kind === "readings" && last?.kind === "readings") {
      const paths = new Set(operations.map(({ path }) => path));
      last.operations = [...last.operations.filter(({ operation }) => !paths.has(operation.path)), ...numbered];
      last.seq = seq;
    } else {
      this.#history.push({ firstSeq: seq, seq, kind, operations: numbered });
      if (kind === "state") this.#kept++;
    }
    while (this.#kept > this.#limit) if (this.#history.shift()?.kind === "state") this.#kept--;
    this.#waiters.wakeAll();
  }
}
