import { strict as assert } from "node:assert";
import { probe } from "../fixtures/ffprobe.ts";
import { recordStream } from "./record_stream.ts";
import { withBox } from "./run_box.ts";

const PLANET = `planet: containers
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  all:
    components:
      camera: { type: video-test, width: 320, height: 240, framerate: 20/1, pattern: smpte }
      mic: { type: audio-test, wave: sine }
      video: { type: h264-encoder, eats: camera, bitrate: 400k, keyframes: 1s }
      audio: { type: aac-encoder, eats: mic }
      ts: { type: mpegts-muxer, eats: [video, audio] }
      mp4: { type: mp4-muxer, eats: [video, audio] }
      for-players: { type: http-streamer, eats: ts, mount: /x.ts }
      for-browsers: { type: http-streamer, eats: mp4, mount: /x.mp4 }
`;

Deno.test("serve gives MPEG-TS and MP4 that begin with a key picture, whenever one joins", async () => {
  await withBox({ planet: PLANET }, async (box) => {
    await box.allHappy();
    for (
      const [kind, type] of [["ts", /^video\/mp2t$/], [
        "mp4",
        /^video\/mp4; codecs="avc1\.6400.., mp4a\.40\.2"$/,
      ]] as const
    ) {
      for (const join of [1, 2]) {
        const file = `${box.data}/${join}.${kind}`;
        const { contentType } = await recordStream({ url: `${box.url}/x.${kind}`, seconds: 3, file });
        assert.match(contentType, type);
        const { streams, packets } = await probe(file);
        assert.deepEqual(streams.map(({ codec_name }) => codec_name).sort(), ["aac", "h264"]);
        const video = packets.filter(({ codec_type }) => codec_type === "video");
        assert(video[0]?.key, `${kind} begins in the middle`);
        // Two seconds lie ready for who joins.
        assert(video.at(-1)!.pts - video[0]!.pts > 3, `${kind} lasts from ${video[0]!.pts} to ${video.at(-1)!.pts}`);
        for (const [index, { pts }] of video.entries()) if (index > 0) assert(pts > video[index - 1]!.pts);
      }
    }
  });
});
