/**
 * What our sound encoders cost beside ffmpeg's at the same bit rate on the same sound. The libraries are the same, so
 * that quality is, too; for AAC, the two elements that Debian has are compared. Prints the table of docs/encoders.md.
 */
import { join } from "node:path";
import { errorsOf, leastCpu } from "./least_cpu.ts";
import { print } from "./steady_share.ts";

const SECONDS = 300;
/** Two tones that wander, with their overtones, and noise: nothing that an encoder finds easy. */
const SOUND = "aevalsrc=0.2*sin(2*PI*(220+40*sin(t/3))*t)+0.1*sin(2*PI*(660+90*sin(t/5))*t)+0.05*(random(0)-0.5)|" +
  `0.2*sin(2*PI*(330+50*sin(t/4))*t)+0.05*(random(1)-0.5):s=48000:d=${SECONDS}`;

/** What goes into encoders of speech; ffmpeg resamples as well. */
const SPEECH = "audioresample ! audio/x-raw,rate=16000,channels=1";
const TELEPHONE = "audioresample ! audio/x-raw,rate=8000,channels=1";

/** A codec, our element and ffmpeg's settings. */
const PAIRS: readonly (readonly [codec: string, element: string, settings: string])[] = [
  ["Opus, 64 kbit/s", "opusenc bitrate=64000", "-c:a libopus -b:a 64k"],
  ["Vorbis, quality 3", "vorbisenc quality=0.3", "-c:a libvorbis -q:a 3"],
  ["AAC, 128 kbit/s", "avenc_aac bitrate=128000", "-c:a aac -b:a 128k"],
  ["AAC, voaacenc", "voaacenc bitrate=128000", "-c:a aac -b:a 128k"],
  ["MP3, 128 kbit/s", "lamemp3enc target=bitrate cbr=true bitrate=128", "-c:a libmp3lame -b:a 128k"],
  ["FLAC, quality 5", "flacenc quality=5", "-c:a flac -compression_level 5"],
  ["Speex, 24 kbit/s", `${SPEECH} ! speexenc bitrate=24000`, "-ar 16000 -ac 1 -c:a libspeex -b:a 24k"],
  ["mu-law", `${TELEPHONE} ! mulawenc`, "-ar 8000 -ac 1 -c:a pcm_mulaw"],
];

async function measure(): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const wav = join(folder, "sound.wav");
    await errorsOf("ffmpeg", ["-nostdin", "-v", "error", "-f", "lavfi", "-i", SOUND, "-c:a", "pcm_s16le", wav]);
    const read = `-q filesrc location=${wav} ! wavparse ! audioconvert !`;
    const ownReading = await leastCpu("gst-launch-1.0", `${read} fakesink`.split(" "));
    const otherReading = await leastCpu("ffmpeg", `-nostdin -v error -i ${wav} -f null -`.split(" "));
    print("| encoder | ours, CPU seconds | ffmpeg's |\n| --- | --- | --- |");
    for (const [codec, element, settings] of PAIRS) {
      const own = await leastCpu("gst-launch-1.0", `${read} ${element} ! fakesink`.split(" ")) - ownReading;
      const other = `-nostdin -v error -y -i ${wav} ${settings} ${join(folder, "sound.mkv")}`;
      const theirs = await leastCpu("ffmpeg", other.split(" ")) - otherReading;
      print(`| ${codec} | ${own.toFixed(2)} | ${theirs.toFixed(2)} |`);
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The runner calls a benchmark several times: once is enough, as each figure is the best of several. */
let measured: Promise<void> | null = null;

Deno.bench({ name: "sound encoders beside ffmpeg's", n: 1, warmup: 0 }, async () => await (measured ??= measure()));
