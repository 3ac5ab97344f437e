/** One viewer of a load test: asks for a stream and reads it as fast as it comes, without looking at what it is. */

/** How far a viewer is. `refused` never got the stream, `dropped` lost it. */
export type ViewerState = "asking" | "watching" | "refused" | "dropped" | "done";

/** What a viewer asks for. */
export interface ViewerRequest {
  readonly hostname: string;
  readonly port: number;
  /** The whole head of the request. */
  readonly head: Uint8Array;
  /** Refused after so long without an answer. */
  readonly patienceMs: number;
}

const HEAD_BYTES = 4096;
/** All viewers read into one buffer: nobody looks at what is in it. */
const SINK = new Uint8Array(65_536);

/** One viewer. */
export class LoadViewer {
  /** Bytes behind the answer's head. */
  bytes = 0;
  /** From asking to the first byte of the stream, null before that. */
  firstByteMs: number | null = null;
  /** The longest time without a byte since the answer came. */
  longestSilenceMs = 0;
  /** Why it was refused: an HTTP status, or what the system said. */
  reason = "";
  #state: ViewerState = "asking";
  #connection: Deno.TcpConn | null = null;
  #askedAt = 0;
  #lastAt = 0;

  get state(): ViewerState {
    return this.#state;
  }

  /**
   * Asks for the stream; resolves when it is answered or refused, never rejects.
   *
   * @param request Where and what.
   */
  async ask(request: ViewerRequest): Promise<void> {
    this.#askedAt = performance.now();
    const timer = setTimeout(() => this.#end("refused", "timeout"), request.patienceMs);
    try {
      const connection = await Deno.connect({ hostname: request.hostname, port: request.port });
      if (this.#state !== "asking") return connection.close();
      this.#connection = connection;
      await this.#readHead(connection, request.head);
    } catch (error) {
      this.#end("refused", errorName(error));
    } finally {
      clearTimeout(timer);
    }
  }

  /** Reads until the stream ends or `stop` is called; resolves then, never rejects. */
  async watch(): Promise<void> {
    const connection = this.#connection;
    if (this.#state !== "watching" || connection === null) return;
    try {
      while (true) {
        const count = await connection.read(SINK);
        if (count === null) break;
        this.#take(count);
      }
      this.#end("dropped", "end");
    } catch (error) {
      this.#end("dropped", errorName(error));
    }
  }

  /** Leaves: what was watched until now counts. */
  stop(): void {
    if (this.#state === "watching") this.#heard(performance.now());
    this.#end(this.#state === "asking" ? "refused" : "done", this.#state === "asking" ? "timeout" : "");
  }

  async #readHead(connection: Deno.TcpConn, request: Uint8Array): Promise<void> {
    for (let rest = request; rest.length > 0;) rest = rest.subarray(await connection.write(rest));
    const head = new Uint8Array(HEAD_BYTES);
    let length = 0;
    while (length < HEAD_BYTES) {
      const count = await connection.read(head.subarray(length));
      if (count === null) return this.#end("refused", "closed");
      length += count;
      const text = String.fromCharCode(...head.subarray(0, length));
      const end = text.indexOf("\r\n\r\n");
      if (end < 0) continue;
      const status = /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1];
      if (status !== "200") return this.#end("refused", status ?? "no-http");
      this.#state = "watching";
      this.#lastAt = performance.now();
      const body = length - end - 4;
      if (body > 0) this.#take(body);
      return;
    }
    this.#end("refused", "no-http");
  }

  #take(count: number): void {
    const now = performance.now();
    this.bytes += count;
    this.firstByteMs ??= now - this.#askedAt;
    this.#heard(now);
  }

  #heard(now: number): void {
    const silence = now - this.#lastAt;
    if (silence > this.longestSilenceMs) this.longestSilenceMs = silence;
    this.#lastAt = now;
  }

  #end(state: ViewerState, reason: string): void {
    if (this.#state !== "asking" && this.#state !== "watching") return;
    this.#state = state;
    this.reason = reason;
    this.#connection?.close();
  }
}

function errorName(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error ? String(error.code) : error.name;
}
