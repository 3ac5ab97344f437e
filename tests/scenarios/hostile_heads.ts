/** Heads of requests that are wrong, hostile or odd, always the same ones for the same seed. */

/** What to make. */
export interface HostileHeadsOptions {
  readonly count: number;
  readonly seed: number;
  /** A stream that is on air. */
  readonly mount: string;
}

type Random = (below: number) => number;
type Maker = (random: Random, mount: string) => string;

const HOST = "Host: box\r\n";

/** Texts hold one byte for each letter. */
const MAKERS: readonly Maker[] = [
  (random) => anything(random, 1 + random(600), 256),
  (random) => `${anything(random, 1 + random(200), 256)}\r\n\r\n`,
  (random, mount) => mutated(random, `GET ${mount} HTTP/1.1\r\n${HOST}Accept: */*\r\n\r\n`),
  (random) => mutated(random, `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Length: 2\r\n\r\n{}`),
  (random, mount) => `GET ${mount} HTTP/1.1\r\n${HOST}Accept: */*\r\n\r\n`.slice(0, 1 + random(60)),
  (random) => `GET /${"a".repeat(random(40_000))} HTTP/1.1\r\n${HOST}\r\n`,
  (random) => `GET / HTTP/1.1\r\n${HOST}X: ${"b".repeat(16_000 + random(2000))}\r\n\r\n`,
  (random) => `GET / HTTP/1.1\r\n${HOST}${"Y: c\r\n".repeat(90 + random(2000))}\r\n`,
  (random) => `${"M".repeat(1 + random(20_000))} / HTTP/1.1\r\n${HOST}\r\n`,
  (random, mount) => `GET ${mount} HTTP/${random(4)}.${random(10)}\r\n${HOST}\r\n`,
  (_random, mount) => `GET ${mount} HTTP/1.1\r\n${HOST}A: b\r\n c\r\n\r\n`,
  (_random, mount) => `GET ${mount} HTTP/1.1\r\n${HOST}A : b\r\n\r\n`,
  (_random, mount) => `GET ${mount} HTTP/1.1\n${HOST}\n`,
  (_random, mount) => `GET ${mount} HTTP/1.1\r${HOST}\r\n\r\n`,
  (_random, mount) => `GET ${mount} HTTP/1.1\r\n\r\n`,
  (_random, mount) => `GET ${mount} HTTP/1.1\r\n${HOST}${HOST}\r\n`,
  (random) => `POST / HTTP/1.1\r\n${HOST}Content-Length: ${random(9)}\r\nContent-Length: ${random(9)}\r\n\r\nabc`,
  () =>
    `POST / HTTP/1.1\r\n${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
  () => `POST / HTTP/1.1\r\n${HOST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
  () => `POST / HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nabc`,
  (random) => `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Length: ${"9".repeat(1 + random(30))}\r\n\r\n`,
  (random) => `GET ${"/..".repeat(1 + random(20))}/etc/passwd HTTP/1.1\r\n${HOST}\r\n`,
  () => `GET /%2e%2e/%2e%2e%2fetc/passwd HTTP/1.1\r\n${HOST}\r\n`,
  (_random, mount) => `GET ${mount}%00.html HTTP/1.1\r\n${HOST}\r\n`,
  () => `GET /\xff\xfe%ff%c0%af HTTP/1.1\r\n${HOST}\r\n`,
  (random) => `GET /${"%".repeat(1 + random(50))} HTTP/1.1\r\n${HOST}\r\n`,
  () => `GET http://user:secret@elsewhere:99999/a HTTP/1.1\r\n${HOST}\r\n`,
  () => `CONNECT elsewhere:443 HTTP/1.1\r\n${HOST}\r\n`,
  () => `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`,
  () => `TRACE / HTTP/1.1\r\n${HOST}Authorization: Basic YTpi\r\n\r\n`,
  () => `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0`,
  (random) => `\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03${anything(random, 300, 256)}`,
  () => `GET /api/v1/planet HTTP/1.1\r\n${HOST}X-Forwarded-For: 127.0.0.1\r\nForwarded: for=127.0.0.1\r\n\r\n`,
  () => `GET /api/v1/planet HTTP/1.1\r\n${HOST}Authorization: Bearer ${"x".repeat(8000)}\r\n\r\n`,
  () => `GET /admin/ HTTP/1.1\r\n${HOST}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  (_random, mount) => `PUT ${mount} HTTP/1.1\r\n${HOST}Content-Length: 100000\r\n\r\nabc`,
  (_random, mount) => `SOURCE ${mount} HTTP/1.0\r\n\r\n`,
  (_random, mount) => `HEAD ${mount} HTTP/1.0\r\n\r\n`,
  (_random, mount) => `GET ${mount} HTTP/1.1\r\n${HOST}Range: bytes=99999999999999999999-1\r\n\r\n`,
  (_random, mount) => `GET ${mount}?${"a=b&".repeat(2000)} HTTP/1.1\r\n${HOST}\r\n`,
  (_random, mount) => `GET ${mount} HTTP/1.1\r\n${HOST}\r\nGET ${mount} HTTP/1.1\r\n${HOST}\r\n`,
  () => "\r\n\r\n\r\n\r\n",
  () => "\0",
];

/**
 * Makes heads.
 *
 * @param options How many.
 */
export function* hostileHeads({ count, seed, mount }: HostileHeadsOptions): Generator<Uint8Array<ArrayBuffer>> {
  const random = randomFrom(seed);
  for (let index = 0; index < count; index++) {
    const text = MAKERS[index % MAKERS.length]!(random, mount);
    yield Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  }
}

function anything(random: Random, length: number, below: number): string {
  return Array.from({ length }, () => String.fromCharCode(random(below))).join("");
}

/** A few letters taken out, with up to two of any kind in their place. */
function mutated(random: Random, text: string): string {
  let result = text;
  for (let change = 1 + random(4); change > 0; change--) {
    const at = random(result.length);
    result = result.slice(0, at) + anything(random, random(3), 256) + result.slice(at + 1);
  }
  return result;
}

/** mulberry32, a small generator whose numbers repeat for a seed. */
function randomFrom(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296 * below);
  };
}
