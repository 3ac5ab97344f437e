/** Keeps the state fresh: opens the event stream, applies patches, starts over after a gap, a break or a silence. */
import { call } from "../../shared/api.ts";
import { backoffMs } from "../../shared/backoff.ts";
import { connection, takePatch, takeSnapshot } from "./planet_state.ts";

const LOOK_EVERY_MS = 5000;

/** The event stream of the box. One for a logged-in page. */
export class PlanetEvents {
  readonly #onRefused: () => void;
  #source: EventSource | null = null;
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
    clearInterval(this.#look);
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #open(): void {
    this.#source?.close();
    const source = new EventSource("/api/v1/events");
    this.#source = source;
    source.addEventListener("snapshot", (event) => {
      this.#failures = 0;
      takeSnapshot(JSON.parse(event.data));
    });
    source.addEventListener("patch", (event) => {
      if (!takePatch(Number(event.lastEventId), JSON.parse(event.data))) this.#open();
    });
    source.addEventListener("error", () => void this.#broke());
  }

  async #broke(): Promise<void> {
    this.#source?.close();
    if (this.#timer !== undefined) return;
    connection.value = "lost";
    this.#failures++;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#open();
    }, backoffMs(this.#failures));
    const answer = await call("/api/v1/planet");
    if (!answer.ok && answer.code === "refused" && answer.status === 401) this.#onRefused();
  }

  /** A phone that left the network gets no error for minutes: ask for a sign of life. */
  async #lookForBox(): Promise<void> {
    if (document.hidden || connection.value !== "open") return;
    const answer = await call("/healthz", { timeoutMs: LOOK_EVERY_MS });
    if (!answer.ok && connection.value === "open") await this.#broke();
  }
}
