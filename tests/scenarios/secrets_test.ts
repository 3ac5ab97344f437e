import { strict as assert } from "node:assert";
import { eventually, withBox } from "./run_box.ts";

/**
 * Nothing listens where most cameras should be, so that GStreamer has much to say about them; one takes the call and never
 * answers, so that it has a pipeline for a while.
 */
const planet = (port: number): string =>
  `planet: secrets
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  a:
    components:
      camera: { type: rtsp-source, url: "rtsp://127.0.0.1:1/x", user: bob, password: !secret CAMERA }
      other: { type: rtsp-source, url: "rtsp://eve:sesame-in-url@127.0.0.1:1/x" }
      silent: { type: rtsp-source, url: "rtsp://127.0.0.1:${port}/x", user: bob, password: !secret CAMERA }
      station: { type: icecast-source, url: "http://127.0.0.1:1/x", user: bob, password: sesame-in-clear }
`;
const SECRET = /sesame/;

Deno.test("serve tells no secret in its state, its logs at the highest level, its graphs or its output", async () => {
  const prepare = (data: string) => Deno.writeTextFile(`${data}/secrets`, "CAMERA: sesame-of-file\n", { mode: 0o600 });
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  await withBox({ planet: planet(listener.addr.port), prepare }, async (box) => {
    const text = async (path: string, init?: RequestInit) =>
      await (await box.adminFetch(`/api/v1/${path}`, init)).text();
    for (const name of ["camera", "other", "station"]) {
      await eventually(`debug of a/${name}`, async () => {
        const body = JSON.stringify({ level: 6 });
        const headers = { "content-type": "application/json" };
        const { ok, status } = await box.adminFetch(`/api/v1/components/a/${name}/debug`, {
          method: "PUT",
          headers,
          body,
        })
          .then(async (response) => (await response.body?.cancel(), response));
        return { found: ok ? true : null, seen: status };
      });
    }
    await eventually("messages about all of them", async () => {
      const { components } = await box.state();
      const said = components.flatMap(({ messages }) => messages.map(({ id }) => id)).filter((id) =>
        /unreachable/.test(id)
      );
      return { found: said.length === 3 ? said : null, seen: said };
    });
    const state = await text("planet");
    assert.match(state, /•••/);
    const graph = await eventually("the graph of what is being connected", async () => {
      const seen = await text("components/a/silent/graph.dot");
      return { found: /digraph/.test(seen) ? seen : null, seen };
    });
    assert.match(graph, /rtspsrc/i);
    const logs = await eventually("log lines of what is tried again", async () => {
      const seen = await text("logs?level=debug&limit=5000");
      return { found: /rtspsrc/.test(seen) ? seen : null, seen };
    });
    const files = await Promise.all(["config", "config/history", "config/history/1"].map((path) => text(path)));
    assert.match(files.join(), /password: •••/);
    for (const answer of [state, graph, logs, box.output, ...files]) {
      assert.doesNotMatch(answer, SECRET);
    }
    assert.match(box.output, /planet\.yaml:8:\d+: /);
    for (const { command } of box.processes()) assert.doesNotMatch(command, SECRET);
    for (const { name } of Deno.readDirSync(`${box.data}/run`)) {
      if (name.endsWith(".json")) assert.doesNotMatch(await Deno.readTextFile(`${box.data}/run/${name}`), SECRET);
    }
  });
});
