/**
 * The receiving end of a feed that another job gives: connects to that job's feed socket, says which feed it wants, and
 * hands the descriptor to a small pipeline that takes GDP apart. A feed that breaks is connected again, with growing
 * pauses, for ever; who eats it stays connected to this.
 */
import { parse } from "valibot";
import { Subscribers } from "../../../components/_feed/subscribers.ts";
import { mostWaiting } from "../../../components/_feed/waiting_limits.ts";
import type { Media } from "../../../components/media.ts";
import { pause } from "../../../components/pause.ts";
import type { SampleSink, SampleSource } from "../../../components/run_context.ts";
import { APP_SINK_PROPERTIES, AppSink } from "../../../ffi/gstreamer/app_sink.ts";
import { Pipeline } from "../../../ffi/gstreamer/pipeline.ts";
import { Socket } from "../../../ffi/libc/socket.ts";
import type { Reactor } from "../../../ffi/reactor.ts";
import { readLine, writeLine } from "../../../ffi/socket_line.ts";
import type { EaterSpec } from "../../../manager/contract/component_spec.ts";
import type { Logger } from "../../../manager/contract/log_record.ts";
import { feedAnswer, type FeedRequest, feedSocket } from "./feed_handshake.ts";
import { FillerWatch } from "./filler_watch.ts";

const FIRST_PAUSE_MS = 100;
/** Asking again costs next to nothing, and viewers wait. */
const LONGEST_PAUSE_MS = 500;
const HANDSHAKE_MS = 5000;

/** What a remote feed needs of its job. */
export interface RemoteFeedOptions {
  readonly spec: EaterSpec;
  readonly runFolder: string;
  readonly reactor: Reactor;
  readonly baseTimeNs: bigint;
  readonly log: Logger;
}

/** A feed of another job. */
export class RemoteFeed implements SampleSource {
  readonly #options: RemoteFeedOptions;
  readonly #subscribers: Subscribers;
  readonly #abort = new AbortController();
  readonly #ended: Promise<void>;
  #sink: AppSink | null = null;
  /** What was let go by earlier connections. */
  #droppedBefore = 0;

  /** @param options Which feed. It connects at once. */
  constructor(options: RemoteFeedOptions) {
    this.#options = options;
    this.#subscribers = new Subscribers(options.spec.media as Media);
    this.#ended = this.#stayConnected();
  }

  get dropped(): number {
    return this.#droppedBefore + (this.#sink?.dropped ?? 0);
  }

  subscribe(sink: SampleSink): () => void {
    return this.#subscribers.add(sink);
  }

  /** Disconnects. Safe to call twice. */
  close(): Promise<void> {
    this.#abort.abort();
    return this.#ended;
  }

  async #stayConnected(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!this.#abort.signal.aborted) {
      try {
        await this.#receive(await this.#connect());
        pauseMs = FIRST_PAUSE_MS;
      } catch (error) {
        // The other job starts, stops and crashes as it likes: that is not worth more than a line for engineers.
        this.#options.log.debug(`feed ${this.#options.spec.feed}: ${error instanceof Error ? error.message : error}`);
      }
      await pause(pauseMs, this.#abort.signal);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  async #connect(): Promise<Socket> {
    const { spec, runFolder, reactor } = this.#options;
    const socket = Socket.connectUnix(feedSocket(runFolder, spec.job));
    try {
      writeLine(socket, JSON.stringify({ v: 1, feed: spec.feed } satisfies FeedRequest));
      const answer = parse(feedAnswer, JSON.parse(await readLine(socket, reactor, HANDSHAKE_MS)));
      if (answer.ok) return socket;
      throw new Error(`the feed is not there: ${answer.reason}`);
    } catch (error) {
      socket.close();
      throw error;
    }
  }

  #watchFiller(): FillerWatch {
    const { spec, runFolder, reactor } = this.#options;
    const path = feedSocket(runFolder, spec.job);
    return new FillerWatch({
      feed: spec.feed,
      path,
      reactor,
      onFiller: (isFiller) => this.#subscribers.filler.set(isFiller),
    });
  }

  /** Takes samples until the feed breaks. Fulfilled when it did, and all that it needed is closed. */
  async #receive(from: Socket): Promise<void> {
    using socket = from;
    const { reactor, baseTimeNs, log, spec } = this.#options;
    const broken = Promise.withResolvers<void>();
    const media = spec.media as Media;
    const pipeline = new Pipeline(
      `fdsrc fd=${socket.fd} blocksize=65536 ! gdpdepay ! ` +
        `appsink name=out ${APP_SINK_PROPERTIES} max-buffers=${mostWaiting(media)}`,
      {
        reactor,
        baseTimeNs,
        onMessage: (message) => {
          if (message.type === "eos" || message.type === "error") broken.resolve();
        },
      },
    );
    const end = (): void => broken.resolve();
    this.#abort.signal.addEventListener("abort", end, { once: true });
    let sink: AppSink | null = null;
    try {
      sink = this.#sink = new AppSink(pipeline.element("out"), reactor, (sample) => this.#subscribers.push(sample));
      using _watch = this.#watchFiller();
      await pipeline.play();
      log.debug(`feed ${spec.feed}: connected`);
      await broken.promise;
    } finally {
      this.#abort.signal.removeEventListener("abort", end);
      this.#droppedBefore = this.dropped;
      this.#sink = null;
      await this.#stop(pipeline);
      sink?.close();
      await pipeline.close();
      this.#subscribers.lost();
    }
  }

  /** The feed is not connected again before a pipeline that hangs lets go of its threads; meanwhile it is lost. */
  async #stop(pipeline: Pipeline): Promise<void> {
    try {
      await pipeline.stop();
    } catch (error) {
      const { log, spec } = this.#options;
      log.error(`feed ${spec.feed} hangs: ${error instanceof Error ? error.message : error}`);
      this.#subscribers.lost();
      await pipeline.letGo();
    }
  }
}
