/**
 * How far apart an encoder's key frames may lie: a number of frames (`50`) or a span of time (`2s`). A viewer who joins,
 * and every stream after a gap, starts at a key frame.
 */
import { invalid, type Parsed, type Property, property, type PropertyOptions } from "./property.ts";
import { parseTime, printTime } from "./quantities.ts";

/** The longest distance between two key frames, in one of two units. */
export type KeyframeDistance = { readonly frames: number } | { readonly seconds: number };

const MAX_FRAMES = 3000;
const MIN_SECONDS = 0.1;
const MAX_SECONDS = 60;

/**
 * The longest distance between key frames, kept as `{"frames":50}` or `{"seconds":2}`.
 *
 * @param options Its default.
 */
export function keyframes(options: PropertyOptions<KeyframeDistance>): Property<KeyframeDistance> {
  const schema = {
    oneOf: [
      distanceSchema("frames", { type: "integer", minimum: 1, maximum: MAX_FRAMES }),
      distanceSchema("seconds", { type: "number", minimum: MIN_SECONDS, maximum: MAX_SECONDS }),
    ],
  };
  return property({ kind: "keyframes", schema, parse, print }, options);
}

function distanceSchema(name: string, schema: { [key: string]: string | number }) {
  return { type: "object", properties: { [name]: schema }, required: [name], additionalProperties: false };
}

function parse(text: string): Parsed<KeyframeDistance> {
  const frames = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (frames >= 1 && frames <= MAX_FRAMES) return { ok: true, value: { frames } };
  const seconds = parseTime(text);
  if (seconds >= MIN_SECONDS && seconds <= MAX_SECONDS) return { ok: true, value: { seconds } };
  return invalid("value-keyframes", {
    value: text,
    maxFrames: MAX_FRAMES,
    min: printTime(MIN_SECONDS),
    max: printTime(MAX_SECONDS),
  });
}

function print(value: KeyframeDistance): string {
  return "frames" in value ? String(value.frames) : printTime(value.seconds);
}
