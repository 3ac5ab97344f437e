/**
 * Where a feed leaves one pipeline: a counter and a tee, and behind the tee what is needed and no more: an appsink when
 * somebody in this job takes the feed sample by sample, GDP over sockets when another job does. What goes on to another
 * pipeline without JavaScript is taken where it is counted. Lives as long as its pipeline.
 */
import { APP_SINK_PROPERTIES, AppSink } from "../../ffi/gstreamer/app_sink.ts";
import type { AppSrc } from "../../ffi/gstreamer/app_src.ts";
import { readCounts } from "../../ffi/gstreamer/counter.ts";
import type { DirectLink } from "../../ffi/gstreamer/direct_link.ts";
import type { Element } from "../../ffi/gstreamer/element.ts";
import { MultiFdSink } from "../../ffi/gstreamer/multi_fd_sink.ts";
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Sample } from "../../ffi/gstreamer/sample.ts";
import { whileStill } from "../../ffi/gstreamer/still_pad.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { isRaw, type Media } from "../media.ts";
import type { SampleSpan } from "../run_context.ts";
import { mostWaiting } from "./waiting_limits.ts";

/**
 * How a feed goes to another job. What waits for a slow reader is limited, pictures by count, all else by time. Encoded
 * media begin up to 2 s back, where a key frame usually is, so that whoever comes, or comes back, need not wait for one.
 * Behind gdppay every buffer counts as a key frame; `burst` alone would leave out the oldest while less than that is there,
 * which is the first key frame of an encoder that has just started.
 */
const SENDING = {
  picture: "unit-format=buffers units-max=30 units-soft-max=25",
  sound: "unit-format=time units-max=4000000000 units-soft-max=2000000000",
  encoded: "unit-format=time units-max=6000000000 units-soft-max=4000000000 " +
    "sync-method=burst-keyframe burst-format=time burst-value=2000000000 time-min=2000000000",
};

/** Which feed, and who takes it. */
export interface FeedTapOptions {
  /** What its elements' names begin with. */
  readonly element: string;
  readonly media: Media;
  readonly reactor: Reactor;
  /** Whether its pipeline stands in for a source that is away. */
  readonly standsIn: boolean;
  /** Takes each sample; it is freed when the call returns. */
  readonly onSample: (sample: Sample) => void;
  /** Called when all that waited were taken. */
  readonly onIdle: () => void;
}

/**
 * What a pipeline has where a feed leaves it, as gst-launch takes it.
 *
 * @param element What the elements' names begin with.
 */
export function tapLaunch(element: string): string {
  return `identity silent=true name=${element}-count ! tee name=${element} allow-not-linked=true`;
}

/** The end of one pipeline. */
export class FeedTap {
  readonly #pipeline: Pipeline;
  readonly #options: FeedTapOptions;
  #appSink: AppSink | null = null;
  #multiFdSink: MultiFdSink | null = null;
  /** Whether its pipeline is about to stop. */
  isEnding = false;

  /**
   * @param pipeline It has what `tapLaunch` describes, and does not play yet.
   * @param options Which feed.
   */
  constructor(pipeline: Pipeline, options: FeedTapOptions) {
    this.#pipeline = pipeline;
    this.#options = options;
    const { media } = options;
    // From the start, because what has gone by cannot be sent any more. Muxed media never leave their job.
    if (!isRaw(media) && !media.startsWith("muxed/")) this.#multiFdSink = this.#openMultiFdSink();
  }

  /** Whether its pipeline stands in for a source that is away. */
  get standsIn(): boolean {
    return this.#options.standsIn;
  }

  /** Whether it can send: before its pipeline plays, multifdsink takes no sockets, and does not say so. */
  get canSend(): boolean {
    return this.#pipeline.plays;
  }

  /** What has come out of the pipeline. */
  counts(): { samples: number; bytes: number } {
    return readCounts(this.#counter);
  }

  /** Where the last sample ended, in running time; null when that is not known. */
  get endNs(): bigint | null {
    return this.#counter.positionNs;
  }

  /** Both of one moment; where it ended is not known while a sample is on its way, which one of the two may have seen. */
  passed(): SampleSpan {
    let endNs: bigint | null = null;
    let counts = { samples: 0, bytes: 0 };
    const look = (): void => void (counts = this.counts());
    const isStill = whileStill(this.#counter, () => {
      look();
      endNs = this.endNs;
    });
    if (!isStill) look();
    return { ...counts, endNs };
  }

  /** What it is, empty before the first sample. */
  get caps(): string {
    return this.#counter.capsOfPad("sink");
  }

  /** Whether what the pipeline gives has come to its end. */
  get hasEnded(): boolean {
    return this.#counter.hasEndedAtPad("sink");
  }

  /**
   * Gives samples to this job from now on.
   *
   * @param patient Whether a little late is early enough.
   */
  listen(patient = false): void {
    this.#appSink ??= this.#openAppSink();
    this.#appSink.pace = patient ? "patient" : "at once";
  }

  /** Gives this job no samples until it is told to again. */
  rest(): void {
    if (this.#appSink !== null) this.#appSink.pace = "resting";
  }

  /**
   * Does something between two samples: this job has taken all that came before, and what comes after waits meanwhile.
   *
   * @param act Short, and waits for nothing.
   * @returns Whether it was done; not while a sample is on its way.
   */
  whileStill(act: () => void): boolean {
    return whileStill(this.#counter, () => {
      this.#appSink?.drain();
      act();
    });
  }

  /**
   * Lets samples go on without JavaScript.
   *
   * @param inlet It has been given the last sample.
   */
  link(inlet: AppSrc): DirectLink {
    return inlet.follow(this.#counter);
  }

  /** @param fd A connected socket of another job, owned by this from now on. */
  send(fd: number): void {
    this.#multiFdSink ??= this.#openMultiFdSink();
    this.#multiFdSink.add(fd);
  }

  /**
   * Closes the sockets whose reader has gone.
   *
   * @returns How many samples were dropped because a reader, or this job, was slow.
   */
  sweep(): number {
    return (this.#multiFdSink?.sweep() ?? 0) + (this.#appSink?.dropped ?? 0);
  }

  /**
   * Ends what goes to other jobs: they connect again, and get what goes on with the feed. Never while the pipeline stops:
   * multifdsink would look for what it has freed.
   */
  hangUp(): void {
    this.#multiFdSink?.clear();
  }

  /** The pipeline must be in state NULL. */
  close(): void {
    this.#appSink?.close();
    this.#appSink = null;
    this.#multiFdSink?.close();
    this.#multiFdSink = null;
  }

  get #counter(): Element {
    return this.#pipeline.element(`${this.#options.element}-count`);
  }

  #openAppSink(): AppSink {
    const { element, media, reactor, onSample, onIdle } = this.#options;
    const name = `${element}-sink`;
    const launch = `appsink name=${name} ${APP_SINK_PROPERTIES} max-buffers=${mostWaiting(media)}`;
    this.#pipeline.branch(this.#pipeline.element(element), launch);
    let isFirst = true;
    const appSink: AppSink = new AppSink(this.#pipeline.element(name), reactor, (sample) => {
      if (isFirst) appSink.limit(mostWaiting(media, sample.size));
      isFirst = false;
      onSample(sample);
    });
    appSink.onIdle = onIdle;
    return appSink;
  }

  #openMultiFdSink(): MultiFdSink {
    const { element } = this.#options;
    const name = `${element}-send`;
    const launch = `gdppay ! multifdsink name=${name} sync=false async=false recover-policy=latest ${this.#sending()}`;
    this.#pipeline.branch(this.#pipeline.element(element), launch);
    return new MultiFdSink(this.#pipeline.element(name));
  }

  #sending(): string {
    const { media } = this.#options;
    if (isRaw(media)) return media === "video/raw" ? SENDING.picture : SENDING.sound;
    return SENDING.encoded;
  }
}
