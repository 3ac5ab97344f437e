/**
 * Sound cards whose quartz is wrong, for long enough that it would be heard: cables of the kernel's sound loop, which can
 * be told to run fast or slow, each for itself. What they hear are beeps of the box itself, played at each full second by
 * the box's clock.
 */
import { strict as assert } from "node:assert";
import { brightness, loudMoments } from "../fixtures/ffprobe.ts";
import { eventually, type RunningBox, withBox } from "../scenarios/run_box.ts";
import { recorded, SLOW_MS } from "./device_box.ts";
import { loopbackCard } from "./devices.ts";
import { testOnMachine } from "./on_machine.ts";

/** Half an hour in full, enough for 360 ms otherwise. */
const MINUTES = Deno.env.get("RUNNEL_FULL_SCENARIOS") === "1" ? 30 : 3;
const LOOK_SECONDS = 20;
const MOST_APART_SECONDS = 0.06;
/** What the loop calls its right speed. */
const RIGHT = 100_000;
/** 200 in a million. The cable of the first runs fast, of the second slow. */
const CABLES = [{ name: "fast", speed: RIGHT + 20 }, { name: "slow", speed: RIGHT - 20 }] as const;

/** What makes a stream of what a cable hears, in the order in which it starts. */
const STREAM = ["audio", "webm", "live"];
/** What both streams take. */
const PICTURE = "room/video";

/** What one cable takes. Nothing is encoded before somebody listens: a small computer hears two cards, and no more. */
const cable = (name: string, number: number): string =>
  `      speaker-${name}:
        type: pipeline-consumer
        eats: { beep: beep }
        pipeline: <beep> ! audioconvert ! alsasink device="plughw:Loopback,0,${number}" drift-tolerance=5000
      mic-${name}: { type: soundcard, device: "hw:Loopback,1,${number}", rate: 16000, channels: 1, job: ${name} }
      audio-${name}: { type: opus-encoder, eats: mic-${name}, job: ${name}, autostart: false }
      webm-${name}: { type: webm-muxer, eats: [video, audio-${name}], autostart: false }
      live-${name}: { type: http-streamer, eats: webm-${name}, mount: /${name}.webm, autostart: false }
`;

const PLANET = `planet: drift
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  room:
    components:
      beep: { type: audio-test, wave: beep, rate: 16000, channels: 1 }
      flash: { type: video-test, pattern: flash, width: 96, height: 72, framerate: 5/1 }
      video: { type: vp8-encoder, eats: flash, bitrate: 100k, autostart: false }
${CABLES.map(({ name }, number) => cable(name, number)).join("")}`;

testOnMachine(
  `soundcard stays with the picture while its card runs 200 in a million fast or slow, for ${MINUTES} minutes`,
  ["a sound loop of two cables (snd-aloop pcm_substreams=2)", "ffmpeg", "amixer (alsa-utils)", "root"],
  async (t) => {
    await setSpeeds(CABLES.map(({ speed }) => speed));
    try {
      // A password takes a small computer half a minute, and none is needed here.
      await withBox({ planet: PLANET, env: { RUNNEL_ADMIN_PASSWORD: "" }, startMs: SLOW_MS }, async (box) => {
        for (const { name } of CABLES) await happy(box, `room/mic-${name}`);
        const before = await listenToAll(box);
        await new Promise((resolve) => setTimeout(resolve, MINUTES * 60_000));
        const after = await listenToAll(box);
        const seen = CABLES.map(({ name }, i) => `${name}: ${before[i]!.toFixed(3)} s, then ${after[i]!.toFixed(3)} s`)
          .join(", ");
        await t.step(seen, () => assert(after.every((at, i) => Math.abs(at - before[i]!) < MOST_APART_SECONDS)));
      });
    } finally {
      await setSpeeds(CABLES.map(() => RIGHT));
    }
  },
);

/** Listens to one cable after the other; tells for each how far the sound is behind the picture. */
async function listenToAll(box: RunningBox): Promise<number[]> {
  const behind: number[] = [];
  await box.order(PICTURE, "start");
  for (const { name } of CABLES) {
    const parts = STREAM.map((part) => `room/${part}-${name}`);
    for (const part of parts) await box.order(part, "start");
    await happy(box, parts.at(-1)!);
    behind.push(await soundBehindPicture(`${box.url}/${name}.webm`));
    for (const part of parts.toReversed()) await box.order(part, "stop");
  }
  await box.order(PICTURE, "stop");
  return behind;
}

async function happy(box: RunningBox, part: string): Promise<void> {
  await eventually(`${part} is happy`, async () => {
    const { mood, messages } = await box.component(part);
    return { found: mood === "happy" || null, seen: { mood, messages } };
  }, SLOW_MS);
}

/** How long after the flash the beep of the same second is heard: the way through the loop, and what the card drifts. */
async function soundBehindPicture(url: string): Promise<number> {
  let delay = NaN;
  await recorded(url, LOOK_SECONDS, async (file) => {
    const flashes = begins((await brightness(file)).filter(({ mean }) => mean > 150).map(({ at }) => at));
    const beeps = begins(await loudMoments(file));
    const delays = flashes.flatMap((flash) =>
      beeps.filter((beep) => beep >= flash - 0.3 && beep < flash + 0.7)
        .map((beep) => beep - flash)
    ).toSorted((a, b) => a - b);
    assert(delays.length > LOOK_SECONDS / 2, `${flashes.length} flashes, ${beeps.length} beeps`);
    delay = delays[Math.floor(delays.length / 2)]!;
  });
  return delay;
}

/** The first of moments that follow one another closely. */
function begins(moments: readonly number[]): number[] {
  return moments.filter((at, index) => index === 0 || at - moments[index - 1]! > 0.3);
}

/** Sets the speed of cables, of both their ends. The card keeps it, so that all that runs later would have it. */
async function setSpeeds(speeds: readonly number[]): Promise<void> {
  const card = String(loopbackCard());
  for (const [subdevice, speed] of speeds.entries()) {
    for (const device of [0, 1]) {
      const end = `iface=PCM,name='PCM Rate Shift 100000',device=${device},subdevice=${subdevice}`;
      await amixer("-c", card, "cset", end, String(speed));
    }
  }
}

async function amixer(...args: string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command("amixer", { args, stdout: "null" }).output();
  assert(success, new TextDecoder().decode(stderr));
}
