/** What a camera can, in the few words that matter: its sizes, each with the most pictures per second. Pure. */
import type { CameraFormat } from "../../../manager/contract/devices.ts";

/** One size. */
export interface CameraSize {
  readonly width: number;
  readonly height: number;
  /** The most that any of its formats gives; 0 when it does not say. */
  readonly picturesPerSecond: number;
}

/**
 * Sums formats up.
 *
 * @param formats As the box lists them.
 * @returns Each size once, the largest first.
 */
export function cameraSizes(formats: readonly CameraFormat[]): CameraSize[] {
  const sizes = new Map<string, CameraSize>();
  for (const { width, height, framerates } of formats) {
    const key = `${width}x${height}`;
    const fastest = Math.max(0, sizes.get(key)?.picturesPerSecond ?? 0, ...framerates.map(perSecond));
    sizes.set(key, { width, height, picturesPerSecond: fastest });
  }
  return [...sizes.values()].sort((a, b) => b.width * b.height - a.width * a.height);
}

function perSecond(fraction: string): number {
  const [pictures = NaN, seconds = 1] = fraction.split("/").map(Number);
  const rate = pictures / seconds;
  return Number.isFinite(rate) ? rate : 0;
}
