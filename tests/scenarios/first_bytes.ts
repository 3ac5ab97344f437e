/** Joins a stream as a player does, and tells when it had what it needs. Times count from the request. */

/** What came until it was enough. */
export interface FirstBytes {
  /** When the last byte that was needed came, in ms. */
  readonly ms: number;
  /** All behind the head of the answer. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const PATIENCE_MS = 10_000;

/**
 * Asks for a stream and reads until there is enough.
 *
 * @param url Where.
 * @param isEnough Asked after each piece with all that came of the stream.
 * @throws {Error} When it never is.
 */
export async function firstBytes(url: string, isEnough: (bytes: Uint8Array) => boolean): Promise<FirstBytes> {
  const { hostname, port, pathname } = new URL(url);
  using connection = await Deno.connect({ hostname, port: Number(port) });
  const timer = setTimeout(() => connection.close(), PATIENCE_MS);
  try {
    const all = new Uint8Array(1 << 21);
    let length = 0;
    const from = performance.now();
    await connection.write(new TextEncoder().encode(`GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`));
    for (let body = -1;;) {
      const count = await connection.read(all.subarray(length));
      const ms = performance.now() - from;
      if (count === null) throw new Error(`${url} ended after ${length} bytes`);
      length += count;
      if (body < 0) body = bodyStart(all.subarray(0, length));
      if (body >= 0 && isEnough(all.subarray(body, length))) return { ms, bytes: all.slice(body, length) };
    }
  } finally {
    clearTimeout(timer);
  }
}

function bodyStart(bytes: Uint8Array): number {
  const end = String.fromCharCode(...bytes.subarray(0, 2000)).indexOf("\r\n\r\n");
  return end < 0 ? -1 : end + 4;
}
