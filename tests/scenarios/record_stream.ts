/** Records what a viewer gets, byte by byte, to a file. */

/** What was recorded. */
export interface Recording {
  /** Its path. */
  readonly file: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What to record. */
export interface RecordingOptions {
  readonly url: string;
  /** Counted from the first byte. */
  readonly seconds: number;
  /** Where to. */
  readonly file: string;
}

const ANSWER_MS = 10_000;

/**
 * Watches a stream for some time.
 *
 * @param options What, and for how long.
 * @throws {Error} When it is not on air, or ends before the time.
 */
export async function recordStream({ url, seconds, file }: RecordingOptions): Promise<Recording> {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), ANSWER_MS);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (response.status !== 200 || response.body === null) {
      throw new Error(`${url} is not on air: got ${response.status}`);
    }
    clearTimeout(timer);
    const contentType = response.headers.get("content-type") ?? "";
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    timer = setTimeout(() => abort.abort(), seconds * 1000);
    await collect(response.body, chunks, abort.signal);
    if (!abort.signal.aborted) throw new Error(`${url} ended before ${seconds} s were over`);
    const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
    await Deno.writeFile(file, bytes);
    return { file, contentType, bytes };
  } finally {
    clearTimeout(timer);
  }
}

async function collect(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  chunks: Uint8Array<ArrayBuffer>[],
  signal: AbortSignal,
): Promise<void> {
  try {
    for await (const chunk of body) chunks.push(chunk);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
