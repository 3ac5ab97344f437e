import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import type { ApiMount } from "../../manager/contract/api.ts";
import { withBox } from "../scenarios/run_box.ts";
import { browserTest, withPage } from "./browser.ts";

const PLANET = `planet: containers
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  all:
    components:
      camera: { type: video-test, width: 192, height: 144, framerate: 10/1, pattern: smpte }
      mic: { type: audio-test, wave: sine }
      h264: { type: h264-encoder, eats: camera, bitrate: 200k, keyframes: 1s }
      vp9: { type: vp9-encoder, eats: camera, bitrate: 200k, keyframes: 1s }
      av1: { type: av1-encoder, eats: camera, bitrate: 200k, keyframes: 1s }
      aac: { type: aac-encoder, eats: mic }
      opus: { type: opus-encoder, eats: mic }
      flac: { type: flac-encoder, eats: mic }
      mulaw: { type: mulaw-encoder, eats: mic }
      mp4: { type: mp4-muxer, eats: [h264, aac] }
      mp4-av1: { type: mp4-muxer, eats: [av1, opus] }
      mp4-sound: { type: mp4-muxer, eats: aac }
      webm-vp9: { type: webm-muxer, eats: [vp9, opus] }
      webm-av1: { type: webm-muxer, eats: [av1, opus] }
      bare-aac: { type: audio-muxer, eats: aac }
      bare-flac: { type: audio-muxer, eats: flac }
      ogg-flac: { type: ogg-muxer, eats: flac }
      wav: { type: wav-muxer, eats: mic }
      telephone: { type: wav-muxer, eats: mulaw }
      s1: { type: http-streamer, eats: mp4, mount: /x.mp4 }
      s2: { type: http-streamer, eats: mp4-av1, mount: /av1.mp4 }
      s3: { type: http-streamer, eats: mp4-sound, mount: /sound.mp4 }
      s4: { type: http-streamer, eats: webm-vp9, mount: /vp9.webm }
      s5: { type: http-streamer, eats: webm-av1, mount: /av1.webm }
      s6: { type: http-streamer, eats: bare-aac, mount: /sound.aac }
      s7: { type: http-streamer, eats: bare-flac, mount: /sound.flac }
      s8: { type: http-streamer, eats: ogg-flac, mount: /flac.ogg }
      s9: { type: http-streamer, eats: wav, mount: /sound.wav }
      s10: { type: http-streamer, eats: telephone, mount: /telephone.wav }
`;

/** How each mount answers; what stands in the codecs is what the headers say. `??` is a level that AV1's library chooses. */
const TYPES: readonly (readonly [mount: string, type: string])[] = [
  ["/x.mp4", 'video/mp4; codecs="avc1.64000b, mp4a.40.2"'],
  ["/av1.mp4", 'video/mp4; codecs="av01.0.??M.08, opus"'],
  ["/sound.mp4", 'audio/mp4; codecs="mp4a.40.2"'],
  ["/vp9.webm", 'video/webm; codecs="vp9, opus"'],
  ["/av1.webm", 'video/webm; codecs="av01.0.??M.08, opus"'],
  ["/sound.aac", "audio/aac"],
  ["/sound.flac", "audio/flac"],
  ["/flac.ogg", 'application/ogg; codecs="flac"'],
  ["/sound.wav", "audio/wav"],
  ["/telephone.wav", "audio/wav"],
];

/** Bare AAC and FLAC are known by their type alone; mu-law is played, but not promised. */
const BROWSERS_KNOW = /^\w+\/(?:mp4|webm|ogg);|codecs="1"/;

browserTest("a browser plays each container that it is told it can play", async () => {
  await withBox({ planet: PLANET }, async (box) => {
    await box.allHappy();
    await withPage(box, { path: "/" }, async ({ page, errors }) => {
      const { items: [item] } = await (await fetch(`${box.url}/api/v1/on-air`)).json();
      for (const [mount, wanted] of TYPES) {
        const answer = await fetch(`${box.url}${mount}`);
        await answer.body?.cancel();
        const type = answer.headers.get("content-type") ?? "";
        assert.equal(type.replace(/(?<=av01\.0\.)\d\d(?=M)/, "??"), wanted, mount);
        const told = item.mounts.find(({ url }: ApiMount) => url === mount) as ApiMount;
        assert.notEqual(await canPlay(page, type), "", `${mount} as ${type}`);
        const listed = `${told.mediaType}; codecs="${told.codecs.join(", ")}"`;
        if (BROWSERS_KNOW.test(listed)) assert.notEqual(await canPlay(page, listed), "", `${mount} as ${listed}`);
        const { width, sound } = await plays(page, mount);
        assert.equal(width, type.startsWith("video/") ? 192 : 0, mount);
        assert(sound > 0, `${mount}: ${sound} bytes of sound decoded`);
      }
      assert.deepEqual(errors, []);
    });
  });
});

function canPlay(page: Page, type: string): Promise<string> {
  return page.evaluate((type) => document.createElement("video").canPlayType(type), type);
}

/** Plays a mount for a second and a half, and tells how wide the picture is and how much sound was decoded. */
function plays(page: Page, mount: string): Promise<{ width: number; sound: number }> {
  return page.evaluate(async (mount) => {
    const video = document.createElement("video");
    video.muted = true;
    video.src = mount;
    document.body.append(video);
    try {
      await video.play();
      const from = video.currentTime;
      for (const end = performance.now() + 30_000; video.currentTime < from + 1.5;) {
        if (video.error !== null) throw new Error(`${mount}: ${video.error.message}`);
        if (performance.now() > end) throw new Error(`${mount} stands at ${video.currentTime}, began at ${from}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return { width: video.videoWidth, sound: Number(Reflect.get(video, "webkitAudioDecodedByteCount")) };
    } finally {
      video.removeAttribute("src");
      video.load();
      video.remove();
    }
  }, mount);
}
