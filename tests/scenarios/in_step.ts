/** Looks whether picture and sound of a recording belong together: to each flash belongs a beep. */
import { strict as assert } from "node:assert";
import { brightness, loudMoments } from "../fixtures/ffprobe.ts";

const WHITE = 150;
const TOGETHER_SECONDS = 0.06;

/**
 * Measures how far flashes and beeps lie apart.
 *
 * @param file A recording of pattern `flash` and wave `beep`.
 * @param seconds How much of it there must be.
 * @throws {AssertionError} When they are more than 60 ms apart, or too few are there.
 */
export async function inStep(file: string, seconds: number): Promise<void> {
  const white = (await brightness(file)).filter(({ mean }) => mean > WHITE).map(({ at }) => at);
  const flashes = onsets(white);
  const beeps = onsets(await loudMoments(file));
  // A recording begins and ends anywhere.
  assert(flashes.length >= seconds - 2, `flashes at ${flashes}`);
  assert(beeps.length >= seconds - 2, `beeps at ${beeps}`);
  // The first and the last second may have one of the two only.
  for (const flash of flashes.slice(1, -1)) {
    const apart = Math.min(...beeps.map((beep) => Math.abs(beep - flash)));
    assert(apart <= TOGETHER_SECONDS, `a flash at ${flash} s, the nearest beep ${apart} s away; beeps at ${beeps}`);
  }
}

/** The first of moments that follow one another. */
function onsets(moments: readonly number[]): number[] {
  return moments.filter((at, index) => index === 0 || at - moments[index - 1]! > 0.5);
}
