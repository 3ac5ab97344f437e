/**
 * The giving end of a feed: a counter and a tee in the pipeline of the component, and behind the tee what is needed and
 * no more: an appsink when somebody in this job takes the feed, GDP over sockets when another job does. It outlives its
 * pipeline: a component that builds a new one attaches it again, and those in this job stay connected.
 */
import type { FeedStats } from "../../manager/contract/stats.ts";
import { APP_SINK_PROPERTIES, AppSink } from "../../ffi/gstreamer/app_sink.ts";
import { readCounts } from "../../ffi/gstreamer/counter.ts";
import { MultiFdSink } from "../../ffi/gstreamer/multi_fd_sink.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { isRaw, type Media } from "../media.ts";
import type { FeedSource, SampleSink } from "../run_context.ts";
import { Subscribers } from "./subscribers.ts";
import { mostWaiting } from "./waiting_limits.ts";

/**
 * How a feed goes to another job. What waits for a slow reader is limited, pictures by count, all else by time. Encoded
 * media begin up to 2 s back, where a key frame usually is, so that whoever comes, or comes back, need not wait for one.
 */
const SENDING = {
  picture: "unit-format=buffers units-max=30 units-soft-max=15",
  sound: "unit-format=time units-max=4000000000 units-soft-max=2000000000",
  encoded: "unit-format=time units-max=6000000000 units-soft-max=4000000000 " +
    "sync-method=burst burst-format=time burst-value=2000000000 time-min=2000000000",
};

/** What an output is. */
export interface OutputFeedOptions {
  /** The feeder's name in the component type. */
  readonly name: string;
  /** What its elements' names begin with, unique in the job. */
  readonly element: string;
  readonly media: Media;
  readonly reactor: Reactor;
}

/** One output of a component. */
export class OutputFeed implements FeedSource {
  readonly #name: string;
  readonly #element: string;
  readonly #media: Media;
  readonly #reactor: Reactor;
  readonly #subscribers: Subscribers;
  #pipeline: Pipeline | null = null;
  #appSink: AppSink | null = null;
  #multiFdSink: MultiFdSink | null = null;
  #before = { samples: 0, bytes: 0, dropped: 0 };
  #dropped = 0;
  #reconnects = -1;

  /** @param options Which feed, and who waits for it. */
  constructor({ name, element, media, reactor }: OutputFeedOptions) {
    this.#name = name;
    this.#element = element;
    this.#media = media;
    this.#reactor = reactor;
    this.#subscribers = new Subscribers(media);
  }

  /** Where the feed leaves a launch description. */
  get launch(): string {
    return `identity silent=true name=${this.#element}-count ! tee name=${this.#element} allow-not-linked=true`;
  }

  /**
   * Puts the feed on a pipeline that does not play yet.
   *
   * @param pipeline It has what `launch` describes.
   */
  attach(pipeline: Pipeline): void {
    this.#pipeline = pipeline;
    this.#reconnects++;
    if (this.#subscribers.size > 0) this.#openAppSink(pipeline);
    // From the start, because what has gone by cannot be sent any more. Muxed media never leave their job.
    if (!isRaw(this.#media) && !this.#media.startsWith("muxed/")) this.#multiFdSink = this.#openMultiFdSink(pipeline);
  }

  /** Takes the feed off its pipeline, which is in state NULL. */
  detach(): void {
    if (this.#pipeline === null) return;
    const { samples, bytes, dropped } = this.stats();
    this.#before = { samples, bytes, dropped };
    this.#dropped = 0;
    this.#pipeline = null;
    this.#appSink?.close();
    this.#appSink = null;
    this.#multiFdSink?.close();
    this.#multiFdSink = null;
    this.#subscribers.lost();
  }

  get ready(): boolean {
    return this.#pipeline !== null;
  }

  subscribe(sink: SampleSink): () => void {
    const remove = this.#subscribers.add(sink);
    if (this.#pipeline !== null && this.#appSink === null) this.#openAppSink(this.#pipeline);
    return remove;
  }

  send(fd: number): void {
    if (this.#pipeline === null) throw new Error(`Cannot send feed ${this.#name} because its component is not running`);
    this.#multiFdSink ??= this.#openMultiFdSink(this.#pipeline);
    this.#multiFdSink.add(fd);
  }

  /** Looks after the sockets: closes those whose reader has gone. Called about once a second. */
  sweep(): void {
    this.#dropped = this.#multiFdSink?.sweep() ?? 0;
  }

  stats(): FeedStats {
    const counts = this.#pipeline === null
      ? { samples: 0, bytes: 0 }
      : readCounts(this.#pipeline.element(`${this.#element}-count`));
    return {
      name: this.#name,
      direction: "out",
      samples: this.#before.samples + counts.samples,
      bytes: this.#before.bytes + counts.bytes,
      dropped: this.#before.dropped + this.#dropped,
      reconnects: Math.max(this.#reconnects, 0),
    };
  }

  #openAppSink(pipeline: Pipeline): void {
    const name = `${this.#element}-sink`;
    const launch = `appsink name=${name} ${APP_SINK_PROPERTIES} max-buffers=${mostWaiting(this.#media)}`;
    pipeline.branch(pipeline.element(this.#element), launch);
    const push = (sample: Sample): void => this.#subscribers.push(sample);
    this.#appSink = new AppSink(pipeline.element(name), this.#reactor, push);
  }

  #openMultiFdSink(pipeline: Pipeline): MultiFdSink {
    const name = `${this.#element}-send`;
    const launch = `gdppay ! multifdsink name=${name} sync=false async=false recover-policy=latest ${this.#sending()}`;
    pipeline.branch(pipeline.element(this.#element), launch);
    return new MultiFdSink(pipeline.element(name));
  }

  #sending(): string {
    if (isRaw(this.#media)) return this.#media === "video/raw" ? SENDING.picture : SENDING.sound;
    return SENDING.encoded;
  }
}
