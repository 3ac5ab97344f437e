import { strict as assert } from "node:assert";
import { SampleContinuity } from "../../../../components/_feed/sample_continuity.ts";

/** How often the time of such samples breaks; times in milliseconds. */
function breaks(times: readonly (number | null)[], durationMs: number | null = 40): number {
  const continuity = new SampleContinuity();
  for (const time of times) {
    const ptsNs = time === null ? null : BigInt(time) * 1_000_000n;
    continuity.take({
      ptsNs,
      durationNs: durationMs === null ? null : BigInt(durationMs) * 1_000_000n,
      isHeader: false,
    });
  }
  return continuity.breaks;
}

Deno.test("SampleContinuity.breaks counts holes and steps back, but not what is late or out of order by little", () => {
  assert.equal(breaks([1000, 1040, 1080, 1120]), 0);
  assert.equal(breaks([1000, 1050, 1075, 1210]), 0, "late by less than 0.1 s");
  assert.equal(breaks([1000, 1120, 1040, 1080, 1240]), 0, "in the order of decoding");
  assert.equal(breaks([1000, 1040, 1300, 1340, 5000]), 2);
  assert.equal(breaks([5000, 5040, 100, 140]), 1);
  assert.equal(breaks([1000, null, 1040]), 0);
});

Deno.test("SampleContinuity.begin() forgets what came before, and not how often it broke", () => {
  const continuity = new SampleContinuity();
  const take = (seconds: number) =>
    continuity.take({ ptsNs: BigInt(seconds) * 1_000_000_000n, durationNs: 1_000_000_000n, isHeader: false });
  for (const seconds of [1, 2, 5]) take(seconds);
  continuity.begin();
  for (const seconds of [9, 10]) take(seconds);
  assert.equal(continuity.breaks, 1);
});

Deno.test("SampleContinuity.breaks takes the step before for a duration when there is none", () => {
  assert.equal(breaks([1000, 2000, 3000, 4050], null), 0);
  assert.equal(breaks([1000, 1040, 1080, 1400], null), 1);
});

/** How often it breaks for those that passed unseen, as numbers of samples and where they end in milliseconds. */
function breaksOfSpans(spans: readonly (readonly [samples: number, endMs: number | null])[]): number {
  const continuity = new SampleContinuity();
  continuity.take({ ptsNs: 960_000_000n, durationNs: 40_000_000n, isHeader: false });
  for (const [samples, endMs] of spans) {
    continuity.pass({ samples, bytes: 0, endNs: endMs === null ? null : BigInt(endMs) * 1_000_000n });
  }
  return continuity.breaks;
}

Deno.test("SampleContinuity.pass() finds holes in what was not looked at one by one", () => {
  assert.equal(breaksOfSpans([[12, 1480], [13, 2000], [0, 2000], [12, 2480]]), 0);
  assert.equal(breaksOfSpans([[12, 1480], [12, 2120]]), 1);
  assert.equal(breaksOfSpans([[12, 1480], [0, 1480], [6, 4000], [12, 4480]]), 1);
  assert.equal(breaksOfSpans([[12, null], [0, null], [12, 1960]]), 0, "where it ended was not known meanwhile");
  assert.equal(breaksOfSpans([[12, null], [12, 2120]]), 1, "where it ended was not known meanwhile");
});

Deno.test("SampleContinuity.take() finds no hole behind what passed without a time", () => {
  const continuity = new SampleContinuity();
  continuity.pass({ samples: 10, bytes: 0, endNs: 400_000_000n });
  continuity.pass({ samples: 10, bytes: 0, endNs: null });
  for (const ptsNs of [800_000_000n, 840_000_000n]) {
    continuity.take({ ptsNs, durationNs: 40_000_000n, isHeader: false });
  }
  assert.equal(continuity.breaks, 0);
  continuity.take({ ptsNs: 1_000_000_000n, durationNs: 40_000_000n, isHeader: false });
  assert.equal(continuity.breaks, 1);
});

Deno.test("SampleContinuity.pass() takes a rate that falls for good for one hole, and goes on with single samples", () => {
  assert.equal(breaksOfSpans([[12, 1480], [6, 1960], [6, 2440], [7, 3000]]), 1);
  const continuity = new SampleContinuity();
  continuity.pass({ samples: 10, bytes: 0, endNs: 400_000_000n });
  continuity.take({ ptsNs: 400_000_000n, durationNs: 40_000_000n, isHeader: false });
  assert.equal(continuity.breaks, 0);
  continuity.take({ ptsNs: 1_000_000_000n, durationNs: 40_000_000n, isHeader: false });
  assert.equal(continuity.breaks, 1);
});
