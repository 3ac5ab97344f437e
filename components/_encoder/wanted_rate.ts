/** What encoders of pictures that keep to a bit rate are told. In a job. */
import { pixelsOf } from "../_caps/picture_size.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { KeyframeDistance } from "../property/mod.ts";
import type { Wanted } from "./codec.ts";
import { framesBetweenKeyframes } from "./keyframe_distance.ts";

/** What is wanted of such an encoder. */
export interface WantedRate extends Wanted {
  readonly bitrateBps: number;
  /** Longest distance of key frames, in frames. */
  readonly frames: number;
  /** Of one picture; NaN when nobody knows. */
  readonly pixels: number;
}

/** Properties that say it. */
interface RateProperties {
  readonly bitrate: number;
  readonly keyframes: KeyframeDistance;
}

/**
 * Takes it from the component and its input.
 *
 * @param parts Its properties now, and the caps of its first eater.
 */
export function wantedRate(
  { properties: { bitrate, keyframes }, caps: [caps = ""], name }: Pick<LaunchParts, "caps" | "name"> & {
    readonly properties: RateProperties;
  },
): WantedRate {
  return {
    bitrateBps: bitrate,
    frames: framesBetweenKeyframes(keyframes, caps),
    pixels: pixelsOf(caps),
    name: name("encoder"),
  };
}
