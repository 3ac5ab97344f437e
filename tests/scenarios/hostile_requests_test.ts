import { strict as assert } from "node:assert";
import { FRUGAL } from "../../worker/process/job_command.ts";
import { Standstill } from "../fixtures/standstill.ts";
import { figure } from "./figure.ts";
import { hostileHeads } from "./hostile_heads.ts";
import { memoryBytes, openDescriptors } from "./process_figures.ts";
import { eventually, type RunningBox, withBox } from "./run_box.ts";
import { statsOf } from "./stats.ts";
import { STEADY_MOUNT, STEADY_STREAMER, steadyPlanet } from "./steady_planet.ts";
import { Viewer } from "./viewer.ts";

const HEADS = figure(100_000, 5000);
const AT_ONCE = figure(300, 100);
const NEVER_FINISHED = 500;
const CLOSED_IN_THE_MIDDLE = 200;
const PATIENCE_MS = 15_000;
/** The porter waits 10 s for a head, and lets its answer linger. */
const SETTLE_MS = 30_000;
const MEMORY_BYTES = 10e6;
/** Nobody notices: players hold more than this. */
const SILENCE_MS = 1000;
const JOBS = ["porter", "delivery"] as const;
const WATCHED = ["serve", ...JOBS];

Deno.test("serve outlives hostile requests, and who watches notices nothing", async () => {
  await withBox({ planet: steadyPlanet({ kbps: 256 }), env: FRUGAL }, async (box) => {
    await box.allHappy();
    const jobPids = await Promise.all(JOBS.map((job) => box.jobPid(job)));
    const pids = [box.pid, ...jobPids];
    await using bystander = await Viewer.join(`${box.url}${STEADY_MOUNT}`);
    await eventually("the bystander watches", () => Promise.resolve({ found: bystander.bytes || null, seen: null }));
    const descriptors = pids.map(openDescriptors);
    const returned = (): Promise<unknown> =>
      eventually("descriptors are where they were", () => {
        const now = pids.map(openDescriptors);
        return Promise.resolve({ found: now.join() === descriptors.join() || null, seen: { descriptors, now } });
      }, SETTLE_MS);

    await attack(box, 1);
    await returned();
    const memory = pids.map(memoryBytes);
    const fromMs = performance.now();
    using standstill = new Standstill();
    await attack(box, 2);
    await returned();

    // V8 gives memory back some time after the last request; what leaked it never does.
    await eventually("memory is where it was", () => {
      const grown = pids.map((pid, index) => memoryBytes(pid) - memory[index]!);
      const seen = WATCHED.map((name, index) =>
        `${name}: ${memory[index]! / 1e6} MB, then ${grown[index]! / 1e6} MB more`
      );
      return Promise.resolve({ found: grown.every((bytes) => bytes < MEMORY_BYTES) || null, seen });
    }, SETTLE_MS);
    assert.deepEqual(await Promise.all(JOBS.map((job) => box.jobPid(job))), jobPids, "no job has died");
    assert(!bystander.isCutOff);
    const silenceMs = bystander.longestSilenceMs(fromMs);
    const mostMs = SILENCE_MS + standstill.totalMs;
    assert(silenceMs < mostMs, `silence of ${silenceMs} ms, wanted less than ${mostMs}`);
    const { viewers } = await statsOf(box, STEADY_STREAMER);
    assert.equal(viewers?.current, 1);
    assert.equal(viewers?.skips, 0);
  });
});

/** One round: requests that never end, some that end too early, and many that are wrong. */
async function attack(box: RunningBox, seed: number): Promise<void> {
  const { hostname, port } = new URL(box.url);
  const connect = (): Promise<Deno.TcpConn> => Deno.connect({ hostname, port: Number(port) });
  const half = new TextEncoder().encode(`GET ${STEADY_MOUNT} HTTP/1.1\r\nHost: bo`);
  const begin = async (): Promise<Deno.TcpConn> => {
    const connection = await connect();
    await connection.write(half);
    return connection;
  };
  const held = await Promise.all(Array.from({ length: NEVER_FINISHED }, begin));
  for (const connection of await Promise.all(Array.from({ length: CLOSED_IN_THE_MIDDLE }, begin))) connection.close();
  const answers = new Map<string, number>();
  const heads = hostileHeads({ count: HEADS, seed, mount: STEADY_MOUNT });
  const lane = async (): Promise<void> => {
    for (const head of heads) {
      const answer = await ask(await connect(), head);
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const told = JSON.stringify([...answers]);
  assert(answers.get("400")! > HEADS / 4, told);
  for (const answer of answers.keys()) assert.match(answer, /^(none|[1234]\d\d|503|505)$/, told);
  for (const connection of held) {
    assert.equal(await firstLine(connection), "HTTP/1.1 408 Request Timeout");
    connection.close();
  }
}

/** @returns The status, or `none` when the connection just ended. */
async function ask(connection: Deno.TcpConn, head: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    for (let rest = head; rest.length > 0;) rest = rest.subarray(await connection.write(rest));
    await connection.closeWrite();
    const line = await firstLine(connection);
    return line === "" ? "none" : /^HTTP\/1\.1 (\d{3})/.exec(line)?.[1] ?? line;
  } catch (error) {
    // The box has closed before it had read everything.
    if (error instanceof Deno.errors.ConnectionReset || error instanceof Deno.errors.BrokenPipe) return "none";
    if (error instanceof Deno.errors.NotConnected) return "none";
    throw error;
  } finally {
    connection.close();
  }
}

async function firstLine(connection: Deno.TcpConn): Promise<string> {
  const bytes = new Uint8Array(1000);
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
  try {
    const count = await Promise.race([connection.read(bytes), late.promise]);
    return new TextDecoder().decode(bytes.subarray(0, count ?? 0)).split("\r\n", 1)[0] ?? "";
  } finally {
    clearTimeout(timer);
  }
}
