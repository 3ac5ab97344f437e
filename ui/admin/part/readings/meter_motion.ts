/**
 * How a meter moves between two readings: up at once, down evenly, and the peak stays for a while. So the eye follows it,
 * however seldom readings come. Pure.
 */

/** Where a meter stands, in decibels. */
export interface MeterState {
  readonly level: number;
  readonly peak: number;
  /** When the peak was reached, in milliseconds. */
  readonly peakAtMs: number;
}

/** As broadcasters' meters fall: about 20 dB in 1.7 s, here somewhat faster. */
const FALL_DB_PER_MS = 0.03;

const HOLD_MS = 1500;

/**
 * Moves a meter on.
 *
 * @param state Where it stood.
 * @param reading The newest level and peak.
 * @param time Now, and how long since it was moved last, in milliseconds.
 */
export function moveMeter(
  state: MeterState,
  reading: { readonly level: number; readonly peak: number },
  time: { readonly nowMs: number; readonly sinceMs: number },
): MeterState {
  const fall = FALL_DB_PER_MS * time.sinceMs;
  const level = Math.max(reading.level, state.level - fall);
  if (reading.peak >= state.peak) return { level, peak: reading.peak, peakAtMs: time.nowMs };
  if (time.nowMs - state.peakAtMs < HOLD_MS) return { ...state, level };
  return { ...state, level, peak: Math.max(reading.peak, state.peak - fall) };
}

/**
 * Tells whether a meter has come to rest.
 *
 * @param state Where it stands.
 * @param reading The newest level and peak.
 */
export function rests(state: MeterState, reading: { readonly level: number; readonly peak: number }): boolean {
  return state.level === reading.level && state.peak === reading.peak;
}
