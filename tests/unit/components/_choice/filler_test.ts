import { strict as assert } from "node:assert";
import { join } from "node:path";
import { catalogue } from "../../../../components/catalogue.ts";
import type { Run } from "../../../../components/run_context.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { JobEater } from "../../../../worker/job/component/job_eater.ts";
import { FeedHub } from "../../../../worker/job/feed/feed_hub.ts";
import { FeedServer } from "../../../../worker/job/feed/feed_server.ts";
import { RemoteFeed } from "../../../../worker/job/feed/remote_feed.ts";
import { Device, PICTURE_SOURCE } from "../../../fixtures/device.ts";
import { ffmpeg } from "../../../fixtures/ffprobe.ts";
import { assertGoesOn } from "../../../fixtures/goes_on.ts";
import { colourAt, nameOf } from "../../../fixtures/raw_media.ts";
import { Standstill } from "../../../fixtures/standstill.ts";

const SIZE = { width: "320", height: "240" };
const CAPS = "video/x-raw,format=I420,width=320,height=240,framerate=25/1,pixel-aspect-ratio=1/1";
const log = { error() {}, warning() {}, info() {}, debug() {} };

/** A slate has none of the plain colours. */
function look(bench: ComponentBench, feed: string, seconds: number) {
  return bench.collect(feed, seconds, (sample) => ({
    at: Number(sample.ptsNs) / 1e9,
    when: performance.now() / 1000,
    colour: nameOf(colourAt(sample.bytes(), 320, 40, 40)),
  }));
}

function changes(seen: readonly { readonly colour: string }[]): string {
  return seen.map(({ colour }) => colour).filter((colour, index, all) => colour !== all[index - 1]).join(" ");
}

Deno.test("failover takes the backup when the master's camera is not there, and stays with it", async () => {
  await using bench = new ComponentBench();
  await bench.start("camera", "webcam", { ...SIZE, device: "/dev/nope", framerate: "25/1" });
  await bench.start("spare", "video-test", { ...SIZE, pattern: "blue" });
  const state = await bench.start("safe", "failover", {}, { master: "camera", backup: "spare" });
  await bench.until("backup", () => state.readings.get("onAir") === "backup");
  const [pictures, plain] = await Promise.all([look(bench, "safe:video", 7), look(bench, "camera", 1)]);
  // A slate or two may be on their way yet.
  assert.match(changes(pictures), /^(\? )?blue$/);
  assert(pictures.filter(({ colour }) => colour === "?").length < 13, "half a second at most");
  assert.equal(changes(plain), "?", "who cannot choose has the slate");
  assert.equal(state.readings.get("onAir"), "backup");
});

Deno.test("a slate is left for the feed that stands in, and the camera is taken again when it has been steady", async () => {
  await using bench = new ComponentBench();
  const device = new Device(bench, "videotestsrc pattern=red", CAPS);
  await device.start(PICTURE_SOURCE);
  await bench.start("spare", "video-test", { ...SIZE, pattern: "blue" });
  using standstill = new Standstill();
  const watching = look(bench, "device|spare", 18);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  device.unplug();
  await new Promise((resolve) => setTimeout(resolve, 7500));
  device.isThere = true;
  const seen = await watching;
  assertGoesOn(seen, standstill);
  // The slate may be seen until the silence is certain.
  assert.match(changes(seen), /^red (\? )?blue red$/);
  const [red, blue] = ["red", "blue"].map((wanted) => seen.filter(({ colour }) => colour === wanted).length);
  assert(seen.length - red! - blue! < 25, `${seen.length - red! - blue!} pictures of the slate`);
  assert(blue! > 25 * 9, `${blue} pictures of the spare`);
});

Deno.test("an encoder that is given a slate in another job is left for the one that stands in for it", async () => {
  await using bench = new ComponentBench();
  const device = new Device(bench, "videotestsrc pattern=red", CAPS);
  await device.start(PICTURE_SOURCE);
  await bench.start("film", "video-test", { ...SIZE, pattern: "blue" });
  const media = new FeedHub("media", () => assert.fail("nothing is remote there"));
  const { definition, run } = catalogue.get("vp8-encoder")!;
  const { run: encode } = await run();
  const there: (name: string) => Run = (name) => (context) =>
    encode({ ...context, offer: (feeder, source) => void media.offer(`test/${name}:${feeder}`, source) });
  const properties = { bitrate: 400_000, keyframes: { frames: 5 } };
  await bench.startRun("master", definition, there("master"), { properties, eats: ["device"] });
  await bench.startRun("backup", definition, there("backup"), { properties, eats: ["film"] });
  const { folder: runFolder, reactor, baseTimeNs } = bench;
  using _server = new FeedServer({ job: "media", runFolder, reactor, hub: media, log });
  const hub = new FeedHub("delivery", (spec) => new RemoteFeed({ spec, runFolder, reactor, baseTimeNs, log }));
  const feed = "test/master:default";
  const backups = [{ feed: "test/backup:default", job: "media" }];
  const eater = new JobEater({ name: "default", feed, media: "video/vp8", job: "media", backups }, hub);
  let lost = 0;
  const leave = eater.subscribe({ push() {}, lost: () => void lost++ });
  await bench.until("both give something", () => eater.stats().samples > 50, 30);
  assert.equal(eater.backup, null);
  lost = 0;
  device.unplug();
  await bench.until("the backup", () => eater.backup === backups[0]!.feed);
  await new Promise((resolve) => setTimeout(resolve, 6000));
  assert.equal(eater.backup, backups[0]!.feed, "the slate is not taken for the camera");
  device.isThere = true;
  await bench.until("the master again", () => eater.backup === null, 20);
  assert.equal(lost, 0);
  leave();
  await hub.close();
});

Deno.test("failover takes the backup while a playlist has nothing to play", async () => {
  await using bench = new ComponentBench();
  await Deno.mkdir(join(bench.folder, "inbox"));
  const properties = { ...SIZE, framerate: "25/1", directory: "inbox", repeat: "false" };
  const list = await bench.start("list", "playlist", properties);
  await bench.start("spare", "video-test", { ...SIZE, pattern: "blue" });
  const options = { ...SIZE, steady: "1s" };
  const state = await bench.start("safe", "failover", options, { master: "list:video", backup: "spare" });
  await bench.until("backup", () => state.readings.get("onAir") === "backup");
  const film = join(bench.folder, "film.webm");
  await ffmpeg("-f", "lavfi", "-i", "color=white:size=320x240:rate=25:duration=4", "-c:v", "libvpx", film);
  const watching = look(bench, "safe:video", 11);
  await Deno.rename(film, join(bench.folder, "inbox", "film.webm"));
  await bench.until("it is played", () => typeof list.readings.get("playing") === "string");
  const seen = await watching;
  assert.match(changes(seen), /^blue white (\w+ )?blue$/);
  assert(seen.filter(({ colour }) => colour === "black").length < 25);
});
