/**
 * The giving end of a feed. It outlives its pipelines: one of them is on air, and when another goes on with the feed, a
 * new one or one that stands in, those in this job stay connected, and those in other jobs connect again.
 */
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import type { FeedStats } from "../../manager/contract/stats.ts";
import { isRaw, type Media } from "../media.ts";
import type { FeedSource, SampleSink } from "../run_context.ts";
import { FeedTap, tapLaunch } from "./feed_tap.ts";
import { SampleContinuity } from "./sample_continuity.ts";
import { Subscribers } from "./subscribers.ts";

/** What an output is. */
export interface OutputFeedOptions {
  /** The feeder's name in the component type. */
  readonly name: string;
  /** What its elements' names begin with, unique in the job. */
  readonly element: string;
  readonly media: Media;
  readonly reactor: Reactor;
  /** Whether raw samples may go on without being looked at one by one: their time only grows. @default false */
  readonly timeGrows?: boolean;
}

/** One output of a component. */
export class OutputFeed implements FeedSource {
  readonly media: Media;
  readonly #options: OutputFeedOptions;
  readonly #subscribers: Subscribers;
  #onAir: FeedTap | null = null;
  /** What goes on air with its next sample. */
  #heir: FeedTap | null = null;
  /** What the pipeline on air had given when it went on air. */
  #from = { samples: 0, bytes: 0 };
  #before = { samples: 0, bytes: 0, dropped: 0 };
  #dropped = 0;
  #reconnects = -1;
  /** How many samples there were when one was last seen to have come, and when that was. */
  #seen: { readonly samples: number; readonly atMs: number | null } = { samples: 0, atMs: null };
  #caps = "";
  #fills = false;
  readonly #continuity = new SampleContinuity();
  /** Whether somebody in this job has taken any. */
  #isSeen = false;
  /** Whether those who can do without JavaScript are to, as soon as all that has come is taken. */
  #goesDirectly = false;

  /** @param options Which feed, and who waits for it. */
  constructor(options: OutputFeedOptions) {
    this.#options = options;
    this.media = options.media;
    this.#subscribers = new Subscribers(options.media);
  }

  /** Where the feed leaves a launch description. */
  get launch(): string {
    return tapLaunch(this.#options.element);
  }

  /** Where what it gave to this job ended, in running time; null when nobody took any. */
  get endNs(): bigint | null {
    return this.#subscribers.endNs;
  }

  /** The format that it gave last, empty before the first sample. */
  get caps(): string {
    return this.#caps = this.#onAir?.caps || this.#caps;
  }

  get ready(): boolean {
    return this.#onAir?.canSend ?? false;
  }

  /** Whether the component's own pipeline gives nothing but what fills the time of a source that is away. */
  set fills(fills: boolean) {
    this.#fills = fills;
    this.#tellFiller();
  }

  /**
   * Joins the feed to a pipeline that does not play yet, which goes on air unless another one is.
   *
   * @param pipeline It has what `launch` describes.
   * @param standsIn Whether it stands in for the component's own.
   * @returns The joint, for `switchTo` and `detach`.
   */
  attach(pipeline: Pipeline, standsIn = false): FeedTap {
    const { element, media, reactor } = this.#options;
    const tap: FeedTap = new FeedTap(pipeline, {
      element,
      media,
      reactor,
      standsIn,
      onSample: (sample) => {
        if (this.#heir === tap) this.switchTo(tap);
        if (this.#onAir === tap) this.#give(sample);
      },
      onIdle: () => this.#goDirectly(tap),
    });
    if (this.#onAir === null) this.switchTo(tap);
    return tap;
  }

  /** @param tap What goes on with the feed as soon as it gives something. */
  handOverTo(tap: FeedTap): void {
    if (tap === this.#onAir) return;
    if (this.#subscribers.size === 0) return this.switchTo(tap);
    this.#heir = tap;
    tap.listen();
  }

  /** @param tap What goes on with the feed from now on; null when nothing does. */
  switchTo(tap: FeedTap | null): void {
    this.#heir = null;
    if (tap === this.#onAir) return;
    this.#comeBack();
    this.#sumUp();
    this.#onAir = tap;
    this.#tellFiller();
    if (tap === null) return this.#subscribers.lost();
    this.#reconnects++;
    this.#from = tap.counts();
    this.#subscribers.joint();
    this.#listen();
  }

  /** @param tap Of a pipeline that is about to stop. */
  release(tap: FeedTap): void {
    tap.isEnding = true;
    if (tap === this.#onAir) this.#comeBack();
  }

  /** @param tap Of a pipeline that has ended: it is in state NULL. */
  detach(tap: FeedTap): void {
    if (tap === this.#heir) this.#heir = null;
    if (tap === this.#onAir) this.switchTo(null);
    tap.close();
  }

  /** @param tap Tells whether it is what gives the feed. */
  isOnAir(tap: FeedTap | null): boolean {
    return tap !== null && tap === this.#onAir;
  }

  subscribe(sink: SampleSink): () => void {
    if (this.#subscribers.size === 0) this.#continuity.begin();
    this.#count();
    const remove = this.#subscribers.add(sink);
    this.#listen();
    return () => {
      this.#count();
      remove();
      this.#listen();
    };
  }

  onFiller(tell: (isFiller: boolean) => void): () => void {
    return this.#subscribers.filler.listen(tell);
  }

  send(fd: number): void {
    if (!this.#onAir?.canSend) {
      throw new Error(`Cannot send feed ${this.#options.name} because its component is not running`);
    }
    this.#onAir.send(fd);
  }

  /** Looks after the sockets: closes those whose reader has gone. Called about once a second. */
  sweep(): void {
    this.#count();
    if (this.#onAir === null || !this.#canGoDirectly(this.#onAir)) return;
    this.#goesDirectly = true;
    this.#listen();
  }

  stats(): FeedStats {
    const { samples, bytes } = this.#onAir?.counts() ?? this.#from;
    return {
      name: this.#options.name,
      direction: "out",
      samples: this.#before.samples + samples - this.#from.samples,
      bytes: this.#before.bytes + bytes - this.#from.bytes,
      dropped: this.#before.dropped + this.#dropped + this.#subscribers.dropped,
      reconnects: Math.max(this.#reconnects, 0),
      // Who only sends to other jobs never sees a sample.
      discontinuities: this.#isSeen ? this.#continuity.breaks : null,
      idleSeconds: this.#seen.atMs === null ? null : (performance.now() - this.#seen.atMs) / 1000,
    };
  }

  #give(sample: Sample): void {
    // Some may be on their way still when the last one has gone.
    if (this.#subscribers.wantSamples) {
      this.#isSeen = true;
      this.#continuity.take(sample);
    }
    this.#subscribers.push(sample);
  }

  #canGoDirectly(onAir: FeedTap): boolean {
    if (!this.#options.timeGrows || !isRaw(this.media) || onAir.standsIn || this.#heir !== null) return false;
    return onAir.canSend && !onAir.isEnding && this.#subscribers.canGoDirectly;
  }

  /** Called when samples were taken; where another is on its way already, it is tried again behind that. */
  #goDirectly(tap: FeedTap): void {
    if (!this.#goesDirectly || tap !== this.#onAir) return;
    this.#goesDirectly = this.#canGoDirectly(tap) && !tap.whileStill(() => this.#subscribers.goDirectly(tap));
    this.#listen();
  }

  #comeBack(): void {
    this.#goesDirectly = false;
    if (!this.#subscribers.haveGoneDirectly) return this.#listen();
    if (this.#onAir!.whileStill(() => this.#pushAll())) return;
    this.#pushAll();
    this.#subscribers.leaveOutNext();
  }

  #pushAll(): void {
    // What passed since it was told last is no hole before what is pushed.
    this.#count();
    this.#subscribers.comeBack();
    this.#listen();
  }

  #tellFiller(): void {
    this.#subscribers.filler.set(this.#onAir?.standsIn || this.#fills);
  }

  #listen(): void {
    if (this.#subscribers.wantSamples) this.#onAir?.listen(this.#subscribers.patient && !this.#goesDirectly);
    else this.#onAir?.rest();
  }

  #count(): void {
    const span = this.#subscribers.tellPassed();
    if (span !== null && !this.#subscribers.wantSamples) this.#continuity.pass(span);
    const { samples } = this.stats();
    if (samples > this.#seen.samples) this.#seen = { samples, atMs: performance.now() };
    this.#dropped = this.#onAir?.sweep() ?? 0;
  }

  /** Keeps the figures of what goes off air. */
  #sumUp(): void {
    this.#count();
    const { samples, bytes } = this.stats();
    this.#before = { samples, bytes, dropped: this.#before.dropped + this.#dropped };
    this.#from = { samples: 0, bytes: 0 };
    this.#dropped = 0;
  }
}
