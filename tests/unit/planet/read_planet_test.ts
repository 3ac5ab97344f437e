import { strict as assert } from "node:assert";
import type { Planet } from "../../../manager/planet/planet.ts";
import { readPlanet } from "../../../manager/planet/read_planet.ts";
import { Texts } from "../../../manager/text/texts.ts";
import { SAMPLE_CATALOGUE } from "./sample_catalogue.ts";

const CLASSROOM = `format: 1
planet: school-box
title: Escuela 12
language: es-pe
place: { zone: America/Lima, latitude: -12.05, longitude: -77.04 }
atmosphere:
  porter:
    type: porter
flows:
  classroom:
    title: Room 1
    description: Lessons
    listed: false
    components:
      camera:
        type: webcam
        width: 320
        framerate: 50/2
      mic:
        type: soundcard
        label: Teacher
        autostart: false
        hungry-after: 1m30s
        worker: local
        job: sound
      video:
        type: vp8-encoder
        eats: camera
        bitrate: 800k
      audio: { type: opus-encoder, eats: "mic:default" }
      live:
        type: http-streamer
        eats: webm
        mount: /classroom.webm
      webm: { type: webm-muxer, eats: [video, classroom/audio] }
`;

function read(text: string): Planet {
  const result = readPlanet(text, SAMPLE_CATALOGUE);
  if (!result.ok) assert.fail(JSON.stringify(result.problems));
  return result.planet;
}

function component(planet: Planet, name: string) {
  const found = planet.flows.flatMap(({ components }) => components).find((one) => one.name === name);
  return found ?? assert.fail(`no ${name}`);
}

Deno.test("readPlanet() gives names, place and flows as they are written", () => {
  const planet = read(CLASSROOM);
  assert.equal(planet.name, "school-box");
  assert.equal(planet.title, "Escuela 12");
  assert.equal(planet.language, "es-PE");
  assert.deepEqual(planet.place, { zone: "America/Lima", latitude: -12.05, longitude: -77.04 });
  assert.deepEqual(planet.atmosphere.map(({ id }) => id), ["atmosphere/porter"]);
  const [flow] = planet.flows;
  assert.deepEqual([flow?.name, flow?.title, flow?.description, flow?.listed], [
    "classroom",
    "Room 1",
    "Lessons",
    false,
  ]);
  assert.deepEqual(flow?.components.map(({ name }) => name), ["camera", "mic", "video", "audio", "live", "webm"]);
});

Deno.test("readPlanet() gives properties in base units, defaults for what is left out", () => {
  const planet = read(CLASSROOM);
  assert.deepEqual(component(planet, "camera").properties, {
    device: "auto",
    width: 320,
    height: 480,
    framerate: "25/1",
  });
  assert.equal(component(planet, "video").properties["bitrate"], 800_000);
});

Deno.test("readPlanet() gives the keys that every component has", () => {
  const planet = read(CLASSROOM);
  const { label, autostart, hungryAfterSeconds, worker, job } = component(planet, "mic");
  assert.deepEqual({ label, autostart, hungryAfterSeconds, worker, job }, {
    label: "Teacher",
    autostart: false,
    hungryAfterSeconds: 90,
    worker: "local",
    job: "sound",
  });
  const camera = component(planet, "camera");
  assert.deepEqual([camera.label, camera.autostart, camera.worker, camera.job], [null, true, null, null]);
  assert.equal(camera.hungryAfterSeconds, null);
});

Deno.test("readPlanet() joins feeds however they are written, before they are defined too", () => {
  const planet = read(CLASSROOM);
  assert.deepEqual(component(planet, "live").eats, [
    { eater: "default", from: "classroom/webm", feeder: "default", media: "muxed/webm" },
  ]);
  assert.deepEqual(component(planet, "webm").eats, [
    { eater: "default", from: "classroom/video", feeder: "default", media: "video/vp8" },
    { eater: "default", from: "classroom/audio", feeder: "default", media: "audio/opus" },
  ]);
});

Deno.test("readPlanet() takes of several feeds the one that fits, also from another flow", () => {
  const planet = read(`planet: p
flows:
  a: { components: { clip: { type: loop, file: clip.ogg } } }
  b:
    components:
      video: { type: vp8-encoder, eats: a/clip }
      audio: { type: opus-encoder, eats: { default: [a/clip] } }
`);
  assert.equal(component(planet, "video").eats[0]?.feeder, "video");
  assert.equal(component(planet, "audio").eats[0]?.feeder, "audio");
});

Deno.test("readPlanet() gives eaters of several inputs their feeds by order or by name", () => {
  const cameras =
    "planet: p\nflows: { f: { components: { x: { type: webcam }, y: { type: webcam }, s: { type: switch, ";
  for (const eats of ["[x, y]", "{ b: y, a: x }"]) {
    const joins = component(read(`${cameras} eats: ${eats} } } } }\n`), "s").eats;
    assert.deepEqual(new Map(joins.map(({ eater, from }) => [eater, from])), new Map([["a", "f/x"], ["b", "f/y"]]));
  }
});

Deno.test("readPlanet() takes texts as they are written, not what YAML makes of them", () => {
  for (const word of ["0412", "7e10", "no", "~", "null", "0x1F", "2024-01-01", "1_000", "<flow>-<date>", "a#b", "-5"]) {
    assert.equal(read(`planet: ${word}\n`).name, word);
  }
  assert.equal(read("planet: 'it''s'\n").name, "it's");
  assert.equal(read('planet: "a: {b}\\u00e9"\n').name, "a: {b}é");
  assert.equal(read("planet: >-\n  two\n  lines\n").name, "two lines");
  assert.equal(read("planet: !!str 12\n").name, "12");
});

Deno.test("readPlanet() reads files with a byte order mark, Windows line ends, a document start and directives", () => {
  assert.equal(read("\ufeffplanet: a\r\ntitle: b\r\n").title, "b");
  assert.equal(read("%YAML 1.2\n---\nplanet: a\n...\n").name, "a");
});

Deno.test("readPlanet() follows anchors and merge keys, and passes over keys with an underscore", () => {
  const planet = read(`planet: p
_size: &size { width: 320, height: 240, _note: small }
_rate: &rate { framerate: 10/1, width: 100 }
flows:
  f:
    components:
      _later: { type: nothing }
      one: { <<: [*size, *rate], type: webcam, _why: test }
      two: { type: webcam, height: 120, <<: *size }
      three: &three { type: &t webcam, <<: *rate, <<: *size }
      four: { <<: *three, label: *t }
`);
  const size = (name: string) => {
    const { width, height, framerate } = component(planet, name).properties;
    return [width, height, framerate];
  };
  assert.deepEqual(size("one"), [320, 240, "10/1"]);
  assert.deepEqual(size("two"), [320, 120, "25/1"]);
  assert.deepEqual(size("three"), [100, 240, "10/1"]);
  assert.deepEqual(size("four"), [100, 240, "10/1"]);
  assert.equal(component(planet, "four").label, "webcam");
  assert.equal(planet.flows[0]?.components.length, 4);
});

Deno.test("readPlanet() keeps what a component stands in for", () => {
  const planet = read(
    "planet: p\nflows: { f: { components: { a: { type: webcam }, b: { type: webcam, stands-in-for: a } } } }\n",
  );
  assert.deepEqual(component(planet, "b").standsInFor, { feeder: "default", from: "f/a", feed: "f/a:default" });
  assert.equal(component(planet, "a").standsInFor, null);
});

Deno.test("readPlanet() reads lists, maps and records, with defaults within", () => {
  const planet = read(`planet: p
_place: &place { left: 3 }
flows:
  f:
    components:
      mic: { type: audio-test }
      m:
        type: mixer
        eats: mic
        levels: [1, 2]
        gains: { mic: -3.5, toString: 1 }
        places: { mic: { <<: *place, alpha: 0.5 }, other: *place }
      n: { type: mixer, eats: mic }
`);
  const { properties } = component(planet, "m");
  assert.deepEqual(properties["levels"], [1, 2]);
  assert.deepEqual(Object.entries(properties["gains"]!), [["mic", -3.5], ["toString", 1]]);
  assert.deepEqual(properties["places"], { mic: { left: 3, alpha: 0.5 }, other: { left: 3, alpha: 1 } });
  assert.deepEqual(component(planet, "n").properties, { levels: [], gains: {}, places: {} });
});

Deno.test("readPlanet() takes names of eaters from a map, and those of the components from a list", () => {
  const planet = read(`planet: p
flows:
  g: { components: { mic: { type: audio-test } } }
  f:
    components:
      mic: { type: audio-test }
      film: { type: loop, file: x }
      named: { type: mixer, eats: { desk: mic, hall: g/mic, film: "film:video" } }
      listed: { type: mixer, eats: [mic, "film:video"] }
      one: { type: mixer, eats: g/mic }
`);
  const eats = (name: string) => component(planet, name).eats.map(({ eater, from, feeder }) => [eater, from, feeder]);
  assert.deepEqual(eats("named"), [["desk", "f/mic", "default"], ["hall", "g/mic", "default"], [
    "film",
    "f/film",
    "video",
  ]]);
  assert.deepEqual(eats("listed"), [["mic", "f/mic", "default"], ["film", "f/film", "video"]]);
  assert.deepEqual(eats("one"), [["mic", "g/mic", "default"]]);
});

Deno.test("readPlanet() lets optional eaters go without a feed", () => {
  const planet = read(`planet: p
flows:
  f:
    components:
      camera: { type: webcam }
      slide: { type: video-test }
      bare: { type: sample-overlay, eats: camera }
      both: { type: sample-overlay, eats: [camera, slide] }
`);
  const eaters = (name: string) => component(planet, name).eats.map(({ eater }) => eater);
  assert.deepEqual(eaters("bare"), ["default"]);
  assert.deepEqual(eaters("both"), ["default", "picture"]);
});

Deno.test("readPlanet() joins feeds that hang on properties, and blames nobody for those of a part that is wrong", () => {
  const planet = read(`planet: p
flows:
  f:
    components:
      r: { type: receiver, port: 1, passthrough: true }
      d: { type: disker, eats: r }
`);
  assert.deepEqual(component(planet, "d").eats, [
    { eater: "default", from: "f/r", feeder: "stream", media: "muxed/webm" },
  ]);
  assert.deepEqual(component(planet, "r").feeders, { stream: { media: "muxed/webm" } });
  const result = readPlanet(
    "planet: p\nflows: { f: { components: { r: { type: receiver, port: x, passthrough: true }, d: { type: disker, eats: r } } } }\n",
    SAMPLE_CATALOGUE,
  );
  assert.deepEqual(result.ok ? [] : result.problems.map(({ id }) => id), ["value-integer"]);
});

Deno.test("readPlanet() gives a planet without a porter one as the type has it", () => {
  const bare = read("planet: p\n");
  assert.deepEqual(bare.atmosphere.map(({ id, properties }) => [id, properties]), [
    ["atmosphere/porter", { listen: "8800" }],
  ]);
  const named = read("planet: p\natmosphere: { door: { type: porter, listen: 1234 } }\n");
  assert.deepEqual(named.atmosphere.map(({ id }) => id), ["atmosphere/door"]);
});

Deno.test("readPlanet() takes names of JavaScript's own for ordinary words", () => {
  const result = readPlanet(
    "planet: p\nflows: { f: { components: { constructor: { type: webcam }, a: { type: toString, valueOf: 1 } } } }\n",
    SAMPLE_CATALOGUE,
  );
  assert.deepEqual(result.ok || result.problems.map(({ id }) => id), ["planet-type-unknown"]);
  assert.equal(read("planet: p\nflows: { constructor: { components: {} } }\n").flows[0]?.name, "constructor");
});

Deno.test("readPlanet() tells all problems, in the order of the file, each once", () => {
  const result = readPlanet(
    `planet: p
flows:
  f:
    components:
      live: { type: http-streamer, eats: gone, mount: /api }
      camera: { type: webcam, width: 5, colour: red }
      live: { type: webcam }
    titel: F
format: 1
`,
    SAMPLE_CATALOGUE,
  );
  assert.deepEqual(result.ok || result.problems.map(({ id, line, column }) => [id, line, column]), [
    ["planet-feed-unknown", 5, 36],
    ["value-mount-reserved", 5, 55],
    ["value-integer", 6, 38],
    ["planet-key-unknown", 6, 41],
    ["planet-double", 7, 7],
    ["planet-key-unknown", 8, 5],
  ]);
});

Deno.test("readPlanet() blames nobody for referring to a component whose type is unknown", () => {
  const result = readPlanet(
    "planet: p\nflows: { f: { components: { a: { type: webcm, eats: b }, v: { type: vp8-encoder, eats: a } } } }\n",
    SAMPLE_CATALOGUE,
  );
  assert.deepEqual(result.ok || result.problems.map(({ id }) => id), ["planet-type-unknown", "planet-feed-unknown"]);
});

Deno.test("readPlanet() counts columns in characters", () => {
  const result = readPlanet('{ planet: "🎥é", color: x }', SAMPLE_CATALOGUE);
  assert.deepEqual(result.ok || [result.problems[0]?.line, result.problems[0]?.column], [1, 17]);
});

Deno.test("readPlanet() suggests the most alike first", () => {
  const result = readPlanet("planet: p\nflows: { f: { components: { a: { type: vp8encoder } } } }\n", SAMPLE_CATALOGUE);
  assert.match(String(!result.ok && result.problems[0]?.args["allowed"]), /^vp8-encoder, /);
});

Deno.test("readPlanet() suggests other components than the one that asks", () => {
  const allowed = (components: string) => {
    const result = readPlanet(`planet: p\nflows: { f: { components: { ${components} } } }\n`, SAMPLE_CATALOGUE);
    return !result.ok && result.problems[0]?.args["allowed"];
  };
  assert.equal(allowed("a: { type: webcam, stands-in-for: nosuch }, b: { type: webcam }"), "b");
  assert.equal(allowed("a: { type: webcam, stands-in-for: nosuch }"), "");
});

Deno.test("readPlanet() has a whole sentence for each problem", () => {
  const texts = new Texts();
  const result = readPlanet(
    "planet: p\nflows: { f: { components: { w: { type: webm-muxer, eats: [x] } } } }\n",
    SAMPLE_CATALOGUE,
  );
  assert.deepEqual(result.ok || result.problems.map((problem) => texts.render(problem)), [
    "there is no feed x, and no other that would fit here",
  ]);
});

Deno.test("readPlanet() says what to do with a text that YAML takes for a map or a list", () => {
  const texts = new Texts();
  for (const [value, start] of [["{date}", "{"], ["[date]", "["]]) {
    const result = readPlanet(`planet: p\ntitle: ${value}\n`, SAMPLE_CATALOGUE);
    assert.ok(!result.ok);
    assert.ok(texts.render(result.problems[0]!).endsWith(`a text that starts with ${start} needs quotes`));
  }
});
