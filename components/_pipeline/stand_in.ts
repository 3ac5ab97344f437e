/**
 * Goes on with a raw feed while its source is away, so that muxers, recordings and viewers do not stop with it: a small
 * pipeline of silence or a slate, on air when the component's own pipeline has failed or is silent, off air again as soon
 * as that moves. One that fails itself is built anew, with growing pauses. Owned by its component, inside a job.
 */
import { monotonicNs } from "../../ffi/gstreamer/clock.ts";
import { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { FeedTap } from "../_feed/feed_tap.ts";
import type { OutputFeed } from "../_feed/output_feed.ts";
import { Backoff } from "../backoff.ts";
import type { RunContext } from "../run_context.ts";
import { silence, slate } from "./stand_in_launch.ts";

/** A source that was on air and gives nothing for so long is stood in for. */
const SILENT_MS = 1000;
/** So long a source may take to give its first sample. */
const START_MS = 3000;
/** It begins where the source ended, with silence for what has gone by since, unless that is farther away than this. */
const FAR_NS = 3_000_000_000n;

/** What is stood in for. */
export interface StandInOptions {
  readonly context: RunContext;
  readonly output: OutputFeed;
  /** The feed's name in the component type. */
  readonly feeder: string;
  /** The format before there was any sample; empty when it cannot be known. */
  readonly caps: () => string;
}

/** Stands in for the source of one feed. */
export class StandIn {
  readonly #options: StandInOptions;
  readonly #startedAtMs = performance.now();
  #source: FeedTap | null = null;
  #samples = 0;
  #movedAtMs: number | null = null;
  #caps = "";
  #wanted: "on air" | "off air" | "never again" = "off air";
  readonly #backoff = new Backoff({ maxFailures: Infinity });
  /** Not built before, by `performance.now()`. */
  #againAtMs = 0;
  #pipeline: Pipeline | null = null;
  /** What its pipeline gives. */
  #madeCaps = "";
  #tap: FeedTap | null = null;
  /** Never rejected: all wait for it. */
  #work: Promise<void> = Promise.resolve();

  /** @param options The feed. */
  constructor(options: StandInOptions) {
    this.#options = options;
  }

  /** Whether viewers get it just now. */
  get isOnAir(): boolean {
    return this.#options.output.isOnAir(this.#tap);
  }

  /** Whether the source has ever given anything for this feed. */
  get hasMoved(): boolean {
    return this.#movedAtMs !== null;
  }

  /**
   * Looks at the source, and puts on air what moves. Called several times a second.
   *
   * @param source The end of the component's own pipeline, null while there is none.
   */
  look(source: FeedTap | null): void {
    const samples = source?.counts().samples ?? 0;
    const before = source === this.#source ? this.#samples : 0;
    this.#source = source;
    this.#samples = samples;
    const now = performance.now();
    if (this.isOnAir) this.#backoff.noteWell(true);
    if (source !== null && samples > before) {
      this.#movedAtMs = now;
      this.#giveBack(source);
    } else if (now - (this.#movedAtMs ?? this.#startedAtMs) > (this.#movedAtMs === null ? START_MS : SILENT_MS)) {
      this.#begin();
    }
  }

  /**
   * The component's own pipeline is about to end: stands in until another one moves.
   *
   * @returns Fulfilled when it is on air, or cannot be.
   */
  sourceEnds(): Promise<void> {
    this.#begin();
    this.#source = null;
    this.#samples = 0;
    return this.#work;
  }

  /** Ends it for good. */
  close(): Promise<void> {
    this.#source = null;
    this.#want("never again");
    return this.#work;
  }

  /** Goes on until the source has given a sample, so that there is no hole. */
  #giveBack(source: FeedTap): void {
    this.#options.output.handOverTo(source);
    if (this.#wanted !== "on air" || !this.#options.output.isOnAir(source)) return;
    this.#tap?.hangUp();
    this.#want("off air");
  }

  #begin(): void {
    if (this.isOnAir) return;
    // The format stands in the pipeline's pads until that is torn down: read now, the feed remembers it.
    this.#caps = this.#options.output.caps || this.#options.caps();
    // One that plays already gave way to a source that was there for a moment only.
    const isOnItsWay = this.#wanted === "on air" && this.#tap === null;
    if (!isOnItsWay && performance.now() >= this.#againAtMs) this.#want("on air");
  }

  #want(wanted: "on air" | "off air" | "never again"): void {
    if (this.#wanted === "never again") return;
    this.#wanted = wanted;
    this.#work = this.#work.then(() => this.#settle()).catch((error) => this.#failed(messageOf(error)));
  }

  async #settle(): Promise<void> {
    if (this.#wanted !== "on air" || this.#caps !== this.#madeCaps) await this.#end();
    if (this.#wanted !== "on air" || this.#caps === "") return;
    const { output, feeder, context: { reactor, baseTimeNs, owns } } = this.#options;
    if (this.#pipeline !== null) return this.#takeOver();
    this.#madeCaps = this.#caps;
    this.#pipeline = new Pipeline(this.#launch(this.#caps), {
      reactor,
      baseTimeNs,
      onMessage: (message) => {
        if (message.type === "error") this.#failed(`${message.element}: ${message.text} ${message.debug}`);
      },
    });
    owns(this.#pipeline.elementNames(), `stand-in ${feeder}`);
    this.#tap = output.attach(this.#pipeline, true);
    this.#takeOver();
    await this.#pipeline.play();
  }

  /** Sockets of a source that ends are closed with it: it may be on its way to state NULL already. */
  #takeOver(): void {
    this.#options.output.switchTo(this.#tap);
    this.#source?.hangUp();
  }

  #launch(caps: string): string {
    const { output, context } = this.#options;
    const nowNs = monotonicNs() - context.baseTimeNs;
    const aheadNs = (output.endNs ?? nowNs) - nowNs;
    const isFar = aheadNs > FAR_NS || aheadNs < (output.media === "audio/raw" ? -FAR_NS : 0n);
    const place = { caps, startNs: isFar ? nowNs : nowNs + aheadNs, feeder: output.launch };
    return output.media === "audio/raw" ? silence(place) : slate(place);
  }

  #failed(why: string): void {
    if (this.#wanted !== "on air") return;
    this.#options.context.log.error(`what stands in failed: ${why}`);
    this.#againAtMs = performance.now() + this.#backoff.noteFailure()!;
    this.#want("off air");
  }

  async #end(): Promise<void> {
    const pipeline = this.#pipeline;
    if (pipeline === null) return;
    this.#pipeline = null;
    try {
      await pipeline.stop();
    } catch (error) {
      // Nothing is built in its place before it lets go of its threads.
      this.#options.context.log.error(`what stands in hangs: ${messageOf(error)}`);
      await pipeline.letGo();
    }
    if (this.#tap !== null) this.#options.output.detach(this.#tap);
    this.#tap = null;
    await pipeline.close();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
