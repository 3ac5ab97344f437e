/**
 * The feeds of one job: those that its own components offer, and those that it takes from other jobs. An eater is
 * connected here by the feed's name; components may come, go and come back in any order.
 */
import type { FeedSource, SampleSink, SampleSource } from "../../../components/run_context.ts";
import type { EaterSpec } from "../../../manager/contract/component_spec.ts";
import { type BackedSink, subscribeBacked } from "./backed_feed.ts";

/** The receiving end of a feed of another job. */
export interface RemoteSource extends SampleSource {
  /** How many samples were let go because this job took them too late. */
  readonly dropped: number;
  /** Disconnects. */
  close(): Promise<void>;
}

/** What one feed has at the moment. */
interface Feed {
  /** Offered by a component of this job. */
  own: FeedSource | null;
  /** Received from another job as long as somebody takes it. */
  remote: RemoteSource | null;
  readonly sinks: Map<SampleSink, (() => void) | null>;
}

/** All feeds that a job knows of. */
export class FeedHub {
  readonly #job: string;
  readonly #receive: (spec: EaterSpec) => RemoteSource;
  /** By the job that gives it, and its name: while a component moves to another job, both may be eaten. */
  readonly #feeds = new Map<string, Feed>();
  readonly #closing = new Set<Promise<void>>();

  /**
   * @param job This job's name.
   * @param receive Connects to feeds of other jobs.
   */
  constructor(job: string, receive: (spec: EaterSpec) => RemoteSource) {
    this.#job = job;
    this.#receive = receive;
  }

  /**
   * Offers a feed of this job to all who wait for it.
   *
   * @param name Full name, `flow/component:feed`.
   * @param source Its giving end.
   * @returns Takes it back; who eats it is told that it broke.
   */
  offer(name: string, source: FeedSource): () => void {
    const feed = this.#feed(this.#job, name);
    feed.own = source;
    for (const sink of feed.sinks.keys()) feed.sinks.set(sink, source.subscribe(sink));
    return () => {
      if (feed.own === source) this.#withdraw(name, feed);
    };
  }

  /**
   * Finds a feed that this job offers.
   *
   * @param name Full name.
   * @returns Null while no component offers it.
   */
  find(name: string): FeedSource | null {
    return this.#feeds.get(keyOf(this.#job, name))?.own ?? null;
  }

  /**
   * Connects an eater, now and whenever the feed comes back; where others stand in for it, to whichever gives something.
   *
   * @param spec Which feed, which job gives it, and what stands in for it.
   * @param sink Who takes the samples.
   * @returns Disconnects it.
   */
  subscribe(spec: EaterSpec, sink: BackedSink): () => void {
    if (spec.backups === undefined || spec.backups.length === 0) return this.#connect(spec, sink);
    return subscribeBacked(spec, (one, lane) => this.#connect(one, lane), sink);
  }

  /**
   * How many samples of a feed of another job were let go because this job took them too late.
   *
   * @param spec Which feed, and which job gives it.
   */
  dropped({ job, feed }: Pick<EaterSpec, "job" | "feed">): number {
    return this.#feeds.get(keyOf(job, feed))?.remote?.dropped ?? 0;
  }

  /** Fulfilled when every feed of another job that nobody takes any more is disconnected. */
  async close(): Promise<void> {
    await Promise.all(this.#closing);
  }

  #connect(spec: EaterSpec, sink: SampleSink): () => void {
    const feed = this.#feed(spec.job, spec.feed);
    if (spec.job !== this.#job) feed.remote ??= this.#receive(spec);
    feed.sinks.set(sink, (feed.remote ?? feed.own)?.subscribe(sink) ?? null);
    return () => this.#unsubscribe(keyOf(spec.job, spec.feed), feed, sink);
  }

  #disconnect(remote: RemoteSource): void {
    const closing = remote.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }

  #unsubscribe(key: string, feed: Feed, sink: SampleSink): void {
    feed.sinks.get(sink)?.();
    feed.sinks.delete(sink);
    if (feed.sinks.size > 0) return;
    if (feed.remote !== null) this.#disconnect(feed.remote);
    feed.remote = null;
    if (feed.own === null) this.#feeds.delete(key);
  }

  #withdraw(name: string, feed: Feed): void {
    feed.own = null;
    for (const [sink, unsubscribe] of feed.sinks) {
      unsubscribe?.();
      feed.sinks.set(sink, null);
      sink.lost();
    }
    if (feed.sinks.size === 0) this.#feeds.delete(keyOf(this.#job, name));
  }

  #feed(job: string, name: string): Feed {
    const key = keyOf(job, name);
    let feed = this.#feeds.get(key);
    if (feed === undefined) this.#feeds.set(key, feed = { own: null, remote: null, sinks: new Map() });
    return feed;
  }
}

function keyOf(job: string, name: string): string {
  return `${job} ${name}`;
}
