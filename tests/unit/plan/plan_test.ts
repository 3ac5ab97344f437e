import { strict as assert } from "node:assert";
import { definitions } from "../../../components/catalogue.ts";
import type { JobSpec } from "../../../manager/contract/component_spec.ts";
import { plan, type PlanOptions } from "../../../manager/plan/plan.ts";
import { DEMO_PLANET } from "../../../manager/planet/demo_planet.ts";
import type { Planet } from "../../../manager/planet/planet.ts";
import { readPlanet } from "../../../manager/planet/read_planet.ts";
import { CATALOGUE_WITH_BOUNCERS } from "../planet/sample_catalogue.ts";

function read(text: string): Planet {
  const result = readPlanet(text, CATALOGUE_WITH_BOUNCERS);
  if (!result.ok) assert.fail(JSON.stringify(result.problems));
  return result.planet;
}

/** Ids of components by job, in their order. */
function idsByJob(jobs: readonly JobSpec[]): Record<string, string[]> {
  return Object.fromEntries(jobs.map(({ name, components }) => [name, components.map(({ id }) => id)]));
}

function planned(text: string, options?: PlanOptions): Record<string, string[]> {
  return idsByJob(plan(read(text), options));
}

/** Every planet has one, also when it names none. */
const PORTER = ["atmosphere/porter"];

const ROOM = `planet: p
atmosphere: { porter: { type: porter } }
flows:
  room:
    components:
      live: { type: http-streamer, eats: webm, mount: /room.webm }
      webm: { type: webm-muxer, eats: [video, audio] }
      video: { type: vp8-encoder, eats: camera }
      audio: { type: opus-encoder, eats: mic }
      camera: { type: video-test }
      mic: { type: audio-test }
      record: { type: disker, eats: webm }
`;

Deno.test("plan() puts sources and encoders in a job of their flow, others in one for each kind", () => {
  assert.deepEqual(planned(ROOM), {
    porter: ["atmosphere/porter"],
    "media-room": ["room/camera", "room/video", "room/mic", "room/audio"],
    delivery: ["room/webm", "room/live"],
    recording: ["room/webm", "room/record"],
  });
});

Deno.test("plan() gives the screens of a flow a job of their own, because a screen that goes away ends the process", () => {
  const jobs = planned(`planet: p
flows: { f: { components: { c: { type: webcam }, s: { type: screencast }, v: { type: vp8-encoder, eats: s } } } }
`);
  assert.deepEqual(jobs, { porter: PORTER, "screen-f": ["f/s"], "media-f": ["f/c", "f/v"] });
});

Deno.test("plan() runs a muxer once in each job that eats it, with feeds from the encoders' job", () => {
  const jobs = plan(read(ROOM));
  for (const name of ["delivery", "recording"]) {
    const [muxer, consumer] = jobs.find((job) => job.name === name)?.components ?? [];
    assert.deepEqual(muxer?.eaters, [
      { name: "default", feed: "room/video:default", media: "video/vp8", job: "media-room" },
      { name: "default", feed: "room/audio:default", media: "audio/opus", job: "media-room" },
    ]);
    assert.deepEqual(muxer?.feeders, [{ name: "default", media: "muxed/webm" }]);
    assert.deepEqual(consumer?.eaters, [
      { name: "default", feed: "room/webm:default", media: "muxed/webm", job: name },
    ]);
  }
});

Deno.test("plan() runs a muxer that nobody eats in the delivery job", () => {
  const jobs = planned(`planet: p
flows: { f: { components: { m: { type: webm-muxer, eats: v }, v: { type: vp8-encoder, eats: c }, c: { type: webcam } } } }
`);
  assert.deepEqual(jobs, { porter: PORTER, "media-f": ["f/c", "f/v"], delivery: ["f/m"] });
});

Deno.test("plan() obeys the job that the planet names, for streamers with their muxers too", () => {
  const jobs = planned(`planet: p
flows:
  f:
    components:
      c: { type: webcam, job: cameras }
      v: { type: vp8-encoder, eats: c }
      m: { type: webm-muxer, eats: v }
      s: { type: http-streamer, eats: m, mount: /s, job: apart }
      t: { type: http-streamer, eats: m, mount: /t }
`);
  assert.deepEqual(jobs, {
    porter: PORTER,
    cameras: ["f/c"],
    "media-f": ["f/v"],
    apart: ["f/m", "f/s"],
    delivery: ["f/m", "f/t"],
  });
});

Deno.test("plan() gives each flow its own media job, and puts who gives before who eats", () => {
  const jobs = plan(read(`planet: p
flows:
  b: { components: { v: { type: vp8-encoder, eats: a/l } } }
  a: { components: { l: { type: loop, file: x.webm } } }
`));
  assert.deepEqual(jobs.map(({ name }) => name), ["porter", "media-a", "media-b"]);
  assert.deepEqual(jobs[2]?.components[0]?.eaters, [
    { name: "default", feed: "a/l:video", media: "video/raw", job: "media-a" },
  ]);
});

Deno.test("plan() keeps every component when jobs need one another", () => {
  const jobs = planned(`planet: p
flows:
  f:
    components:
      a: { type: webcam, job: one }
      b: { type: video-converter, eats: a, job: two }
      c: { type: video-converter, eats: b, job: one }
`);
  assert.deepEqual(jobs["one"], ["f/a", "f/c"]);
  assert.deepEqual(jobs["two"], ["f/b"]);
});

Deno.test("plan() gives all properties, and the first porter what the command line wants", () => {
  const jobs = plan(read(ROOM), { listen: "127.0.0.1:0" });
  assert.deepEqual(jobs.find(({ name }) => name === "porter")?.components[0]?.properties, { listen: "127.0.0.1:0" });
  const camera = jobs.find(({ name }) => name === "media-room")?.components[0];
  assert.deepEqual(camera?.properties, { width: 640, height: 480, framerate: "25/1", pattern: "flash" });
  assert.equal(camera?.type, "video-test");
});

Deno.test("plan() of the demo planet has three jobs", () => {
  const result = readPlanet(DEMO_PLANET, definitions);
  if (!result.ok) assert.fail(JSON.stringify(result.problems));
  const counts = plan(result.planet).map(({ name, components }) => [name, components.length]);
  assert.deepEqual(counts, [["porter", 1], ["media-demo", 8], ["delivery", 8]]);
});

Deno.test("plan() of 1,000 components takes little time", () => {
  const flows = Array.from({ length: 200 }, (_, n) =>
    `  f${n}:
    components:
      c: { type: webcam }
      v: { type: vp8-encoder, eats: c }
      m: { type: webm-muxer, eats: v }
      s: { type: http-streamer, eats: m, mount: /s${n} }
      d: { type: disker, eats: m }
`);
  const planet = read(`planet: p\nflows:\n${flows.join("")}`);
  const begun = performance.now();
  const jobs = plan(planet);
  assert.ok(performance.now() - begun < 2000);
  assert.equal(jobs.length, 203);
});

Deno.test("plan() marks what waits to be started, and nothing else", () => {
  const jobs = plan(read(
    "planet: p\nflows: { f: { components: { a: { type: webcam }, b: { type: webcam, autostart: false } } } }\n",
  ));
  const specs = jobs.find(({ name }) => name === "media-f")?.components ?? [];
  assert.deepEqual(specs.map(({ id, autostart }) => [id, autostart]), [["f/a", undefined], ["f/b", false]]);
});

Deno.test("plan() tells jobs which silence makes a part hungry, where the planet says so", () => {
  const jobs = plan(read(
    "planet: p\nflows: { f: { components: { a: { type: webcam }, b: { type: webcam, hungry-after: 1m } } } }\n",
  ));
  const specs = jobs.find(({ name }) => name === "media-f")?.components ?? [];
  assert.deepEqual(specs.map(({ id, hungryAfterMs }) => [id, hungryAfterMs]), [["f/a", undefined], ["f/b", 60_000]]);
});

Deno.test("plan() tells the time zone to none but those that go by it", () => {
  const result = readPlanet(
    `planet: p
place: { zone: America/Lima }
flows:
  f:
    components:
      films: { type: playlist, playlist: films.yaml }
      clock: { type: overlay, eats: "films:video", clock: time }
      video: { type: vp8-encoder, eats: clock }
`,
    definitions,
  );
  if (!result.ok) assert.fail(JSON.stringify(result.problems));
  const specs = plan(result.planet).flatMap(({ components }) => components);
  assert.deepEqual(specs.map(({ id, zone }) => [id, zone]), [
    ["atmosphere/porter", undefined],
    ["f/films", "America/Lima"],
    ["f/clock", "America/Lima"],
    ["f/video", undefined],
  ]);
});

Deno.test("plan() gives eaters of a feed what stands in for it, in the order of the planet, and starts that first", () => {
  const jobs = plan(read(`planet: p
flows:
  f:
    components:
      video: { type: vp8-encoder, eats: camera }
      other: { type: video-converter, eats: camera }
      camera: { type: webcam }
      spare: { type: video-test, stands-in-for: camera, job: spare }
      slate: { type: loop, file: x.webm, stands-in-for: camera }
`));
  assert.deepEqual(idsByJob(jobs), {
    porter: ["atmosphere/porter"],
    spare: ["f/spare"],
    "media-f": ["f/camera", "f/slate", "f/video", "f/other"],
  });
  const specs = jobs.flatMap(({ components }) => components);
  const spec = (id: string) => specs.find((one) => one.id === id)!;
  for (const id of ["f/video", "f/other"]) {
    assert.deepEqual(spec(id).eaters[0]?.backups, [
      { feed: "f/spare:default", job: "spare" },
      { feed: "f/slate:video", job: "media-f" },
    ]);
  }
  assert.deepEqual(spec("f/spare").feeders, [{ name: "default", media: "video/raw", alsoAs: "f/camera:default" }]);
  assert.deepEqual(spec("f/slate").feeders.map(({ alsoAs }) => alsoAs), ["f/camera:default", undefined]);
  assert.deepEqual(spec("f/camera").feeders, [{ name: "default", media: "video/raw" }]);
});

Deno.test("plan() runs a muxer that stands in beside those who eat the feed", () => {
  const jobs = planned(`${ROOM}      spare: { type: webm-muxer, eats: [video], stands-in-for: webm }\n`);
  assert.deepEqual(jobs["delivery"], ["room/webm", "room/spare", "room/live"]);
  assert.deepEqual(jobs["recording"], ["room/webm", "room/spare", "room/record"]);
});

Deno.test("plan() gives a component the feeds that its properties make", () => {
  const jobs = plan(read(
    "planet: p\nflows: { f: { components: { r: { type: receiver, port: 1, passthrough: true } } } }\n",
  ));
  assert.deepEqual(jobs[1]?.components[0]?.feeders, [{ name: "stream", media: "muxed/webm" }]);
});

Deno.test("plan() gives bouncers a job of their own, before that of those who ask them, and tells these where", () => {
  const jobs = (more: string) =>
    plan(read(`planet: p
atmosphere: { staff: { type: ip-bouncer${more} }, other: { type: htpasswd-bouncer } }
flows:
  f:
    components:
      c: { type: webcam }
      v: { type: vp8-encoder, eats: c }
      m: { type: webm-muxer, eats: v }
      s: { type: http-streamer, eats: m, mount: /s, bouncer: staff }
      t: { type: http-streamer, eats: m, mount: /t }
`));
  const usual = jobs("");
  assert.deepEqual(idsByJob(usual), {
    bouncers: ["atmosphere/staff", "atmosphere/other"],
    porter: PORTER,
    "media-f": ["f/c", "f/v"],
    delivery: ["f/m", "f/s", "f/t"],
  });
  assert.ok(usual.findIndex(({ name }) => name === "bouncers") < usual.findIndex(({ name }) => name === "delivery"));
  const asked = (planned: readonly JobSpec[]) =>
    planned.find(({ name }) => name === "delivery")!.components.map(({ bouncers }) => bouncers);
  assert.deepEqual(asked(usual), [undefined, [{ name: "staff", job: "bouncers" }], undefined]);
  assert.deepEqual(asked(jobs(", job: apart")), [undefined, [{ name: "staff", job: "apart" }], undefined]);
  assert.deepEqual(asked(jobs(", job: delivery"))[0], undefined);
  assert.deepEqual(idsByJob(jobs(", job: delivery"))["delivery"], ["atmosphere/staff", "f/m", "f/s", "f/t"]);
});
