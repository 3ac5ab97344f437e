/** Turns the planet's distance of key frames into the frames that encoders count. */
import type { KeyframeDistance } from "../property/keyframes.ts";

/** Cameras without a fixed rate give about so many frames a second. */
const USUAL_RATE = 25;

/**
 * The longest distance between key frames in frames.
 *
 * @param distance In frames or seconds.
 * @param caps The encoder's input: its frame rate counts when the distance is in seconds.
 */
export function framesBetweenKeyframes(distance: KeyframeDistance, caps: string): number {
  if ("frames" in distance) return distance.frames;
  const [, top, bottom] = /framerate=\(fraction\)(\d+)\/(\d+)/.exec(caps) ?? [];
  const rate = Number(top) / Number(bottom);
  return Math.max(1, Math.round(distance.seconds * (rate > 0 ? rate : USUAL_RATE)));
}
