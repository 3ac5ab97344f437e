/**
 * The end of a pipeline that gives its samples to us. A sample wakes the reactor from C to C (`new-sample` calls libc's
 * `eventfd_write`); samples are then pulled on the JavaScript thread until there is none.
 */
import { cString } from "../c_string.ts";
import { CONNECT_SWAPPED, gobject } from "../glib/gobject_table.ts";
import type { Reactor } from "../reactor.ts";
import { Wake } from "../wake.ts";
import { gstApp } from "./app_table.ts";
import { readRendered } from "./counter.ts";
import type { Element } from "./element.ts";
import { Sample, type SamplePointer } from "./sample.ts";

/** Samples in one turn of the reactor. */
const MOST_AT_ONCE = 32;

/** Properties of every appsink of ours: never waits for a clock, never blocks its streaming thread. */
export const APP_SINK_PROPERTIES = "emit-signals=true sync=false async=false drop=true";

/**
 * When samples are taken: each at once; a little late, when the reactor is awake anyway; or not at all, until another pace
 * is set: then those of the meantime are left out, and count as neither taken nor lost.
 */
export type AppSinkPace = "at once" | "patient" | "resting";

/** An appsink whose samples arrive in JavaScript. Closed after its pipeline is in state NULL. */
export class AppSink implements Disposable {
  /** Called when all that waited were taken. */
  onIdle: () => void = () => {};
  readonly #sink: Element;
  readonly #reactor: Reactor;
  readonly #wake: Wake;
  readonly #handler: bigint;
  readonly #onSample: (sample: Sample) => void;
  #pace: AppSinkPace = "at once";
  /** So many samples may wait. */
  #most: number;
  #closed = false;
  #pulled = 0;
  #dropped = 0;
  /** Whether it is to be counted at the next turn. */
  #counts = false;
  /** Ends its turns beside others while it is patient. */
  #leave: (() => void) | null = null;

  /**
   * @param sink An appsink with `APP_SINK_PROPERTIES`.
   * @param reactor Who waits.
   * @param onSample Takes each sample; it is freed when the call returns.
   */
  constructor(sink: Element, reactor: Reactor, onSample: (sample: Sample) => void) {
    this.#sink = sink;
    this.#reactor = reactor;
    this.#onSample = onSample;
    this.#most = sink.number("max-buffers", "uint");
    this.#wake = new Wake(reactor, () => this.#pull());
    const data = Deno.UnsafePointer.create(BigInt(this.#wake.fd));
    this.#handler = gobject().g_signal_connect_data(
      sink.pointer,
      cString("new-sample"),
      Wake.address,
      data,
      null,
      CONNECT_SWAPPED,
    );
  }

  /** When samples are taken. */
  set pace(pace: AppSinkPace) {
    if (pace === this.#pace) return;
    const hasRested = this.#pace === "resting";
    this.#pace = pace;
    // First, as what comes from now on is not left out: there has to be room for it.
    this.limit(this.#most);
    if (hasRested) this.#leaveOut();
    this.#sink.set("emit-signals", pace === "at once");
    // What nobody takes must not hold up the end of the stream.
    this.#sink.set("wait-on-eos", pace !== "resting");
    this.#leave?.();
    this.#leave = pace === "patient" ? this.#reactor.alongside(() => this.#pull()) : null;
    if (pace === "at once") this.#wake.again();
  }

  /** @param most So many samples may wait. */
  limit(most: number): void {
    this.#most = most;
    this.#sink.set("max-buffers", this.#pace === "resting" ? 1 : most);
  }

  /** Takes all that wait; while it rests, that is nothing. */
  drain(): void {
    if (this.#pace === "resting") return;
    for (let next = this.#next(); next !== null; next = this.#next()) this.#take(next);
  }

  /**
   * How many samples were let go because they were not taken in time. Counted when it is asked for, in the next turn; known
   * when it is asked for again.
   */
  get dropped(): number {
    this.#counts = true;
    return this.#dropped;
  }

  /** Ends the wake-ups. The pipeline must be in state NULL and still referenced. */
  close(): void {
    this.#closed = true;
    this.#leave?.();
    gobject().g_signal_handler_disconnect(this.#sink.pointer, this.#handler);
    this.#wake.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** Who is slower than the source must not keep everything else in the job from its turn. */
  #pull(): void {
    if (this.#pace === "resting") return;
    // Read before: what comes in the meantime counts as pulled, and is never missing.
    const given = this.#counts ? readRendered(this.#sink) : null;
    for (let pulled = 0; pulled < MOST_AT_ONCE; pulled++) {
      const next = this.#next();
      if (next === null) {
        this.#count(given, 0);
        return this.onIdle();
      }
      this.#take(next);
    }
    if (this.#closed) return;
    this.#count(given, this.#most);
    this.#wake.again();
  }

  #take(pointer: SamplePointer): void {
    this.#pulled++;
    using sample = new Sample(pointer);
    this.#onSample(sample);
  }

  #leaveOut(): void {
    for (let next = this.#next(); next !== null; next = this.#next()) new Sample(next).free();
    this.#pulled = readRendered(this.#sink) - this.#dropped;
  }

  /**
   * The sink knows how much it was given; what was neither pulled nor waits was let go.
   *
   * @param given So much before the pulling, null when it was not asked.
   * @param waiting So many at most still wait.
   */
  #count(given: number | null, waiting: number): void {
    if (given === null) return;
    this.#counts = false;
    this.#dropped = Math.max(this.#dropped, given - this.#pulled - waiting);
  }

  #next(): SamplePointer | null {
    return gstApp().gst_app_sink_try_pull_sample(this.#sink.pointer, 0n) as SamplePointer | null;
  }
}
