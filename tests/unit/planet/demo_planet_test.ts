import { strict as assert } from "node:assert";
import { definitions } from "../../../components/catalogue.ts";
import { DEMO_PLANET, writeDemoPlanet } from "../../../manager/planet/demo_planet.ts";
import type { Planet } from "../../../manager/planet/planet.ts";
import { readPlanet } from "../../../manager/planet/read_planet.ts";

function read(text: string): Planet {
  const result = readPlanet(text, definitions);
  if (!result.ok) assert.fail(JSON.stringify(result.problems));
  return result.planet;
}

Deno.test("DEMO_PLANET is right, and on air in four forms with a flash and a beep", () => {
  const [flow] = read(DEMO_PLANET).flows;
  const properties = new Map(flow?.components.map((component) => [component.name, component.properties]));
  const mounts = [...properties.values()].flatMap(({ mount }) => mount ?? []);
  assert.deepEqual(mounts, ["/demo.webm", "/demo.ogg", "/demo.mp3", "/demo.mjpeg"]);
  assert.equal(properties.get("camera")?.["pattern"], "flash");
  assert.equal(properties.get("microphone")?.["wave"], "beep");
});

Deno.test("DEMO_PLANET becomes a camera with a microphone by changing two lines", () => {
  const changed = DEMO_PLANET
    .replace("\n        type: video-test\n", "\n        type: webcam\n")
    .replace("\n        type: audio-test\n", "\n        type: soundcard\n");
  const types = read(changed).flows[0]?.components.map(({ definition }) => definition.type);
  assert.deepEqual(types?.slice(0, 2), ["webcam", "soundcard"]);
});

Deno.test("writeDemoPlanet() writes the planet once, and touches no file that is there", async () => {
  const folder = await Deno.makeTempDir();
  try {
    assert.equal(await writeDemoPlanet(`${folder}/planet.yaml`), true);
    assert.equal(await Deno.readTextFile(`${folder}/planet.yaml`), DEMO_PLANET);
    await Deno.writeTextFile(`${folder}/planet.yaml`, "mine");
    assert.equal(await writeDemoPlanet(`${folder}/planet.yaml`), false);
    assert.equal(await Deno.readTextFile(`${folder}/planet.yaml`), "mine");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
