import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import { ffmpeg, probe, type ProbedPacket } from "../fixtures/ffprobe.ts";
import { recordStream } from "./record_stream.ts";
import { withBox } from "./run_box.ts";

/** A real sound of the desktop's, from Debian's package sound-theme-freedesktop: 1.1 s. */
const SOUND = "/usr/share/sounds/freedesktop/stereo/complete.oga";
const PICTURE = fileURLToPath(new URL("../../docs/screenshot.png", import.meta.url));
const FILM_SECONDS = 1.2;
const ROUNDS = 10;
const SECONDS = FILM_SECONDS * (ROUNDS + 1);

const missing = await Deno.stat(SOUND).then(() => null, () => "package sound-theme-freedesktop");

/** A film that moves over a real picture, with the real sound. */
async function makeFilm(file: string): Promise<void> {
  const move = `zoompan=z='1+on/60':d=${FILM_SECONDS * 25}:s=320x240:fps=25`;
  const inputs = ["-i", PICTURE, "-stream_loop", "-1", "-i", SOUND];
  const codecs = ["-c:v", "libvpx", "-b:v", "300k", "-c:a", "libopus", "-ac", "2"];
  await ffmpeg(...inputs, "-vf", move, ...codecs, "-t", String(FILM_SECONDS), file);
}

const planet = (folder: string): string => `
planet: loops
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  film:
    components:
      file: { type: loop, file: ${folder}/film.webm }
      picture: { type: vp8-encoder, eats: "file:video", bitrate: 300k, keyframes: 1s }
      sound: { type: opus-encoder, eats: "file:audio" }
      webm: { type: webm-muxer, eats: [picture, sound] }
      live: { type: http-streamer, eats: webm, mount: /film.webm }
  radio:
    components:
      file: { type: loop, file: ${SOUND} }
      sound: { type: vorbis-encoder, eats: "file:audio" }
      ogg: { type: ogg-muxer, eats: sound }
      live: { type: http-streamer, eats: ogg, mount: /radio.ogg }
`;

function grows(kind: string, packets: readonly ProbedPacket[]): void {
  const steps = packets.slice(1).map(({ pts }, index) => pts - packets[index]!.pts);
  assert(steps.every((step) => step > 0), `${kind} goes backwards: ${steps.filter((step) => step <= 0)}`);
}

Deno.test({
  name: "loop plays a real sound and a real film over their ends ten times without cutting a viewer off" +
    (missing === null ? "" : ` (needs the ${missing})`),
  ignore: missing !== null,
  async fn() {
    const folder = await Deno.makeTempDir();
    try {
      await makeFilm(`${folder}/film.webm`);
      await withBox({ planet: planet(folder) }, async (box) => {
        await box.allHappy();
        const [film, radio] = await Promise.all(
          ["film.webm", "radio.ogg"].map((name) =>
            recordStream({ url: `${box.url}/${name}`, seconds: SECONDS, file: `${folder}/recorded-${name}` })
          ),
        );
        for (const { file } of [film!, radio!]) {
          const { packets } = await probe(file);
          for (const kind of ["video", "audio"] as const) {
            const own = packets.filter(({ codec_type }) => codec_type === kind);
            grows(`${kind} of ${file}`, own);
            if (own.length > 0) assert(own.at(-1)!.pts - own[0]!.pts > FILM_SECONDS * ROUNDS, `${kind} of ${file}`);
          }
        }
      });
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});
