/**
 * How good our video encoders are and what they cost, beside ffmpeg's at the same bit rate and size on the same clip: SSIM
 * by ffmpeg's filter, and processor seconds without those of reading the clip, the least of several runs each. Prints
 * the table of docs/encoders.md.
 */
import { join } from "node:path";
import "../../worker/job/bench/open_libraries.ts";
import { AV1 } from "../../components/av1_encoder/av1.ts";
import { H264 } from "../../components/h264_encoder/h264.ts";
import { JPEG } from "../../components/jpeg_encoder/jpeg.ts";
import { encoderElement as theora } from "../../components/theora_encoder/run.ts";
import { VP8 } from "../../components/vp8_encoder/vp8.ts";
import { VP9 } from "../../components/vp9_encoder/vp9.ts";
import { makeClip } from "./encoder_clip.ts";
import { errorsOf, leastCpu } from "./least_cpu.ts";
import { print } from "./steady_share.ts";

const SIZE = { width: 640, height: 360, framerate: 25 };
const SECONDS = 20;
const CAPS =
  `video/x-raw, width=(int)${SIZE.width}, height=(int)${SIZE.height}, framerate=(fraction)${SIZE.framerate}/1`;
const FRAMES = 50;
const KEYFRAMES = { frames: FRAMES };

/** One way to encode the clip. */
interface Candidate {
  readonly name: string;
  /** The program that does it, given the clip and where to write. */
  command(clip: string, file: string): readonly [string, readonly string[]];
}

/** What came of it. */
interface Result {
  readonly ssim: number;
  readonly cpuSeconds: number;
  readonly kbps: number;
}

function ours(codec: string, element: string): Candidate {
  return {
    name: `${codec}, ours`,
    command: (clip, file) => [
      "gst-launch-1.0",
      `-q filesrc location=${clip} ! y4mdec ! videoconvert ! ${element} ! matroskamux ! filesink location=${file}`
        .split(" "),
    ],
  };
}

function ffmpegs(codec: string, settings: string): Candidate {
  return {
    name: `${codec}, ffmpeg ${settings}`,
    command: (clip, file) => ["ffmpeg", `-nostdin -v error -y -i ${clip} ${settings} -g ${FRAMES} ${file}`.split(" ")],
  };
}

const constant = (kbps: number) => `-b:v ${kbps}k -minrate ${kbps}k -maxrate ${kbps}k -bufsize ${kbps}k`;
const wanted = { frames: FRAMES, pixels: SIZE.width * SIZE.height, name: "encoder" };
const h264 = { ...wanted, bitrateBps: 800_000, profile: "high" } as const;

const CANDIDATES: readonly Candidate[] = [
  ours("VP8", VP8.settings.vp8enc.launch({ ...wanted, bitrateBps: 800_000 })),
  ffmpegs("VP8", `-c:v libvpx -deadline realtime -cpu-used 8 -lag-in-frames 0 -threads 1 ${constant(800)}`),
  ours("VP9", VP9.settings.vp9enc.launch({ ...wanted, bitrateBps: 600_000 })),
  ffmpegs("VP9", `-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -lag-in-frames 0 -threads 1 ${constant(600)}`),
  ours("AV1", `${AV1.settings.av1enc.launch({ ...wanted, bitrateBps: 500_000 })} ! av1parse`),
  ffmpegs("AV1", `-c:v libaom-av1 -usage realtime -cpu-used 8 -lag-in-frames 0 -threads 1 ${constant(500)}`),
  ours("H.264", `${H264.settings.x264enc.launch(h264)} ! h264parse`),
  ffmpegs("H.264", "-c:v libx264 -preset superfast -tune zerolatency -threads 1 -b:v 800k -maxrate 800k -bufsize 800k"),
  ffmpegs("H.264", "-c:v libx264 -preset veryfast -tune zerolatency -threads 1 -b:v 800k -maxrate 800k -bufsize 800k"),
  ours("Theora", theora({ bitrate: 800_000, quality: null, keyframes: KEYFRAMES }, CAPS)),
  ffmpegs("Theora", "-c:v libtheora -b:v 800k"),
  ours("H.264, openh264enc", `${H264.settings.openh264enc.launch(h264)} ! h264parse`),
  ours("JPEG", JPEG.settings.jpegenc.launch({ quality: 75, caps: CAPS, name: "encoder" })),
  ffmpegs("JPEG", "-c:v mjpeg -pix_fmt yuvj420p -q:v 4"),
];

async function measure(): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const photos = Deno.env.get("RUNNEL_BENCH_PHOTOS");
    const clip = await makeClip({ ...SIZE, folder, ...(photos === undefined ? {} : { photos }) });
    print("| encoder | kbit/s | SSIM | CPU seconds |\n| --- | --- | --- | --- |");
    for (const candidate of CANDIDATES) {
      const { ssim, cpuSeconds, kbps } = await encode(candidate, clip, join(folder, "encoded.mkv"));
      print(`| ${candidate.name} | ${kbps.toFixed(0)} | ${ssim.toFixed(4)} | ${cpuSeconds.toFixed(2)} |`);
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function encode({ command }: Candidate, clip: string, file: string): Promise<Result> {
  const [program, args] = command(clip, file);
  const cpuSeconds = await leastCpu(program, args) - await readingCost(program, clip);
  // Both are counted anew, so that a frame is held against itself whatever its timestamp was rounded to.
  const graph = "[0:v]settb=AVTB,setpts=N/25/TB[a];[1:v]settb=AVTB,setpts=N/25/TB[b];[a][b]ssim";
  const said = await errorsOf("ffmpeg", ["-nostdin", "-i", file, "-i", clip, "-lavfi", graph, "-f", "null", "-"]);
  const ssim = Number(/All:([\d.]+)/.exec(said)?.[1]);
  return { ssim, cpuSeconds, kbps: (await Deno.stat(file)).size * 8 / SECONDS / 1000 };
}

const readingCosts = new Map<string, Promise<number>>();

/** What it costs a program to read the clip and throw it away. */
function readingCost(program: string, clip: string): Promise<number> {
  const args = program === "ffmpeg"
    ? `-nostdin -v error -i ${clip} -f null -`
    : `-q filesrc location=${clip} ! y4mdec ! videoconvert ! video/x-raw,format=I420 ! fakesink`;
  const known = readingCosts.get(program) ?? leastCpu(program, args.split(" "));
  readingCosts.set(program, known);
  return known;
}

/** The runner calls a benchmark several times: once is enough, as each figure is the best of several. */
let measured: Promise<void> | null = null;

Deno.bench({ name: "video encoders beside ffmpeg's", n: 1, warmup: 0 }, async () => await (measured ??= measure()));
