import { strict as assert } from "node:assert";
import { definitions } from "../../../components/catalogue.ts";
import { readLaunchPlanet } from "../../../manager/launch/launch_planet.ts";

const OPTIONS = { catalogue: definitions, folder: "/films" };

Deno.test("readLaunchPlanet() joins feeds from left to right", () => {
  const { components } = flow("video-test width=320 ! vp8-encoder ! webm-muxer ! http-streamer mount=/a.webm");
  assert.deepEqual(components.map(({ id, eats }) => [id, ...eats.map(({ from }) => from)]), [
    ["launch/video-test"],
    ["launch/vp8-encoder", "launch/video-test"],
    ["launch/webm-muxer", "launch/vp8-encoder"],
    ["launch/http-streamer", "launch/webm-muxer"],
  ]);
  assert.equal(components[0]?.properties["width"], 320);
});

Deno.test("readLaunchPlanet() joins chains at components that have names", () => {
  const { components } = flow(
    "loop name=film file=a.webm film.video ! vp8-encoder ! m. film.audio ! opus-encoder ! m. " +
      "webm-muxer name=m ! http-streamer mount=/a.webm",
  );
  const muxer = components.find(({ name }) => name === "m");
  assert.deepEqual(muxer?.eats.map(({ from }) => from), ["launch/vp8-encoder", "launch/opus-encoder"]);
  const opus = components.find(({ name }) => name === "opus-encoder");
  assert.deepEqual(opus?.eats, [{ eater: "default", from: "launch/film", feeder: "audio", media: "audio/raw" }]);
});

Deno.test("readLaunchPlanet() takes an eater's name", () => {
  const { components } = flow(
    "video-test ! v.default vp8-encoder name=v ! webm-muxer ! http-streamer mount=/a.webm",
  );
  assert.deepEqual(components.find(({ name }) => name === "v")?.eats.map(({ from }) => from), ["launch/video-test"]);
});

Deno.test("readLaunchPlanet() numbers components of one type, around names that are taken", () => {
  const { components } = flow("video-test name=video-test-2 video-test video-test");
  assert.deepEqual(components.map(({ name }) => name), ["video-test-2", "video-test", "video-test-3"]);
});

Deno.test("readLaunchPlanet() takes quotes and backslashes away, and starts paths at the working folder", () => {
  const file = (text: string) => flow(text).components[0]?.properties["file"];
  assert.equal(file('loop file="my film.webm"'), "/films/my film.webm");
  assert.equal(file("loop 'file=my film.webm'"), "/films/my film.webm");
  assert.equal(file("loop file=my\\ film.webm"), "/films/my film.webm");
  assert.equal(file("loop file=/a/#1: [x].webm"), undefined);
  assert.equal(file("loop 'file=/a/#1: [x].webm'"), "/a/#1: [x].webm");
  assert.equal(flow("loop file=x label='a=b ! c'").components[0]?.label, "a=b ! c");
});

Deno.test("readLaunchPlanet() says where the text is wrong", () => {
  const places: [string, number, string][] = [
    ["", 0, "command-launch-empty"],
    ["! a", 0, "command-launch-join-start"],
    ["video-test ! ! a", 13, "command-launch-join-start"],
    ["video-test !", 11, "command-launch-join-end"],
    ["width=3 video-test", 0, "command-launch-property-alone"],
    ["video-test ! width=3", 13, "command-launch-property-alone"],
    ["video-test width=3 width=4", 19, "command-launch-property-double"],
    ["video-test type=loop", 11, "command-launch-property-own"],
    ["video-test name=a video-test name=a", 34, "command-launch-name-double"],
    ["video-test ! n.", 13, "command-launch-reference-unknown"],
    ["video-test name=a a.", 18, "command-launch-reference-alone"],
    ['video-test pattern="ball', 19, "command-launch-quote-open"],
    ["video-tst", 0, "planet-type-unknown"],
    ["video-test wdth=3", 11, "planet-key-unknown"],
    ["video-test width=x", 17, "value-integer"],
    ["video-test ! opus-encoder", 11, "planet-feed-media"],
    ["webm-muxer", 0, "planet-eater-missing"],
    ["video-test name=UP", 16, "planet-name"],
  ];
  for (const [text, at, id] of places) {
    const result = readLaunchPlanet(text, OPTIONS);
    assert.ok(!result.ok, text);
    assert.deepEqual([result.problems[0]?.at, result.problems[0]?.id], [at, id], text);
  }
});

Deno.test("readLaunchPlanet() tells the line of the text, not of the planet, for the first of two alike", () => {
  const chain = "video-test ! vp8-encoder ! webm-muxer ! http-streamer mount=/a";
  const result = readLaunchPlanet(`${chain}\n${chain}`, OPTIONS);
  assert.ok(!result.ok);
  assert.deepEqual(result.problems.map(({ id, args }) => [id, args["line"]]), [["planet-mount-double", "1"]]);
});

function flow(text: string) {
  const result = readLaunchPlanet(text, OPTIONS);
  if (result.ok) return result.planet.flows[0]!;
  return { components: [] };
}
