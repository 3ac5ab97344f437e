/** Works out which picture a converter gives, from the one that comes in. Pure; runs inside a job. */
import { capsNumber } from "./caps_number.ts";

/** What is known of a raw picture. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** `25/1`; null when it varies. */
  readonly framerate: string | null;
  /** Width of a pixel over its height. */
  readonly pixelAspect: number;
}

/** Which parts of the picture are kept, and which way up. */
export interface Cutting {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether rows become columns. */
  readonly turned: boolean;
}

/** The size that is wanted, as far as it is said. */
export interface WantedSize {
  readonly width: number | null;
  readonly height: number | null;
}

/** Encoders and chroma planes want even numbers; less than this no converter gives. */
const LEAST = 16;

/**
 * Reads the caps of raw video.
 *
 * @param caps As GStreamer prints them.
 * @returns Null when they have no size.
 */
export function pictureOf(caps: string): Picture | null {
  const width = capsNumber(caps, "width");
  const height = capsNumber(caps, "height");
  if (!(width > 0 && height > 0)) return null;
  const [, rate, per] = /\bframerate=\(fraction\)(\d+)\/(\d+)/.exec(caps) ?? [];
  const [, wide, high] = /\bpixel-aspect-ratio=\(fraction\)(\d+)\/(\d+)/.exec(caps) ?? [];
  return {
    width,
    height,
    framerate: Number(rate) > 0 ? `${rate}/${per}` : null,
    pixelAspect: Number(wide) > 0 && Number(high) > 0 ? Number(wide) / Number(high) : 1,
  };
}

/**
 * The size that a picture is given, with square pixels. A side that nobody asked for follows from the other.
 *
 * @param picture What comes in.
 * @param cutting What is left of it.
 * @param wanted What was asked for.
 * @returns Null when nothing is left of the picture.
 */
export function sizeGiven(
  picture: Picture,
  { left, right, top, bottom, turned }: Cutting,
  wanted: WantedSize,
): { readonly width: number; readonly height: number } | null {
  const columns = picture.width - left - right;
  const rows = picture.height - top - bottom;
  if (columns <= 0 || rows <= 0) return null;
  const upright = { width: columns * picture.pixelAspect, height: rows };
  const { width, height } = turned ? { width: upright.height, height: upright.width } : upright;
  return {
    width: wanted.width ?? even((wanted.height ?? height) * width / height),
    height: wanted.height ?? even((wanted.width ?? width) * height / width),
  };
}

function even(length: number): number {
  return Math.max(LEAST, Math.round(length / 2) * 2);
}
