/**
 * One GStreamer pipeline of a job: made from a launch description, on the system clock with the base time that the whole
 * box shares. It waits for its bus in the reactor; nothing of JavaScript ever runs on a streaming thread. State changes
 * are nonblocking calls with a deadline, since they may wait for streaming threads.
 */
import { cString } from "../c_string.ts";
import { takeError } from "../glib/g_error.ts";
import { gobject } from "../glib/gobject_table.ts";
import { takeString } from "../glib/owned_string.ts";
import { OutPointer } from "../out_pointer.ts";
import type { Reactor } from "../reactor.ts";
import { type BusMessage, takeMessage } from "./bus_message.ts";
import { Element, type ElementPointer } from "./element.ts";
import { startGStreamer } from "./gstreamer.ts";
import { FORMAT_TIME, gst } from "./gst_table.ts";
import { laggingElements } from "./lagging_elements.ts";
import { endsInTime, StateRefusedError } from "./state_change.ts";

const STATE = { NULL: 1, PLAYING: 4 } as const;
const STATE_CHANGE_FAILURE = 0;
const ITERATOR_OK = 1;
/** GST_DEBUG_GRAPH_SHOW_ALL. */
const GRAPH_DETAILS = 15;
/** GST_SEEK_FLAG_FLUSH and GST_SEEK_FLAG_ACCURATE. */
const SEEK_EXACTLY = 1 | 2;
const NO_TIME = 0xffff_ffff_ffff_ffffn;

/** How a pipeline is made. */
export interface PipelineOptions {
  readonly reactor: Reactor;
  /** In nanoseconds of CLOCK_MONOTONIC; running time counts from here. */
  readonly baseTimeNs: bigint;
  /** Takes what the pipeline says, on the JavaScript thread. */
  readonly onMessage: (message: BusMessage) => void;
}

/** How a pipeline is started. */
export interface PlayOptions {
  /** How long elements may take to start. @default 10000 */
  readonly timeoutMs?: number;
  /**
   * Elements that play before any other starts: sinks that make their pipeline wait. One that is full before it plays
   * keeps the lock that its own start needs, which keeps the pipeline's: then not even a stop gets through.
   */
  readonly first?: readonly Element[];
}

/** A description that cannot become a pipeline: a missing element, a property or link that does not exist. */
export class LaunchError extends Error {
  override readonly name = "LaunchError";
  readonly code = "launch";
  readonly blame = "internal";
  /** What GStreamer says. */
  readonly reason: string;

  constructor(description: string, reason: string) {
    super(`Cannot make a pipeline because ${reason}: got ${description}`);
    this.reason = reason;
  }
}

/** A pipeline. Not playing when made; `close` it in any case. */
export class Pipeline implements AsyncDisposable {
  readonly #options: PipelineOptions;
  readonly #pointer: ElementPointer;
  readonly #bus: Deno.PointerObject;
  readonly #busFd: number;
  readonly #elements = new Map<string, Element>();
  #hasStarted = false;
  /** The way to state PLAYING, however long it takes. */
  #starting: Promise<void> | undefined;
  /** What plays by itself until the pipeline is stopped, and when all of it does. */
  #first: { readonly elements: readonly Element[]; readonly play: Promise<number[]> } | undefined;
  #stopped: Promise<void> | undefined;
  /** The way to state NULL, however long it takes. */
  #ending: Promise<number> | undefined;
  #closed: Promise<void> | undefined;

  /**
   * @param description As gst-launch takes it.
   * @param options Reactor, base time and who listens.
   * @throws {LaunchError} When GStreamer does not take it whole.
   */
  constructor(description: string, options: PipelineOptions) {
    startGStreamer();
    this.#options = options;
    this.#pointer = parse(`pipeline. ( ${description} )`, description);
    this.#useSharedClock();
    this.#bus = gst().gst_element_get_bus(this.#pointer)!;
    const pollFd = new Int32Array(2);
    gst().gst_bus_get_pollfd(this.#bus, pollFd);
    this.#busFd = pollFd[0]!;
    try {
      options.reactor.watch(this.#busFd, { read: true }, () => this.hear());
    } catch (error) {
      this.#free();
      throw error;
    }
  }

  /**
   * Finds an element by its name.
   *
   * @param name As given in the description.
   * @throws {Error} When there is none.
   */
  element(name: string): Element {
    const element = this.#find(name);
    if (element === null) throw new Error(`Cannot find an element of the pipeline: got ${name}`);
    return element;
  }

  /** All its elements, bins included, that it has not given up meanwhile. */
  elements(): Element[] {
    return this.elementNames().flatMap((name) => this.#find(name) ?? []);
  }

  /** The names of all its elements, bins included. They are unique within the process unless the description names them. */
  elementNames(): string[] {
    const names: string[] = [];
    const value = new Uint8Array(24);
    const iterator = gst().gst_bin_iterate_recurse(this.#pointer);
    while (gst().gst_iterator_next(iterator, value) === ITERATOR_OK) {
      names.push(takeString(gst().gst_object_get_name(gobject().g_value_get_object(value))));
      gobject().g_value_unset(value);
      value.fill(0);
    }
    gst().gst_iterator_free(iterator);
    return names;
  }

  /**
   * How long what it plays lasts.
   *
   * @returns In nanoseconds, null when it does not know, or not yet.
   */
  async durationNs(): Promise<bigint | null> {
    const duration = new BigInt64Array(1);
    const known = await gst().gst_element_query_duration(this.#pointer, FORMAT_TIME, duration);
    return known !== 0 && duration[0]! > 0n ? duration[0]! : null;
  }

  /**
   * Goes on from another place of what it plays; what was on its way is thrown away.
   *
   * @param toNs From the beginning, in nanoseconds.
   * @returns Whether it can.
   */
  async seek(toNs: bigint): Promise<boolean> {
    return await gst().gst_element_seek_simple(this.#pointer, FORMAT_TIME, SEEK_EXACTLY, toNs) !== 0;
  }

  /**
   * Lets it have a time of its own, as what does not keep to the box's must: its running time begins with the base time.
   *
   * @param baseTimeNs In nanoseconds of CLOCK_MONOTONIC. Before it plays.
   */
  rebase(baseTimeNs: bigint): void {
    gst().gst_element_set_base_time(this.#pointer, baseTimeNs);
  }

  /** Its elements, states and caps as a graph, in GraphViz's dot text. */
  graph(): string {
    return takeString(gst().gst_debug_bin_to_dot_data(this.#pointer, GRAPH_DETAILS));
  }

  /**
   * Adds elements behind a tee, also while the pipeline plays.
   *
   * @param tee The element to link from.
   * @param description What comes behind it, as gst-launch takes it. Nothing in it may wait for the pipeline.
   * @throws {LaunchError} When GStreamer does not take it whole.
   */
  branch(tee: Element, description: string): void {
    const error = new OutPointer();
    const bin = gst().gst_parse_bin_from_description(cString(description), 1, error.buffer);
    if (error.value !== null) {
      if (bin !== null) gst().gst_object_unref(bin);
      throw new LaunchError(description, takeError(error.value).text);
    }
    gst().gst_bin_add(this.#pointer, bin);
    gst().gst_element_sync_state_with_parent(bin);
    if (gst().gst_element_link(tee.pointer, bin) === 0) throw new LaunchError(description, "it does not link");
  }

  /**
   * Starts it. That media flow is told by the media, not by this.
   *
   * @param options How.
   * @throws {StateTimeoutError}
   * @throws {StateRefusedError} When an element refuses; its reason has come as a message by then.
   */
  async play({ timeoutMs = 10_000, first = [] }: PlayOptions = {}): Promise<void> {
    this.#starting = this.#start(first);
    await this.#inTime(this.#starting, "PLAYING", timeoutMs);
  }

  /**
   * Waits, when `play` has thrown because an element is late, until that gets there after all, for however long it takes.
   *
   * @throws {StateRefusedError} When it refuses in the end.
   */
  async playLate(): Promise<void> {
    await this.#starting;
  }

  /** Takes what it has said so far, which is otherwise heard when the reactor comes round to it. */
  hear(): void {
    if (this.#stopped !== undefined) return;
    for (let next = gst().gst_bus_pop(this.#bus); next !== null; next = gst().gst_bus_pop(this.#bus)) {
      const message = takeMessage(next);
      if (message?.type === "latency") void gst().gst_bin_recalculate_latency(this.#pointer);
      if (message !== null) this.#options.onMessage(message);
      // A listener may stop the pipeline: nobody listens any more.
      if (this.#stopped !== undefined) return;
    }
  }

  /** Whether it plays: all its elements have started, and nobody has stopped it. */
  get plays(): boolean {
    return this.#hasStarted && this.#stopped === undefined;
  }

  /**
   * Brings it to state NULL and stops listening; its elements can still be read. Safe to call twice.
   *
   * @param timeoutMs How long streaming threads may take to end. @default 5000
   * @throws {StateTimeoutError} When an element hangs; the pipeline is then left as it is.
   */
  stop(timeoutMs = 5000): Promise<void> {
    return this.#stopped ??= this.#stop(timeoutMs);
  }

  /**
   * Waits for an element that hung when the pipeline was stopped, for however long it takes. `close` works from then on.
   * Meanwhile each such pipeline holds a thread.
   */
  async letGo(): Promise<void> {
    await this.#ending;
    this.#stopped = Promise.resolve();
    this.#closed = undefined;
  }

  /** Stops it and gives its memory back. Safe to call twice, and again after {@linkcode letGo}. */
  close(): Promise<void> {
    return this.#closed ??= this.#close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #start(first: readonly Element[]): Promise<void> {
    if (first.length > 0) await this.#playFirst(first);
    if (this.#stopped !== undefined) return;
    if (await gst().gst_element_set_state(this.#pointer, STATE.PLAYING) === STATE_CHANGE_FAILURE) {
      this.hear();
      throw new StateRefusedError();
    }
    this.#hasStarted = true;
  }

  /** Until the pipeline is stopped, they do not change along with it. */
  async #playFirst(elements: readonly Element[]): Promise<number> {
    for (const { pointer } of elements) gst().gst_element_set_locked_state(pointer, 1);
    const play = Promise.all(elements.map(({ pointer }) => gst().gst_element_set_state(pointer, STATE.PLAYING)));
    this.#first = { elements, play };
    return Math.min(...await play);
  }

  async #stop(timeoutMs: number): Promise<void> {
    this.#options.reactor.unwatch(this.#busFd);
    this.#ending = this.#end();
    await this.#inTime(this.#ending, "NULL", timeoutMs);
  }

  async #end(): Promise<number> {
    await this.#first?.play;
    for (const { pointer } of this.#first?.elements ?? []) gst().gst_element_set_locked_state(pointer, 0);
    return await gst().gst_element_set_state(this.#pointer, STATE.NULL);
  }

  #inTime(change: Promise<unknown>, state: "PLAYING" | "NULL", timeoutMs: number): Promise<void> {
    const lagging = (): Promise<string[]> => laggingElements(this.#held(), STATE[state]);
    return endsInTime(change, { state, timeoutMs, lagging });
  }

  #find(name: string): Element | null {
    const known = this.#elements.get(name);
    if (known !== undefined) return known;
    const pointer = gst().gst_bin_get_by_name(this.#pointer, cString(name));
    if (pointer === null) return null;
    const element = new Element(pointer as ElementPointer);
    // The pipeline keeps its elements alive; our own reference is given back at once.
    gst().gst_object_unref(pointer);
    this.#elements.set(name, element);
    return element;
  }

  /** Its elements as they are now, each with a reference of its own: a decoder gives up those that it tried. */
  #held(): Element[] {
    return this.elementNames().flatMap((name) => {
      const pointer = gst().gst_bin_get_by_name(this.#pointer, cString(name));
      return pointer === null ? [] : [new Element(pointer as ElementPointer)];
    });
  }

  async #close(): Promise<void> {
    await this.stop();
    this.#free();
  }

  #free(): void {
    gst().gst_object_unref(this.#bus);
    gst().gst_object_unref(this.#pointer);
  }

  #useSharedClock(): void {
    const clock = gst().gst_system_clock_obtain();
    gst().gst_pipeline_use_clock(this.#pointer, clock);
    gst().gst_object_unref(clock);
    gst().gst_element_set_start_time(this.#pointer, NO_TIME);
    gst().gst_element_set_base_time(this.#pointer, this.#options.baseTimeNs);
  }
}

function parse(wrapped: string, description: string): ElementPointer {
  const error = new OutPointer();
  const pointer = gst().gst_parse_launch(cString(wrapped), error.buffer);
  if (error.value !== null) {
    // A missing element gives both a broken pipeline and an error: the error counts.
    if (pointer !== null) gst().gst_object_unref(pointer);
    throw new LaunchError(description, takeError(error.value).text);
  }
  return pointer as ElementPointer;
}
