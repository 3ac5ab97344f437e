/**
 * One tick of the fan-out to 1,000 viewers on real connections, against the least that it can be: one send(2) for each
 * of them and nothing else. The viewers are a process of their own, which reads and throws away.
 */
import { FanOut } from "../../components/_delivery/fan_out.ts";
import { raiseFileLimit } from "../../ffi/libc/file_limit.ts";
import { RING_UNIT, RingMemory } from "../../ffi/libc/ring_memory.ts";
import { Socket } from "../../ffi/libc/socket.ts";
import { Reactor } from "../../ffi/reactor.ts";

const VIEWERS = 1000;
/** What 512 kbit/s bring in 40 ms. */
const CHUNK_BYTES = 2560;

function fail(error: unknown): never {
  throw error;
}

raiseFileLimit();
const reactor = new Reactor({ onError: fail });
const fanOut = new FanOut({ reactor, onError: fail });
const memory = new RingMemory(RING_UNIT);
const bare: Socket[] = [];
let viewers: Deno.ChildProcess | null = null;
let number = 0;

/** Connects twice as many viewers as are measured at once: for the fan-out, and for sends alone. */
async function connect(): Promise<void> {
  if (viewers !== null) return;
  using listener = Socket.listen({ host: "127.0.0.1", port: 0 });
  const script = new URL("./discarding_viewers.ts", import.meta.url).pathname;
  const { port } = listener.localAddress();
  viewers = new Deno.Command(Deno.execPath(), { args: ["run", "-A", script, String(port), String(2 * VIEWERS)] })
    .spawn();
  fanOut.begin(new Uint8Array(0));
  append();
  const arrived = Promise.withResolvers<void>();
  reactor.watch(listener.fd, { read: true }, () => {
    for (let next = listener.accept(); next !== null; next = listener.accept()) {
      if (fanOut.stats().viewers.current < VIEWERS) fanOut.join(next.socket, new Uint8Array(1));
      else if (bare.push(next.socket) === VIEWERS) arrived.resolve();
    }
  });
  await arrived.promise;
  reactor.unwatch(listener.fd);
}

function append(): void {
  fanOut.append({ size: CHUNK_BYTES, isDelta: number++ % 50 !== 0, copyTo: (_address, size) => size });
}

/** Lets the viewers read, as the time between two ticks does. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 40));
}

Deno.bench({ name: "send(2) alone", group: "a tick to 1,000 viewers", baseline: true, n: 200 }, async (bench) => {
  await connect();
  await breathe();
  bench.start();
  for (const { fd } of bare) memory.send(fd, 0, CHUNK_BYTES);
  bench.end();
});

Deno.bench({ name: "the fan-out", group: "a tick to 1,000 viewers", n: 200 }, async (bench) => {
  await connect();
  await breathe();
  fanOut.sendPending();
  append();
  bench.start();
  fanOut.sendPending();
  bench.end();
});

Deno.bench({ name: "a chunk into the ring", group: "a chunk" }, append);

globalThis.addEventListener("unload", () => viewers?.kill());
