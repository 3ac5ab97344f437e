/**
 * What a media job costs beside one gst-launch that does the same: 640x480 at 25 frames a second in VP8 with 800 kbit/s,
 * and Opus. Both run at once, and pairs of the same seconds are compared. Aim: a median ratio of at most 1.15.
 */
import { withBox } from "../scenarios/run_box.ts";
import { median, print, shares } from "./steady_share.ts";

const PAIRS = 5;
const SECONDS = 10;
const WARM_UP_SECONDS = 3;

const PLANET = `planet: bench
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  room:
    components:
      camera: { type: video-test, pattern: ball, width: 640, height: 480, framerate: 25/1 }
      microphone: { type: audio-test, wave: sine, rate: 48000, channels: 2 }
      video: { type: vp8-encoder, eats: camera, bitrate: 800k, keyframes: 2s }
      audio: { type: opus-encoder, eats: microphone, bitrate: 64k }
      webm: { type: webm-muxer, eats: [video, audio] }
      live: { type: http-streamer, eats: webm, mount: /room.webm }
`;

/** The elements and properties of those components, joined by nothing. Neither flashes: that costs the encoder, not the job. */
const LAUNCH = "videotestsrc pattern=ball ! " +
  "video/x-raw,format=I420,width=640,height=480,framerate=25/1 ! clocksync ! videoconvert ! video/x-raw,format=I420 ! " +
  "vp8enc deadline=1 cpu-used=-6 threads=1 target-bitrate=800000 end-usage=cbr lag-in-frames=0 keyframe-max-dist=50 " +
  "buffer-initial-size=500 buffer-optimal-size=600 buffer-size=1000 ! fakesink sync=false " +
  "audiotestsrc wave=sine samplesperbuffer=1920 ! " +
  "audio/x-raw,format=S16LE,layout=interleaved,rate=48000,channels=2 ! clocksync ! audioconvert ! " +
  "audioresample ! opusenc bitrate=64000 ! fakesink sync=false";

async function measure(): Promise<void> {
  await withBox({ planet: PLANET }, async (box) => {
    await box.allHappy();
    const launch = new Deno.Command("gst-launch-1.0", { args: ["-q", ...LAUNCH.split(" ")], stdout: "null" }).spawn();
    try {
      const pids = [await box.jobPid("media-room"), launch.pid];
      await shares(pids, WARM_UP_SECONDS);
      const ratios: number[] = [];
      for (let pair = 0; pair < PAIRS; pair++) {
        const [job = 0, alone = 0] = await shares(pids, SECONDS);
        ratios.push(job / alone);
        print(`media job ${percent(job)}, gst-launch ${percent(alone)}, ratio ${(job / alone).toFixed(3)}`);
      }
      print(`median ratio ${median(ratios).toFixed(3)}`);
    } finally {
      launch.kill("SIGINT");
      await launch.status;
    }
  });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} % of a core`;
}

/** The runner calls a benchmark several times: once is enough, as it takes its own medians. */
let measured: Promise<void> | null = null;

Deno.bench({ name: "a media job beside gst-launch", n: 1, warmup: 0 }, async () => await (measured ??= measure()));
