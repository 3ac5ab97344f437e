import { strict as assert } from "node:assert";
import { chooseFormat } from "../../../../components/webcam/camera_format.ts";

/** As v4l2src prints the caps of a USB camera. */
const USB = "video/x-raw, format=(string)YUY2, width=(int)1280, height=(int)720, framerate=(fraction)10/1; " +
  "video/x-raw, format=(string)YUY2, width=(int)640, height=(int)480, framerate=(fraction){ 30/1, 25/1, 15/1 }; " +
  "video/x-raw(memory:DMABuf), format=(string)DMA_DRM, width=(int)640, height=(int)480, framerate=(fraction)25/1; " +
  "image/jpeg, parsed=(boolean)true, width=(int)1280, height=(int)720, framerate=(fraction){ 30/1, 15/1 }; " +
  "image/jpeg, parsed=(boolean)true, width=(int)640, height=(int)480, framerate=(fraction){ 30/1, 25/1 }";

Deno.test("chooseFormat() takes raw pictures when the camera gives them in time", () => {
  const format = chooseFormat(USB, { width: 640, height: 480, framerate: "25/1" });
  assert.deepEqual(format, { caps: "video/x-raw,width=640,height=480,framerate=25/1", jpeg: false });
});

Deno.test("chooseFormat() takes JPEG when raw pictures are too slow", () => {
  const format = chooseFormat(USB, { width: 1280, height: 720, framerate: "25/1" });
  assert.deepEqual(format, { caps: "image/jpeg,width=1280,height=720,framerate=30/1", jpeg: true });
});

Deno.test("chooseFormat() takes the next larger picture when there is none of the size, and the largest when all are smaller", () => {
  assert.equal(
    chooseFormat(USB, { width: 320, height: 240, framerate: "15/1" })?.caps,
    "video/x-raw,width=640,height=480,framerate=15/1",
  );
  assert.equal(
    chooseFormat(USB, { width: 1920, height: 1080, framerate: "25/1" })?.caps,
    "image/jpeg,width=1280,height=720,framerate=30/1",
  );
});

Deno.test("chooseFormat() keeps to ranges and their steps", () => {
  const offered =
    "video/x-raw, width=(int)[ 16, 1920, 16 ], height=(int)[ 16, 1080 ], framerate=(fraction)[ 1/1, 60/1 ]";
  assert.equal(
    chooseFormat(offered, { width: 650, height: 480, framerate: "25/1" })?.caps,
    "video/x-raw,width=656,height=480,framerate=25/1",
  );
});

Deno.test("chooseFormat() gives nothing when the camera offers nothing that is understood", () => {
  const offered = "video/x-bayer, format=(string)bggr10le, width=(int)3280, height=(int)2464, framerate=(fraction)21/1";
  assert.equal(chooseFormat(offered, { width: 640, height: 480, framerate: "25/1" }), null);
  assert.equal(chooseFormat("EMPTY", { width: 640, height: 480, framerate: "25/1" }), null);
});
