import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import { eventually, type RunningBox, withBox } from "./run_box.ts";

const MAIN = fileURLToPath(new URL("../../main.ts", import.meta.url));
const PORTER = "atmosphere/porter";
const PLANET = "planet: asleep\nflows: { one: { components: { tone: { type: audio-test } } } }\n";

async function runnel(box: RunningBox, ...words: string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", MAIN, ...words, "--data", box.data],
  }).output();
  assert(success, new TextDecoder().decode(stderr));
}

Deno.test("serve says that the porter which it takes over was stopped, and the command that it names starts it", async () => {
  await withBox({ planet: PLANET, env: { LC_ALL: "C" } }, async (box) => {
    await runnel(box, "stop", PORTER);
    await box.killServe();
    const again = box.startAgain();
    const [, ...command] = await eventually("serve says what to do", () => {
      const said = /runnel (start) (\S+) --data \S+/.exec(box.output);
      return Promise.resolve({ found: said, seen: box.output });
    });
    assert.deepEqual(command, ["start", PORTER]);
    await runnel(box, ...command);
    await again;
    assert.equal((await fetch(`${box.url}/healthz`).then((response) => response.json())).status, "ok");
  });
});
