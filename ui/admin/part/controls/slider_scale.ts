/**
 * How a number lies on a slider: even where its range is small, ever finer towards the small end where it is wide, so that
 * a bit rate or a loudness can be set by hand. Pure.
 */

/** What a number may be, in the unit that is shown. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** The smallest step that a person cares about. */
  readonly step: number;
  readonly curve: "even" | "logarithmic" | "cubic";
}

/** Steps from one end of the slider to the other. */
export const SLIDER_STEPS = 400;

/** From here on the upper end is so much larger that even steps would skip what people use. */
const WIDE = 100;

/**
 * Says what a number may be.
 *
 * @param limits Bounds, the default if there is one, and whether only whole numbers count.
 */
export function numberRange(
  { min, max, usual, whole }: { min: number; max: number; usual: number | null; whole: boolean },
): NumberRange {
  const step = whole ? 1 : max - min <= 20 ? 0.01 : 0.5;
  if (min > 0 && max / min >= WIDE) return { min, max, step, curve: "logarithmic" };
  const small = min === 0 && (max > 1000 || (usual !== null && usual > 0 && usual <= max / 5));
  return { min, max, step, curve: small ? "cubic" : "even" };
}

/**
 * Says where a number lies.
 *
 * @param value Within the range, or it is taken as its nearest end.
 * @param range What it may be.
 * @returns 0 to 400, not rounded.
 */
export function toSlider(value: number, { min, max, curve }: NumberRange): number {
  const within = Math.min(max, Math.max(min, value));
  if (curve === "logarithmic") return SLIDER_STEPS * Math.log(within / min) / Math.log(max / min);
  const part = (within - min) / (max - min);
  return SLIDER_STEPS * (curve === "cubic" ? Math.cbrt(part) : part);
}

/**
 * Says which number lies at a place.
 *
 * @param position 0 to 400.
 * @param range What it may be.
 * @returns Rounded to what a person would write.
 */
export function fromSlider(position: number, range: NumberRange): number {
  const { min, max, curve } = range;
  const part = position / SLIDER_STEPS;
  if (curve === "logarithmic") return rounded(min * (max / min) ** part, range);
  return rounded(min + (max - min) * (curve === "cubic" ? part ** 3 : part), range);
}

/**
 * Says which number comes next when a key is pressed.
 *
 * @param value Where it is.
 * @param by How many hundredths of the slider; 1 moves by one step at least.
 * @param range What it may be.
 */
export function nudged(value: number, by: number, range: NumberRange): number {
  const next = fromSlider(toSlider(value, range) + by * SLIDER_STEPS / 100, range);
  if (by > 0 ? next > value : next < value) return within(next, range);
  return within(rounded(value + Math.sign(by) * range.step, { ...range, curve: "even" }), range);
}

function within(value: number, { min, max }: NumberRange): number {
  return Math.min(max, Math.max(min, value));
}

/** Wide ranges have two figures that count, the others whole steps. */
function rounded(value: number, range: NumberRange): number {
  const digits = Math.floor(Math.log10(Math.abs(value) || range.step)) - 1;
  const step = range.curve === "even" ? range.step : Math.max(range.step, 10 ** digits);
  return within(Number((Math.round(value / step) * step).toFixed(6)), range);
}
