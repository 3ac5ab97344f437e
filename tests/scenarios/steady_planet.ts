/** A planet for measuring: one small picture whose noise takes all the bit rate there is, and nothing else. */

/** What it is to carry. */
export interface SteadyPlanetOptions {
  /** Of the whole stream, in kbit/s. */
  readonly kbps: number;
}

/** The mount of its stream. */
export const STEADY_MOUNT = "/steady.webm";
/** The id of its streamer. */
export const STEADY_STREAMER = "steady/live";

const SOUND_KBPS = 64;
/** What WebM adds. */
const MUXING_KBPS = 8;

/**
 * Writes it.
 *
 * @param options Its bit rate.
 */
export function steadyPlanet({ kbps }: SteadyPlanetOptions): string {
  return `planet: steady
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  steady:
    components:
      picture: { type: video-test, pattern: snow, width: 160, height: 120, framerate: 25/1 }
      sound: { type: audio-test }
      video: { type: vp8-encoder, eats: picture, bitrate: ${kbps - SOUND_KBPS - MUXING_KBPS}k, keyframes: 1s }
      audio: { type: opus-encoder, eats: sound, bitrate: ${SOUND_KBPS}k }
      webm: { type: webm-muxer, eats: [video, audio] }
      live: { type: http-streamer, eats: webm, mount: ${STEADY_MOUNT} }
`;
}
