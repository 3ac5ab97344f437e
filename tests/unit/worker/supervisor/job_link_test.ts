import { strict as assert } from "node:assert";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { encodeJsonLine } from "../../../../manager/contract/json_lines.ts";
import type { Logger } from "../../../../manager/contract/log_record.ts";
import { JobLink, type JobLinkOptions } from "../../../../worker/supervisor/job_link.ts";

const HELLO = { v: 2, type: "hello", job: "x", pid: 77, components: [] };

/** A socket on which a test plays the job. */
class FakeSocket {
  readonly #folder = Deno.makeTempDirSync();
  readonly path = `${this.#folder}/x.sock`;
  readonly #listener = Deno.listen({ transport: "unix", path: this.path });
  readonly warnings: string[] = [];
  readonly reports: string[] = [];

  async accept(): Promise<Deno.Conn> {
    return await this.#listener.accept();
  }

  options(signal: AbortSignal): JobLinkOptions {
    const log: Logger = { error() {}, warning: (text) => void this.warnings.push(text), info() {}, debug() {} };
    const onReport: JobLinkOptions["onReport"] = (report) =>
      void this.reports.push(`${report.component} ${report.mood}`);
    return { socket: this.path, job: "x", pid: 77, log, signal, onReport, onReadings: () => {}, onStuck: () => {} };
  }

  /** A connection on which both have said hello. */
  async link(): Promise<{ readonly link: JobLink; readonly conn: Deno.Conn }> {
    const greeted = this.accept().then(async (conn) => {
      await conn.write(encodeJsonLine(HELLO));
      return conn;
    });
    const [link, conn] = await Promise.all([JobLink.connect(this.options(AbortSignal.timeout(5000))), greeted]);
    return { link, conn };
  }

  [Symbol.dispose](): void {
    this.#listener.close();
    Deno.removeSync(this.#folder, { recursive: true });
  }
}

Deno.test("JobLink.connect() says hello, and passes on reports", async () => {
  using socket = new FakeSocket();
  const { link, conn } = await socket.link();
  const report = { v: 1, type: "report", component: "f/a", mood: "happy", messages: [], eaters: [] };
  await conn.write(encodeJsonLine({ v: 1, type: "unheard-of" }));
  await conn.write(encodeJsonLine({ ...report, more: "ignored" }));
  conn.close();
  await link.closed;
  assert.deepEqual(socket.reports, ["f/a happy"]);
  assert.match(socket.warnings[0] ?? "", /not understood/);
  link.close();
});

Deno.test("JobLink.connect() throws when another process, job or version answers", async () => {
  for (const change of [{ pid: 78 }, { job: "y" }, { v: 3 }, { type: "report" }]) {
    using socket = new FakeSocket();
    const answered = socket.accept().then(async (conn) => {
      await conn.write(encodeJsonLine({ ...HELLO, ...change }));
      conn.close();
    });
    await assert.rejects(JobLink.connect(socket.options(AbortSignal.timeout(5000))), /hello did not come as it should/);
    await answered;
  }
});

Deno.test("JobLink.connect() throws when nobody listens in time", async () => {
  using socket = new FakeSocket();
  const options = { ...socket.options(AbortSignal.timeout(100)), socket: `${socket.path}.none` };
  await assert.rejects(JobLink.connect(options), { name: "TimeoutError" });
});

Deno.test("JobLink.connect() throws, and nothing else, when the job dies before its hello", async () => {
  using socket = new FakeSocket();
  using other = new FakeSocket();
  for (let turn = 0; turn < 60; turn++) {
    const died = new AbortController();
    const rejected = assert.rejects(JobLink.connect(socket.options(died.signal)));
    const [conn, watched, watching] = await Promise.all([
      socket.accept(),
      other.accept(),
      Deno.connect({ transport: "unix", path: other.path }),
    ]);
    const read = watching.read(new Uint8Array(1));
    conn.close();
    watched.close();
    // Both ends are seen in one turn of the event loop, as when a process ends; then every order of what follows.
    await read;
    for (let step = 0; step < turn; step++) await null;
    died.abort();
    await rejected;
    watching.close();
  }
});

Deno.test("JobLink.ask() gives null when the connection ends, and at once when it has ended", async () => {
  using socket = new FakeSocket();
  const { link, conn } = await socket.link();
  const asked = link.ask({ type: "stats", component: "f/a" }, 60_000);
  conn.close();
  assert.equal(await asked, null);
  await link.closed;
  assert.equal(await link.ask({ type: "stats", component: "f/a" }, 60_000), null);
});

Deno.test("JobLink.ask() keeps nothing of an answer that was given", async () => {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc") as () => void;
  using socket = new FakeSocket();
  const { link, conn } = await socket.link();
  const answers: WeakRef<object>[] = [];
  for (let id = 1; id <= 20; id++) {
    const asked = link.ask({ type: "graph", component: "f/a" }, 60_000);
    await conn.write(encodeJsonLine({ v: 2, type: "done", id, value: `${id}` }));
    answers.push(new WeakRef((await asked)!));
  }
  // Weak references hold until the turn of the event loop ends.
  await new Promise((resolve) => setTimeout(resolve));
  gc();
  const kept = answers.filter((answer) => answer.deref() !== undefined).length;
  // The parser may still have the last one.
  assert(kept <= 2, `${kept} answers are kept`);
  conn.close();
  await link.closed;
});
