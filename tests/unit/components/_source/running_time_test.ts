import { strict as assert } from "node:assert";
import { nextOnGrid } from "../../../../components/_source/running_time.ts";

const MS = 1_000_000n;

Deno.test("nextOnGrid() gives a point of the grid at least a tenth of a second ahead", () => {
  assert.equal(nextOnGrid(0n, 25n, 1n), 120n * MS);
  assert.equal(nextOnGrid(1_000_001n * MS, 25n, 1n), 1_000_120n * MS);
});

Deno.test("nextOnGrid() counts from zero when points do not fall on full seconds", () => {
  const at = nextOnGrid(3_600_000n * MS, 30_000n, 1001n);
  const points = Number(at) * 30_000 / 1001 / 1e9;
  assert(Math.abs(points - Math.round(points)) < 1e-4);
  assert(at > 3_600_100n * MS && at < 3_600_140n * MS);
});
