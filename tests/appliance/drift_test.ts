/**
 * A sound card whose quartz is wrong, for long enough that it would be heard: the kernel's sound loop, which can be told
 * to run fast or slow. What it hears are beeps of the box itself, played at each full second by the box's clock.
 */
import { strict as assert } from "node:assert";
import { brightness, loudMoments } from "../fixtures/ffprobe.ts";
import { recorded, withDeviceBox } from "./device_box.ts";
import { loopbackCard } from "./devices.ts";
import { testOnMachine } from "./on_machine.ts";

/** Half an hour in full, long enough for a difference of 36 ms otherwise. */
const MINUTES = Deno.env.get("RUNNEL_FULL_SCENARIOS") === "1" ? 30 : 3;
const LOOK_SECONDS = 20;
const MOST_APART_SECONDS = 0.06;
/** What the loop calls its right speed. */
const RIGHT = 100_000;

const PLANET = `planet: drift
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  room:
    components:
      beep: { type: audio-test, wave: beep }
      speaker:
        type: pipeline-consumer
        eats: { beep: beep }
        pipeline: <beep> ! audioconvert ! alsasink device=plughw:Loopback,0 drift-tolerance=5000
      flash: { type: video-test, pattern: flash, width: 160, height: 120 }
      mic: { type: soundcard, device: "hw:Loopback,1" }
      video: { type: vp8-encoder, eats: flash, bitrate: 100k }
      audio: { type: opus-encoder, eats: mic }
      webm: { type: webm-muxer, eats: [video, audio] }
      live: { type: http-streamer, eats: webm, mount: /room.webm }
`;

for (const [parts, name] of [[20, "fast"], [-20, "slow"]] as const) {
  testOnMachine(
    `soundcard stays with the picture while its card runs 200 in a million ${name}, for ${MINUTES} minutes`,
    ["the kernel's sound loop (snd-aloop)", "ffmpeg", "amixer (alsa-utils)", "root"],
    async () => {
      await setSpeed(RIGHT + parts);
      try {
        await withDeviceBox(PLANET, async (box) => {
          const url = `${box.url}/room.webm`;
          const before = await soundBehindPicture(url);
          await new Promise((resolve) => setTimeout(resolve, MINUTES * 60_000));
          const after = await soundBehindPicture(url);
          const moved = after - before;
          assert(Math.abs(moved) < MOST_APART_SECONDS, `${before} s at first, ${after} s in the end`);
        });
      } finally {
        await setSpeed(RIGHT);
      }
    },
  );
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

/** Lets all of the loop run at a speed. Its controls are kept by the card, so that the whole test run would have it. */
async function setSpeed(speed: number): Promise<void> {
  const card = String(loopbackCard());
  const controls = await amixer("-c", card, "controls");
  const shifts = [...controls.matchAll(/numid=(\d+),.*name='PCM Rate Shift 100000'/g)].map(([, id]) => id!);
  assert(shifts.length > 0, controls);
  for (const id of shifts) await amixer("-c", card, "cset", `numid=${id}`, String(speed));
}

async function amixer(...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command("amixer", { args }).output();
  assert(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}
