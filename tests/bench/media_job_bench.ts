/**
 * What a media job costs beside one gst-launch that does the same: 640x480 at 25 frames a second in VP8 with 800 kbit/s,
 * and Opus. All run at once, and the same seconds are compared. Aim: a median ratio of at most 1.15 to the same elements
 * in one pipeline. The second ratio leaves out all elements but those that draw and encode.
 */
import { withBox } from "../scenarios/run_box.ts";
import { median, print, shares } from "./steady_share.ts";

const ROUNDS = 5;
const SECONDS = 10;
const WARM_UP_SECONDS = 10;

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

const PICTURE = "videotestsrc pattern=ball ! video/x-raw,format=I420,width=640,height=480,framerate=25/1 ! clocksync";
const VP8 = "videoconvert ! video/x-raw,format=I420 ! " +
  "vp8enc deadline=1 cpu-used=-6 threads=1 target-bitrate=800000 end-usage=cbr lag-in-frames=0 keyframe-max-dist=50 " +
  "buffer-initial-size=500 buffer-optimal-size=600 buffer-size=1000";
const SOUND = "audiotestsrc wave=sine samplesperbuffer=1920 ! " +
  "audio/x-raw,format=S16LE,layout=interleaved,rate=48000,channels=2 ! clocksync";
const OPUS = "audioconvert ! audioresample ! opusenc bitrate=64000";
/** Where a feed leaves a component: counted, and open for more who take it. */
const LEAVE = "identity silent=true ! tee allow-not-linked=true";
/** How an encoded feed goes to another job. */
const SEND = `${LEAVE} ! gdppay ! multifdsink sync=false async=false recover-policy=latest unit-format=time ` +
  "units-max=6000000000 units-soft-max=4000000000 " +
  "sync-method=burst-keyframe burst-format=time burst-value=2000000000 time-min=2000000000";
const NOWHERE = "fakesink sync=false";

/** Neither flashes: that costs the encoder, not the job. */
const LAUNCHES = {
  "the same elements": `${PICTURE} ! ${LEAVE} ! ${VP8} ! ${SEND} ${SOUND} ! ${LEAVE} ! ${OPUS} ! ${SEND}`,
  "those that draw and encode": `${PICTURE} ! ${VP8} ! ${NOWHERE} ${SOUND} ! ${OPUS} ! ${NOWHERE}`,
};

async function measure(): Promise<void> {
  await withBox({ planet: PLANET }, async (box) => {
    await box.allHappy();
    const launches = Object.values(LAUNCHES).map((launch) =>
      new Deno.Command("gst-launch-1.0", { args: ["-q", ...launch.split(" ")], stdout: "null" }).spawn()
    );
    try {
      await compare([await box.jobPid("media-room"), ...launches.map(({ pid }) => pid)]);
    } finally {
      for (const launch of launches) {
        launch.kill("SIGINT");
        await launch.status;
      }
    }
  });
}

/** @param pids The job, and those that it is compared with. */
async function compare(pids: readonly number[]): Promise<void> {
  await shares(pids, WARM_UP_SECONDS);
  const ratios = Object.keys(LAUNCHES).map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    const [job = NaN, ...others] = await shares(pids, SECONDS);
    for (const [index, other] of others.entries()) ratios[index]!.push(job / other);
    print(`media job ${percent(job)}, gst-launch ${others.map(percent).join(" and ")}`);
  }
  for (const [index, name] of Object.keys(LAUNCHES).entries()) {
    print(`median ratio to ${name}: ${median(ratios[index]!).toFixed(3)}`);
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} % of a core`;
}

/** The runner calls a benchmark several times: once is enough, as it takes its own medians. */
let measured: Promise<void> | null = null;

Deno.bench({ name: "a media job beside gst-launch", n: 1, warmup: 0 }, async () => await (measured ??= measure()));
