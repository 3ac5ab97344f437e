/**
 * Something that happens for a moment at each full second of stream time: a property of an element that is raised and
 * lowered again by GstController, on the streaming thread and without JavaScript there. The points are set ahead.
 */
import { cString } from "../c_string.ts";
import type { Element } from "./element.ts";
import { gstController } from "./controller_table.ts";
import { gst } from "./gst_table.ts";

const SECOND_NS = 1_000_000_000n;
/**
 * How far points are set ahead, and how long they are kept: a job that JavaScript cannot attend to goes on pulsing for as
 * long.
 */
const AHEAD_SECONDS = 30n;
const REFILL_MS = 10_000;

/** What is pulsed. */
export interface PulseOptions {
  readonly property: string;
  /** Value during the pulse, and otherwise. */
  readonly high: number;
  readonly low: number;
  readonly lengthNs: bigint;
  /** Stream time from which on pulses are wanted. */
  readonly startNs: bigint;
  /** Tells the stream time. Timers come later and later: points follow the clock, not the number of times they are set. */
  readonly nowNs: () => bigint;
}

/** A property that pulses once a second. Closed before its pipeline. */
export class Pulse implements Disposable {
  readonly #source: Deno.PointerObject;
  readonly #options: PulseOptions;
  readonly #timer: ReturnType<typeof setInterval>;
  #first: bigint;
  #next: bigint;

  /**
   * @param element Its property must be controllable.
   * @param options What is pulsed, and how.
   */
  constructor(element: Element, options: PulseOptions) {
    this.#options = options;
    this.#source = gstController().gst_interpolation_control_source_new()!;
    const property = cString(options.property);
    const binding = gstController().gst_direct_control_binding_new_absolute(element.pointer, property, this.#source);
    gst().gst_object_add_control_binding(element.pointer, binding);
    this.#first = this.#next = options.startNs / SECOND_NS;
    this.#set(0n, options.low);
    this.#refill();
    this.#timer = setInterval(() => this.#refill(), REFILL_MS);
  }

  /** Sets no more points. */
  close(): void {
    clearInterval(this.#timer);
    gst().gst_object_unref(this.#source);
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** What went by without a point is left out, also the second that has begun: its pulse would be a shorter one. */
  #refill(): void {
    const { high, low, lengthNs, nowNs } = this.#options;
    const now = nowNs() / SECOND_NS;
    if (this.#next < now) this.#next = now + 1n;
    for (; this.#next < now + AHEAD_SECONDS; this.#next++) {
      this.#set(this.#next * SECOND_NS, high);
      this.#set(this.#next * SECOND_NS + lengthNs, low);
    }
    for (; this.#first + AHEAD_SECONDS < now; this.#first++) {
      this.#unset(this.#first * SECOND_NS);
      this.#unset(this.#first * SECOND_NS + lengthNs);
    }
  }

  #unset(atNs: bigint): void {
    gstController().gst_timed_value_control_source_unset(this.#source, atNs);
  }

  #set(atNs: bigint, value: number): void {
    gstController().gst_timed_value_control_source_set(this.#source, atNs, value);
  }
}
