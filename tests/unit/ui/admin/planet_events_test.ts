import { strict as assert } from "node:assert";
import type { ApiSnapshot } from "../../../../manager/contract/api.ts";
import { PlanetEvents } from "../../../../ui/admin/state/planet_events.ts";
import { connection, planetState } from "../../../../ui/admin/state/planet_state.ts";
import { type BoxAnswers, inPage, type PageWorld } from "../page_world.ts";

const snapshot: ApiSnapshot = {
  seq: 5,
  planet: { name: "p", title: null, version: "1", mood: "happy", uptimeSeconds: 1 },
  workers: [],
  flows: [],
  components: {},
};

const MISFIT = { id: 6, data: [{ op: "replace", path: "/components/demo~1gone/mood", value: "sad" }] };

/** Runs a test with events that were started, and closes them. */
async function withEvents(
  answers: BoxAnswers,
  test: (world: PageWorld & { events: PlanetEvents; refused: () => number }) => Promise<void>,
): Promise<void> {
  await inPage(answers, async (world) => {
    let refused = 0;
    const events = new PlanetEvents(() => refused++);
    events.start();
    try {
      await test({ ...world, events, refused: () => refused });
    } finally {
      events.close();
    }
  });
}

const fine: BoxAnswers = () => Response.json({});

Deno.test("PlanetEvents goes on when the number of a patch jumps", () =>
  withEvents(fine, async ({ streams, pass }) => {
    streams[0]!.send("snapshot", { data: snapshot });
    streams[0]!.send("patch", { id: 9, data: [{ op: "replace", path: "/planet/mood", value: "sad" }] });
    await pass(0);
    assert.deepEqual([streams.length, streams[0]!.closed, planetState.value?.planet.mood], [1, false, "sad"]);
  }));

Deno.test("PlanetEvents opens the stream anew after what does not fit, ever more slowly", () =>
  withEvents(fine, async ({ streams, pass }) => {
    const bringMisfit = () => {
      streams.at(-1)!.send("snapshot", { data: snapshot });
      streams.at(-1)!.send("patch", MISFIT);
    };
    bringMisfit();
    await pass(700);
    assert.deepEqual([streams.length, streams[0]!.closed, connection.value], [1, true, "lost"]);
    await pass(600);
    assert.equal(streams.length, 2);
    bringMisfit();
    await pass(1500);
    assert.equal(streams.length, 2);
    await pass(1000);
    assert.equal(streams.length, 3);
    streams[2]!.send("snapshot", { data: snapshot });
    assert.equal(connection.value, "open");
  }));

Deno.test("PlanetEvents asks for a new snapshot when a part is new: a patch does not tell its place", () =>
  withEvents(fine, async ({ streams, pass }) => {
    streams[0]!.send("snapshot", { data: snapshot });
    streams[0]!.send("patch", { id: 6, data: [{ op: "add", path: "/components/demo~1mic", value: {} }] });
    await pass(0);
    assert.deepEqual([streams.length, streams[0]!.closed, connection.value], [2, true, "open"]);
  }));

Deno.test("PlanetEvents asks who is logged in when the stream breaks, and tells of a refusal", () =>
  withEvents(() => Response.json({}, { status: 401 }), async ({ streams, asked, pass, refused }) => {
    streams[0]!.send("error");
    await pass(0);
    assert.deepEqual([asked, refused()], [["GET /api/v1/session"], 1]);
  }));

Deno.test("PlanetEvents.close() ends it, also while the box is looked for", async () => {
  const { promise: health, resolve } = Promise.withResolvers<Response>();
  await withEvents(() => health, async ({ streams, events, asked, pass, refused }) => {
    streams[0]!.send("snapshot", { data: snapshot });
    await pass(5000);
    assert.deepEqual(asked, ["GET /healthz"]);
    events.close();
    resolve(new Response(null, { status: 503 }));
    await pass(60_000);
    assert.deepEqual([streams.length, asked.length, refused()], [1, 1, 0]);
  });
});
