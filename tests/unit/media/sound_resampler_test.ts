import { strict as assert } from "node:assert";
import "../../../worker/job/bench/open_libraries.ts";
import { SoundResampler } from "../../../ffi/gstreamer/sound_resampler.ts";

const HERTZ = 440;

Deno.test("SoundResampler gives as many frames as rates and stretch say", () => {
  using resampler = new SoundResampler({ rateIn: 44_100, rateOut: 48_000, channels: 2 });
  const count = (pieces: number): number => {
    let frames = 0;
    for (let index = 0; index < pieces; index++) {
      frames += resampler.resample(new Uint8Array(44_100 / 25 * 8)).length / 8;
    }
    return frames;
  };
  assert(Math.abs(count(25) - 48_000) < 100);
  resampler.stretch(0.001);
  assert(Math.abs(count(250) - 480_480) < 5);
  resampler.stretch(-0.001);
  assert(Math.abs(count(250) - 479_520) < 5);
});

for (const [rateIn, rateOut] of [[48_000, 48_000], [44_100, 48_000], [48_000, 16_000]] as const) {
  Deno.test(`SoundResampler makes no corner in a wave when its stretch changes, from ${rateIn} to ${rateOut} Hz`, () => {
    using resampler = new SoundResampler({ rateIn, rateOut, channels: 1 });
    const roundest = (2 * Math.PI * HERTZ / rateOut) ** 2;
    let frame = 0;
    let [before, last] = [0, 0];
    for (let piece = 0; piece < 200; piece++) {
      resampler.stretch([0, 0.0002, -0.0002, 0.000001, 0, -0.001][piece % 6]!);
      const wave = new Float32Array(960).map(() => Math.sin(2 * Math.PI * HERTZ / rateIn * frame++));
      for (const value of new Float32Array(resampler.resample(new Uint8Array(wave.buffer)).buffer)) {
        const bend = Math.abs(value - 2 * last + before);
        assert(
          piece === 0 || bend < roundest * 1.02,
          `a corner of ${bend} in piece ${piece}, the wave's own is ${roundest}`,
        );
        [before, last] = [last, value];
      }
    }
  });
}
