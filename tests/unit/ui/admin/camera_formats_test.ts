import { strict as assert } from "node:assert";
import { cameraSizes } from "../../../../ui/admin/devices/camera_formats.ts";

Deno.test("cameraSizes() names each size once, the largest first, with its fastest rate", () => {
  const sizes = cameraSizes([
    { format: "YUY2", width: 640, height: 480, framerates: ["30/1", "15/1"] },
    { format: "JPEG", width: 640, height: 480, framerates: ["60/1"] },
    { format: "JPEG", width: 1920, height: 1080, framerates: ["30000/1001"] },
    { format: "NV12", width: 320, height: 240, framerates: [] },
  ]);
  assert.deepEqual(sizes.map(({ width, picturesPerSecond }) => [width, Math.round(picturesPerSecond)]), [
    [1920, 30],
    [640, 60],
    [320, 0],
  ]);
});
