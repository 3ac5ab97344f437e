/** A bouncer of the box's own, in the real program: who may watch, and what becomes of them when it fails. */
import { strict as assert } from "node:assert";
import { layOut } from "../../manager/addon/lay_out.ts";
import { openDescriptors } from "./process_figures.ts";
import { eventually, type RunningBox, withBox } from "./run_box.ts";
import { Viewer } from "./viewer.ts";

const PLANET = `planet: guarded
atmosphere:
  porter: { type: porter }
  staff: { type: one-bouncer, user: ana, password: open sesame }
flows:
  f:
    components:
      cam: { type: video-test, width: 160, height: 120, framerate: 10/1 }
      jpeg: { type: jpeg-encoder, eats: cam }
      parts: { type: multipart-muxer, eats: jpeg }
      live: { type: http-streamer, eats: parts, mount: /live, bouncer: staff }
      open: { type: http-streamer, eats: parts, mount: /open }
`;
const ANA = { authorization: `Basic ${btoa("ana:open sesame")}` };
const EVA = { authorization: `Basic ${btoa("eva:open sesame")}` };
/** So many come and go while a bouncer thinks. */
const HOSTILE = 500;

/** A bouncer whose code does what no bouncer should, by the name that is given to it. */
const ODD = `import { runBouncer, type RunContext, type RunningComponent } from "runnel/run";
import { definition } from "./definition.ts";

export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  return runBouncer(context, ({ user, password }) => {
    if (user === "hang") return new Promise(() => {});
    if (user === "throw") throw new Error("cannot find " + user + " with " + password);
    if (user === "block") for (;;);
    return { admitted: true };
  });
}
`;

async function guarded(test: (box: RunningBox) => Promise<void>, run?: string): Promise<void> {
  const prepare = async (data: string): Promise<void> => {
    await layOut(`${data}/components/one-bouncer`, "bouncer");
    if (run !== undefined) await Deno.writeTextFile(`${data}/components/one-bouncer/run.ts`, run);
  };
  await withBox({ planet: PLANET, prepare }, async (box) => {
    await box.allHappy();
    await test(box);
  });
}

async function status({ url }: RunningBox, headers: Record<string, string>, path = "/live"): Promise<number> {
  const response = await fetch(`${url}${path}`, { headers });
  await response.body?.cancel();
  return response.status;
}

/** Somebody by whose name the odd bouncer knows what to do. */
function named(name: string): Record<string, string> {
  return { authorization: `Basic ${btoa(`${name}:hunter22`)}` };
}

async function answered(box: RunningBox, wanted: number): Promise<void> {
  await eventually(`answers ${wanted}`, async () => {
    const seen = await status(box, ANA);
    return { found: seen === wanted ? true : null, seen };
  });
}

async function messagesOf(box: RunningBox): Promise<string[]> {
  return (await box.component("f/live")).messages.map(({ text }) => text);
}

Deno.test("a bouncer of the box's own lets in one and asks or refuses all others, in a job of its own", async () => {
  await guarded(async (box) => {
    assert.equal(await status(box, {}), 401);
    assert.equal(await status(box, EVA), 401);
    assert.equal(await status(box, { authorization: "Basic ???" }), 401);
    assert.equal(await status(box, {}, "/live.m3u"), 200);
    assert.equal(await status(box, {}, "/open"), 200);
    await using viewer = await Viewer.join(`${box.url}/live`, ANA);
    await eventually(
      "the stream comes",
      () => Promise.resolve({ found: viewer.bytes > 20_000 || null, seen: viewer.bytes }),
    );
    assert.equal((await box.component("atmosphere/staff")).job, "bouncers");

    const onAir = await (await fetch(`${box.url}/api/v1/on-air`)).json();
    assert.equal(onAir.items[0].locked, true);
    const { items } = await (await box.adminFetch("/api/v1/component-types")).json();
    assert.equal(items.find(({ type }: { type: string }) => type === "one-bouncer").role, "bouncer");
    assert.ok(!JSON.stringify(await box.state()).includes("open sesame"));
  });
});

Deno.test("when the job of bouncers is killed, who watches loses nothing, and newcomers come in again soon", async () => {
  await guarded(async (box) => {
    await using viewer = await Viewer.join(`${box.url}/live`, ANA);
    const from = performance.now();
    await box.killJob("bouncers");
    // Started at once, it still takes a moment to load: nobody comes in meanwhile.
    await answered(box, 503);
    await answered(box, 200);
    assert.equal(await status(box, EVA), 401);
    assert.deepEqual(await messagesOf(box), []);
    assert.ok(!viewer.isCutOff);
    assert.ok(viewer.longestSilenceMs(from) < 2000, `${viewer.longestSilenceMs(from)} ms`);

    const pids = [await box.jobPid("bouncers"), await box.jobPid("delivery")];
    await box.killServe();
    assert.equal(await status(box, ANA), 200, "without serve, too");
    await box.startAgain();
    await box.allHappy();
    assert.deepEqual([await box.jobPid("bouncers"), await box.jobPid("delivery")], pids, "both jobs are taken over");
    assert.ok(!viewer.isCutOff);
    assert.equal(await status(box, ANA), 200);
  });
});

Deno.test("stopped by a person, a bouncer lets nobody new in, and its stream says why", async () => {
  await guarded(async (box) => {
    await box.order("atmosphere/staff", "stop");
    await answered(box, 503);
    assert.match((await messagesOf(box)).join(), /Nobody new can come to \/live .* the bouncer staff does not run/);
    await box.order("atmosphere/staff", "start");
    await answered(box, 200);
    assert.deepEqual(await messagesOf(box), []);
  });
});

Deno.test("a bouncer that throws, hangs or blocks lets nobody in, takes nothing else down, and tells no secret", async () => {
  await guarded(async (box) => {
    await using viewer = await Viewer.join(`${box.url}/live`, ANA);
    const from = performance.now();
    assert.equal(await status(box, named("throw")), 503);
    assert.match((await messagesOf(box)).join(), /bouncer staff fails when it is asked/);
    const hangs = status(box, named("hang"));
    assert.equal(await status(box, ANA), 200, "others need not wait for one who does");
    assert.equal(await hangs, 503);
    assert.equal(await status(box, named("block")), 503);
    assert.match((await messagesOf(box)).join(), /bouncer staff has not said within 5 s/);
    assert.equal(await status(box, {}, "/open"), 200);
    assert.ok(!viewer.isCutOff && viewer.longestSilenceMs(from) < 2000);
    // Nothing but its end helps a process that is blocked; left alone, it takes its worker half a minute to see that.
    await box.killJob("bouncers");
    await answered(box, 200);

    const log = await Deno.readTextFile(`${box.data}/log/bouncers.log`);
    assert.match(log, /cannot find throw with •••/);
    for await (const { name } of Deno.readDir(`${box.data}/log`)) {
      assert.ok(!(await Deno.readTextFile(`${box.data}/log/${name}`)).includes("hunter22"), name);
    }
  }, ODD);
});

Deno.test(`${HOSTILE} viewers who go away while a bouncer thinks leave no descriptor behind`, async () => {
  await guarded(async (box) => {
    assert.equal(await status(box, ANA), 200);
    const pids = await Promise.all(["delivery", "bouncers", "porter"].map((job) => box.jobPid(job)));
    const open = () => pids.map(openDescriptors);
    const before = await eventually("the viewer is forgotten", async () => {
      const { viewers } = await (await box.adminFetch("/api/v1/components/f/live/stats")).json();
      return { found: viewers.current === 0 ? open() : null, seen: viewers };
    });
    const { hostname, port } = new URL(box.url);
    const request = `GET /live HTTP/1.1\r\nHost: x\r\nAuthorization: ${named("hang").authorization}\r\n\r\n`;
    const connections: Deno.TcpConn[] = [];
    for (let count = 0; count < HOSTILE; count++) {
      const connection = await Deno.connect({ hostname, port: Number(port) });
      connections.push(connection);
      await connection.write(new TextEncoder().encode(request));
    }
    for (const connection of connections) connection.close();
    await eventually("all descriptors are given back", () => {
      const now = open();
      return Promise.resolve({
        found: now.every((count, index) => count <= before[index]! + 2) || null,
        seen: [before, now],
      });
    });
    assert.equal(await status(box, ANA), 200);
  }, ODD);
});
