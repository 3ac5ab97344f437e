/** The planet that the first start writes: something to see and hear at once, and easily turned into a camera. */
import { writePlanetFile } from "./planet_file.ts";

/** A test picture and a test sound, on air in every form that browsers and players of any age take. */
export const DEMO_PLANET =
  `# This file says all that this box does. After a change, "check" tells what is wrong with it, and where.
format: 1
planet: runnel-box
title: Runnel

# Services for all streams: the porter answers on the box's port.
atmosphere:
  porter:
    type: porter
    listen: 8800

flows:
  demo:
    title: Demo
    description: A test picture that flashes and a test sound that beeps at each full second
    components:
      # A camera and a microphone instead: change two lines, "type: video-test" into "type: webcam",
      # and "type: audio-test" into "type: soundcard". Then say "runnel reload".
      camera:
        type: video-test
        width: 640
        height: 480
        framerate: 25/1
      microphone:
        type: audio-test
        rate: 48000
        channels: 2

      # WebM: for Chrome, Edge, Firefox and new Safari.
      vp8:
        type: vp8-encoder
        eats: camera
        bitrate: 800k
        keyframes: 2s
      opus:
        type: opus-encoder
        eats: microphone
        bitrate: 64k
      webm:
        type: webm-muxer
        eats: [vp8, opus]
      live-webm:
        type: http-streamer
        eats: webm
        mount: /demo.webm

      # Ogg: for players such as VLC, and older browsers.
      theora:
        type: theora-encoder
        eats: camera
        bitrate: 800k
        keyframes: 2s
      vorbis:
        type: vorbis-encoder
        eats: microphone
        quality: 3
      ogg:
        type: ogg-muxer
        eats: [theora, vorbis]
      live-ogg:
        type: http-streamer
        eats: ogg
        mount: /demo.ogg

      # MP3: sound alone, which everything plays.
      mp3:
        type: mp3-encoder
        eats: microphone
        bitrate: 128k
      mp3-stream:
        type: audio-muxer
        eats: mp3
      live-mp3:
        type: http-streamer
        eats: mp3-stream
        mount: /demo.mp3

      # Pictures alone, one after the other, for browsers that play nothing else, such as an iPhone's.
      jpeg:
        type: jpeg-encoder
        eats: camera
        quality: 60
      mjpeg:
        type: multipart-muxer
        eats: jpeg
      live-mjpeg:
        type: http-streamer
        eats: mjpeg
        mount: /demo.mjpeg
`;

/**
 * Writes the demo planet where there is no planet yet.
 *
 * @param path The planet file.
 * @returns Whether it was written; a file that is there is never touched.
 */
export async function writeDemoPlanet(path: string): Promise<boolean> {
  try {
    await Deno.lstat(path);
    return false;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  await writePlanetFile(path, DEMO_PLANET);
  return true;
}
