/** Keeps the state fresh: opens the event stream, applies patches, starts over after a gap, a break or a silence. */
import type { ApiPatchOperation } from "../../../manager/contract/api.ts";
import { call } from "../../shared/api.ts";
import { backoffMs } from "../../shared/backoff.ts";
import { connection, takePatch, takeSnapshot } from "./planet_state.ts";

const LOOK_EVERY_MS = 5000;

/** The event stream of the box. One for a logged-in page, which starts it once. */
export class PlanetEvents {
  readonly #onRefused: () => void;
  #state: "new" | "streaming" | "waiting" | "closed" = "new";
  #source: EventSource | null = null;
  /** How often in a row it broke, or brought what did not fit. */
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #look: ReturnType<typeof setInterval> | undefined;

  /** @param onRefused Called when the box no longer knows who asks. */
  constructor(onRefused: () => void) {
    this.#onRefused = onRefused;
  }

  /** Opens the stream. */
  start(): void {
    this.#look = setInterval(() => void this.#lookForBox(), LOOK_EVERY_MS);
    this.#open();
  }

  /** Closes it. Idempotent. */
  close(): void {
    this.#state = "closed";
    clearInterval(this.#look);
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #open(): void {
    this.#source?.close();
    this.#state = "streaming";
    const source = new EventSource("/api/v1/events");
    this.#source = source;
    source.addEventListener("snapshot", (event) => takeSnapshot(JSON.parse(event.data)));
    source.addEventListener("patch", (event) => this.#patch(Number(event.lastEventId), JSON.parse(event.data)));
    source.addEventListener("error", () => void this.#broke());
  }

  #patch(seq: number, operations: readonly ApiPatchOperation[]): void {
    if (!takePatch(seq, operations)) return void this.#broke();
    this.#failures = 0;
    // A patch says what a new part is, but not where it stands in the planet; a snapshot has them in order.
    if (operations.some(({ op, path }) => op === "add" && /^\/components\/[^/]+$/.test(path))) this.#open();
  }

  async #broke(): Promise<void> {
    if (this.#state !== "streaming") return;
    this.#state = "waiting";
    this.#source?.close();
    connection.value = "lost";
    this.#failures++;
    this.#timer = setTimeout(() => this.#open(), backoffMs(this.#failures));
    const answer = await call("/api/v1/session");
    if (this.#isClosed() || answer.ok || answer.code === "offline" || answer.status !== 401) return;
    this.#onRefused();
  }

  /** A phone that left the network gets no error for minutes: ask for a sign of life. */
  async #lookForBox(): Promise<void> {
    if (document.hidden || connection.value !== "open") return;
    const source = this.#source;
    const answer = await call("/healthz", { timeoutMs: LOOK_EVERY_MS });
    if (this.#isClosed() || source !== this.#source || connection.value !== "open") return;
    if (answer.ok) this.#failures = 0;
    else await this.#broke();
  }

  /** A method, as the compiler takes the state for unchanged while something is waited for. */
  #isClosed(): boolean {
    return this.#state === "closed";
  }
}
