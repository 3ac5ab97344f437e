/**
 * Answers that never end: server-sent events (WHATWG HTML, 9.2), or one JSON object a line. Nothing is made before the
 * reader takes it, so that a slow one costs no memory. Each lives as long as its request.
 */

/** One thing to send. */
export interface FeedItem {
  /** Name of the event; lines do without. */
  readonly event: string;
  /** Id of the event; lines do without. */
  readonly id?: string;
  /** Sent as JSON. */
  readonly data: unknown;
}

/** Where things to send come from. One for each reader. */
export interface Feed {
  /** The next one, null when there is none now. */
  next(): FeedItem | null;
  /** Waits for the next one, for the time, or for the signal, whatever comes first. */
  changed(timeoutMs: number, signal: AbortSignal): Promise<void>;
  /** The reader is gone. */
  close?(): void;
}

/** How a stream is kept alive. */
export interface FeedStreamOptions {
  /** Ends the stream, after what the reader can still take. */
  readonly closing: AbortSignal;
  /** Asked again and again whether the reader may still have it; the stream ends when not. @default always */
  readonly admitted?: () => Promise<boolean>;
  /** A sign of life is sent after so long without anything else; `admitted` is asked as often. @default 15000 */
  readonly heartbeatMs?: number;
  /** A reader that takes nothing for so long is cut off. @default 60000 */
  readonly stalledMs?: number;
}

interface Format {
  readonly contentType: string;
  readonly heartbeat: string;
  readonly print: (item: FeedItem) => string;
}

const EVENTS: Format = {
  contentType: "text/event-stream",
  heartbeat: ": still here\n\n",
  print: ({ event, id, data }) =>
    `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
};

const LINES: Format = {
  contentType: "application/x-ndjson",
  heartbeat: "\n",
  print: ({ data }) => `${JSON.stringify(data)}\n`,
};

/**
 * Makes the answer that carries server-sent events to one reader.
 *
 * @param feed Where they come from.
 * @param options How the stream is kept alive.
 */
export function eventStream(feed: Feed, options: FeedStreamOptions): Response {
  return stream(feed, EVENTS, options);
}

/**
 * Makes the answer that carries one JSON object a line to one reader; an empty line is a sign of life.
 *
 * @param feed Where they come from.
 * @param options How the stream is kept alive.
 */
export function lineStream(feed: Feed, options: FeedStreamOptions): Response {
  return stream(feed, LINES, options);
}

function stream(feed: Feed, format: Format, options: FeedStreamOptions): Response {
  const body = new ReadableStream(new FeedSource(feed, format, options), { highWaterMark: 1 });
  return new Response(body, { headers: { "content-type": format.contentType, "cache-control": "no-store" } });
}

const encoder = new TextEncoder();

class FeedSource implements UnderlyingDefaultSource<Uint8Array> {
  readonly #feed: Feed;
  readonly #format: Format;
  readonly #heartbeatMs: number;
  readonly #stalledMs: number;
  readonly #admitted: () => Promise<boolean>;
  readonly #gone = new AbortController();
  readonly #ended: AbortSignal;
  #askedMs = performance.now();
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(feed: Feed, format: Format, options: FeedStreamOptions) {
    this.#feed = feed;
    this.#format = format;
    this.#heartbeatMs = options.heartbeatMs ?? 15_000;
    this.#stalledMs = options.stalledMs ?? 60_000;
    this.#admitted = options.admitted ?? (() => Promise.resolve(true));
    this.#ended = AbortSignal.any([this.#gone.signal, options.closing]);
  }

  async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    clearTimeout(this.#watch);
    let item = this.#feed.next();
    if (item === null && !this.#ended.aborted) {
      await this.#feed.changed(this.#heartbeatMs, this.#ended);
      item = this.#feed.next();
    }
    const isAdmitted = this.#ended.aborted || await this.#isAdmitted();
    if (this.#gone.signal.aborted) return;
    if (this.#ended.aborted || !isAdmitted) {
      this.cancel();
      return controller.close();
    }
    controller.enqueue(encoder.encode(item === null ? this.#format.heartbeat : this.#format.print(item)));
    // Until the next pull, what was made waits for the reader.
    this.#watch = setTimeout(() => {
      this.cancel();
      controller.error(new Error("Cannot go on because the reader takes nothing"));
    }, this.#stalledMs);
  }

  cancel(): void {
    clearTimeout(this.#watch);
    this.#gone.abort();
    this.#feed.close?.();
  }

  /** Also while there is always something to send. */
  async #isAdmitted(): Promise<boolean> {
    const nowMs = performance.now();
    if (nowMs - this.#askedMs < this.#heartbeatMs) return true;
    this.#askedMs = nowMs;
    return await this.#admitted();
  }
}
