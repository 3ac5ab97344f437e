/** Planets for browser tests: small flows that start fast. */

/** Picture and sound in one file for browsers that can. */
export const WEBM_PLANET = `planet: browser-test
title: Browser test
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  demo:
    title: Demo
    components:
      camera: { type: video-test, width: 320, height: 240, framerate: 25/1, pattern: smpte }
      mic: { type: audio-test, wave: beep }
      video: { type: vp8-encoder, eats: camera, bitrate: 400k, keyframes: 1s }
      audio: { type: opus-encoder, eats: mic }
      webm: { type: webm-muxer, eats: [video, audio] }
      live: { type: http-streamer, eats: webm, mount: /demo.webm }
`;

/** What is left for browsers that play no live WebM. */
export const JPEG_PLANET = `planet: browser-test
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  demo:
    title: Demo
    components:
      camera: { type: video-test, width: 320, height: 240, framerate: 10/1, pattern: smpte }
      mic: { type: audio-test, wave: beep }
      jpeg: { type: jpeg-encoder, eats: camera }
      parts: { type: multipart-muxer, eats: jpeg }
      pictures: { type: http-streamer, eats: parts, mount: /demo.mjpeg }
      mp3: { type: mp3-encoder, eats: mic }
      sound: { type: audio-muxer, eats: mp3 }
      radio: { type: http-streamer, eats: sound, mount: /demo.mp3 }
`;

/** A further flow with what changes on air: places, words, a switch, loudness; and the level of a sound. */
export const STUDIO_FLOW = `  studio:
    components:
      camera: { type: video-test, width: 160, height: 120, framerate: 10/1 }
      slides: { type: video-test, width: 160, height: 120, framerate: 10/1, pattern: smpte }
      both:
        type: picture-in-picture
        eats: { slides: slides, camera: camera }
        width: 160
        height: 120
        framerate: 10/1
        places: { camera: { left: 0, top: 0, width: 40, height: 30 } }
      desk: { type: switch, eats: { a: both, b: slides }, width: 160, height: 120, framerate: 10/1 }
      words: { type: overlay, eats: "desk:video", text: Good morning }
      tone: { type: audio-test, wave: sine }
      louder: { type: audio-converter, eats: tone }
`;

/** That flow alone. */
export const STUDIO_PLANET = `planet: browser-test
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
${STUDIO_FLOW}`;
