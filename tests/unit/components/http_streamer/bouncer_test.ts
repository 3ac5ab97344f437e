/** Real streams behind a real porter, and a bouncer: who is let in, and what the others are told. */
import { strict as assert } from "node:assert";
import { MOST_KEYCARDS, type Verdict } from "../../../../manager/contract/keycard.ts";
import { ComponentBench, type ComponentState } from "../../../../worker/job/bench/component_bench.ts";
import { bouncerType } from "../../../fixtures/bouncer_type.ts";

const CREDENTIALS: Verdict = { admitted: false, reason: "credentials" };
const FORBIDDEN: Verdict = { admitted: false, reason: "forbidden" };
const ADMITTED: Verdict = { admitted: true };
/** Longer than any test takes. */
const PATIENT_MS = 600_000;

/** A stream on air at `url` that asks the bouncer `staff`. */
async function startStream(
  bench: ComponentBench,
  properties: Record<string, string> = {},
): Promise<{ url: string; web: ComponentState }> {
  const porter = await bench.start("porter", "porter", { listen: "127.0.0.1:0" });
  await bench.until("the porter listens", () => porter.mood === "happy");
  const { host, port } = JSON.parse(await Deno.readTextFile(`${bench.folder}/porter.json`));
  await bench.start("camera", "video-test", { width: "64", height: "48", framerate: "10/1" });
  await bench.start("jpeg", "jpeg-encoder", {}, ["camera"]);
  await bench.start("parts", "multipart-muxer", {}, ["jpeg"]);
  const web = await bench.start("web", "http-streamer", { mount: "/room", bouncer: "staff", ...properties }, ["parts"]);
  await bench.until("the streamer is fed, and reached", () => {
    return web.mood === "happy" && !web.messages.has("http-streamer-no-porter");
  });
  return { url: `http://${host}:${port}/room`, web };
}

async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, init);
  await response.body?.cancel();
  return response;
}

/** Connects, asks for the stream, and gives the connection. */
async function knock(url: string): Promise<Deno.TcpConn> {
  const { hostname, port, pathname } = new URL(url);
  const connection = await Deno.connect({ hostname, port: Number(port) });
  await connection.write(new TextEncoder().encode(`GET ${pathname} HTTP/1.1\r\nHost: x\r\n\r\n`));
  return connection;
}

function openFiles(): number {
  return [...Deno.readDirSync("/proc/self/fd")].length;
}

Deno.test("http-streamer lets in whom its bouncer admits, and tells all others why not", async () => {
  await using bench = new ComponentBench();
  const shown: string[] = [];
  await bench.start(
    "staff",
    bouncerType(({ mount, address, method, user, password, token, userAgent }) => {
      shown.push([mount, address, method, user, password, token, userAgent].join(" "));
      if (user === "eva") return FORBIDDEN;
      return user === "ana" && password === "sésame" || token === "t0ken" ? ADMITTED : CREDENTIALS;
    }),
  );
  const { url, web } = await startStream(bench);
  const basic = (text: string): RequestInit => ({
    headers: { authorization: `Basic ${new TextEncoder().encode(text).toBase64()}`, "user-agent": "a test" },
  });
  const refused = [[401, {}], [401, basic("ana:wrong")], [403, basic("eva:x")]] as const;
  for (const [status, init] of refused) {
    for (const method of ["GET", "HEAD"]) {
      const response = await fetch(url, { ...init, method });
      assert.equal(response.status, status);
      const wanted = status === 401 ? 'Basic realm="staff", charset="UTF-8"' : null;
      assert.equal(response.headers.get("www-authenticate"), wanted);
      assert.equal((await response.text()).length > 0, method === "GET");
    }
  }
  assert.equal((await ask(url, { ...basic("ana:sésame"), method: "HEAD" })).status, 200);
  const asked = shown.length;
  for (const kind of ["m3u", "pls", "xspf"]) assert.equal((await ask(`${url}.${kind}`)).status, 200);
  assert.equal(shown.length, asked, "play lists are for all");
  assert.equal(shown.at(-1), "/room 127.0.0.1 HEAD ana sésame  a test");

  const response = await fetch(`${url}?token=t0ken`);
  assert.equal(response.status, 200);
  const reader = response.body!.getReader();
  for (let bytes = 0; bytes < 10_000;) bytes += (await reader.read()).value!.length;
  await reader.cancel();
  await bench.until("the viewer is forgotten", () => web.running.stats().viewers?.current === 0);
  assert.equal(web.running.stats().viewers?.total, 1, "nobody else was let in");
  assert.deepEqual([...web.messages.keys()], []);
});

Deno.test("http-streamer lets nobody in while its bouncer throws, is away or talks nonsense, and says so", async () => {
  await using bench = new ComponentBench();
  const { url, web } = await startStream(bench);
  const refused = async (why: string): Promise<void> => {
    for (const method of ["GET", "HEAD"]) {
      const response = await ask(url, { method });
      assert.equal(response.status, 503, why);
      assert.ok(Number(response.headers.get("retry-after")) > 0);
    }
    assert.deepEqual(web.messages.get("bouncer-no-verdict")?.args, { bouncer: "staff", mount: "/room", why });
  };
  await refused("away");
  let judge = (): Verdict => ADMITTED;
  const staff = await bench.start("staff", bouncerType(() => judge()));
  assert.equal((await ask(url)).status, 200);
  assert.ok(!web.messages.has("bouncer-no-verdict"), "the message is taken back");
  judge = () => {
    throw new Error("not today");
  };
  await refused("failed");
  judge = () => ({ admitted: "perhaps" }) as unknown as Verdict;
  await refused("failed");
  judge = () => FORBIDDEN;
  assert.equal((await ask(url)).status, 403);
  assert.ok(!web.messages.has("bouncer-no-verdict"), "a refusal is an answer, too");
  staff.mood = "sad";
  await refused("away");
  await bench.stop("staff");
  await refused("away");
});

Deno.test("http-streamer keeps its limit, and says that it is off air, also behind a bouncer", async () => {
  await using bench = new ComponentBench();
  await bench.start("staff", bouncerType(() => ADMITTED));
  const { url, web } = await startStream(bench, { viewers: "1" });
  const watching = await fetch(url);
  await bench.until("the viewer is in", () => web.running.stats().viewers?.current === 1);
  assert.equal((await ask(url)).status, 503);
  await watching.body!.cancel();
  await bench.until("the viewer is out", () => web.running.stats().viewers?.current === 0);
  assert.equal((await ask(url)).status, 200);
});

Deno.test("http-streamer waits 5 s for its bouncer, and keeps nothing of viewers who leave meanwhile", async () => {
  await using bench = new ComponentBench();
  const { promise: over, resolve: end } = Promise.withResolvers<Verdict>();
  let asked = 0;
  let judge = (): Verdict | Promise<Verdict> => ADMITTED;
  await bench.start("staff", bouncerType(() => (asked++, judge())));
  const { url, web } = await startStream(bench);
  assert.equal((await ask(url)).status, 200);
  await bench.until("the viewer is out", () => web.running.stats().viewers?.current === 0);
  judge = () => over;
  const before = openFiles();
  const connections: Deno.TcpConn[] = [];
  for (let count = 0; count < 100; count++) connections.push(await knock(url));
  await bench.until("all are asked about", () => asked === 101);
  for (const connection of connections) connection.close();
  await bench.until(`no descriptor is left over`, () => openFiles() <= before);

  const from = performance.now();
  const response = await ask(url);
  assert.equal(response.status, 503);
  assert.ok(performance.now() - from > 4500, "5 s are his");
  assert.equal(web.messages.get("bouncer-no-verdict")?.args["why"], "silent");
  judge = () => ADMITTED;
  assert.equal((await ask(url)).status, 200);
  assert.ok(!web.messages.has("bouncer-no-verdict"));
  end(ADMITTED);
  assert.equal(web.running.stats().viewers?.total, 2, "nobody came in late");
});

Deno.test("http-streamer ends those who wait for a verdict when it is closed, and never asks about too many", async () => {
  // However slow the machine is, none of them is given up before all are there.
  await using bench = new ComponentBench({ judgeMs: PATIENT_MS });
  const answers: ((verdict: Verdict) => void)[] = [];
  const { promise: full, resolve: fill } = Promise.withResolvers<void>();
  await bench.start(
    "staff",
    bouncerType(() =>
      new Promise((resolve) => {
        if (answers.push(resolve) === MOST_KEYCARDS) fill();
      })
    ),
  );
  const { url, web } = await startStream(bench);
  // Those who have left count until their questions are answered: so few connections are enough.
  for (let count = 0; count < MOST_KEYCARDS - 1; count++) (await knock(url)).close();
  const waiting = await knock(url);
  await full;
  const response = await ask(url);
  assert.equal(response.status, 503);
  assert.equal(web.messages.get("bouncer-no-verdict")?.args["why"], "busy");
  await bench.stop("web");
  assert.equal(await waiting.read(new Uint8Array(1)).catch(() => null), null, "his connection is closed");
  waiting.close();
  for (const answer of answers) answer(ADMITTED);
});
