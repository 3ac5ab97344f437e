/**
 * Newline-delimited JSON as manager, worker, job and porter exchange it over sockets: read with a bound on the length of
 * a line, written in order and never interleaved. Runs in every process; who opened the connection closes it.
 */

const NEWLINE = 10;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** What a peer sent is not newline-delimited JSON, or not within the bounds. The connection is of no use any more. */
export class JsonLineError extends Error {
  override readonly name = "JsonLineError";
}

/** The writing half of a connection, `Deno.Conn` among them. */
export interface ByteWriter {
  /**
   * Writes some of the bytes.
   *
   * @returns How many.
   */
  write(bytes: Uint8Array): Promise<number>;
}

/**
 * Reads values, one from each line. Empty lines are skipped. Leaving the loop cancels the stream, which closes the
 * connection behind it.
 *
 * @param readable Bytes as they come from a socket.
 * @param maxBytes The longest line, without its newline.
 * @throws {JsonLineError} When a line is longer, is not JSON, or is cut off by the end of the stream.
 */
export async function* readJsonLines(readable: ReadableStream<Uint8Array>, maxBytes: number): AsyncGenerator<unknown> {
  const rest: Uint8Array[] = [];
  let restBytes = 0;
  for await (const chunk of readable) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      checkLength(restBytes + end - from, maxBytes);
      const line = join(rest.splice(0), chunk.subarray(from, end));
      restBytes = 0;
      from = end + 1;
      if (line.length > 0) yield parse(line);
    }
    if (from < chunk.length) {
      rest.push(chunk.slice(from));
      restBytes += chunk.length - from;
      checkLength(restBytes, maxBytes);
    }
  }
  if (restBytes > 0) {
    throw new JsonLineError(`Cannot read a JSON line because the stream ended within it: got ${restBytes} bytes`);
  }
}

/**
 * Makes one line of a value, newline included.
 *
 * @param value Anything that JSON can carry.
 * @throws {TypeError} When it cannot.
 */
export function encodeJsonLine(value: unknown): Uint8Array {
  const text = JSON.stringify(value);
  if (text === undefined) {
    throw new TypeError(`Cannot encode a JSON line because only JSON values are allowed: got ${typeof value}`);
  }
  return encoder.encode(text + "\n");
}

/** Options of a {@linkcode JsonLineWriter}. */
export interface JsonLineWriterOptions {
  /** How many bytes may wait for a peer that does not read. @default 4 MiB */
  readonly maxPendingBytes?: number;
}

/** Writes values to a connection, in the order of the calls, each line whole. */
export class JsonLineWriter {
  readonly #out: ByteWriter;
  readonly #maxPendingBytes: number;
  #pendingBytes = 0;
  #last: Promise<void> = Promise.resolve();

  /**
   * @param out The connection; closing it stays with its owner.
   * @param options How much may wait.
   */
  constructor(out: ByteWriter, options: JsonLineWriterOptions = {}) {
    this.#out = out;
    this.#maxPendingBytes = options.maxPendingBytes ?? 4 << 20;
  }

  /**
   * Writes one value as a line. Once a write has failed, all later ones fail with the same error.
   *
   * @param value Anything that JSON can carry.
   * @throws {JsonLineError} When the peer does not read and too much waits already.
   */
  async write(value: unknown): Promise<void> {
    const line = encodeJsonLine(value);
    const pendingBytes = this.#pendingBytes + line.length;
    if (pendingBytes > this.#maxPendingBytes) {
      throw new JsonLineError(
        `Cannot write a JSON line because at most ${this.#maxPendingBytes} bytes may wait for the peer: got ${pendingBytes}`,
      );
    }
    this.#pendingBytes = pendingBytes;
    const written = this.#last.then(() => this.#writeAll(line));
    this.#last = written;
    await written;
    this.#pendingBytes -= line.length;
  }

  async #writeAll(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length;) from += await this.#out.write(bytes.subarray(from));
  }
}

function checkLength(bytes: number, maxBytes: number): void {
  if (bytes <= maxBytes) return;
  throw new JsonLineError(
    `Cannot read a JSON line because it may have at most ${maxBytes} bytes: got ${bytes} or more`,
  );
}

function join(parts: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  if (parts.length === 0) return last;
  const all = [...parts, last];
  const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function parse(line: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(line));
  } catch (cause) {
    throw new JsonLineError("Cannot read a JSON line because it is not JSON in UTF-8", { cause });
  }
}
