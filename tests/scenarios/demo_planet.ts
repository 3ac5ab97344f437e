/** A planet of one small flow, for jobs that are killed: camera and microphone to WebM. */

/** The file. */
export const DEMO_PLANET = `planet: demo
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  demo:
    components:
      camera: { type: video-test, width: 320, height: 240, framerate: 25/1 }
      mic: { type: audio-test, wave: beep }
      video: { type: vp8-encoder, eats: camera, bitrate: 400k, keyframes: 1s }
      audio: { type: opus-encoder, eats: mic }
      webm: { type: webm-muxer, eats: [video, audio] }
      live: { type: http-streamer, eats: webm, mount: /demo.webm }
`;
