import { eventually, type RunningBox, withBox } from "./run_box.ts";

const PLANET = `planet: two-rooms
flows:
  show:
    components:
      red: { type: video-test, width: 64, height: 48, framerate: 5/1, pattern: red }
      blue: { type: video-test, width: 64, height: 48, framerate: 5/1, pattern: blue }
      scene: { type: switch, eats: { a: red, b: blue }, start-with: a }
`;

async function send(box: RunningBox, method: string, path: string, body: unknown): Promise<void> {
  const headers = { "content-type": "application/json" };
  const url = `/api/v1/components/show/scene/${path}`;
  const response = await box.adminFetch(url, { method, headers, body: JSON.stringify(body) });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
}

async function onAir(box: RunningBox, input: string): Promise<void> {
  await eventually(`${input} is on air`, async () => {
    const { readings } = await box.component("show/scene");
    return { found: readings["onAir"] === input || null, seen: readings };
  });
}

Deno.test("a switch goes to the input that a change of start-with names, also back from what its action chose", async () => {
  await withBox({ planet: PLANET }, async (box) => {
    await box.allHappy();
    await onAir(box, "a");
    for (const keep of [false, true]) {
      await send(box, "POST", "actions/switch", { to: "b" });
      await onAir(box, "b");
      await send(box, "PATCH", `properties?keep=${keep}`, { "start-with": "a" });
      await onAir(box, "a");
    }
  });
});
