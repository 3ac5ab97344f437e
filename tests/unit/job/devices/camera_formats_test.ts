import { strict as assert } from "node:assert";
import { cameraFormats } from "../../../../worker/job/devices/camera_formats.ts";

Deno.test("cameraFormats() reads formats, sizes and rates", () => {
  const caps = "video/x-raw, format=(string)YUY2, width=(int)640, height=(int)480, " +
    "framerate=(fraction){ 15/1, 30/1 }; image/jpeg, width=(int)1280, height=(int)720, framerate=(fraction)30/1; " +
    "video/x-raw, format=(string){ NV12, YUY2 }, width=(int)320, height=(int)240, framerate=(fraction)[ 1/1, 25/1 ]; " +
    "video/x-h264, width=(int)1920, height=(int)1080, framerate=(fraction)30/1";
  assert.deepEqual(cameraFormats(caps), [
    { format: "YUY2", width: 640, height: 480, framerates: ["30/1", "15/1"] },
    { format: "JPEG", width: 1280, height: 720, framerates: ["30/1"] },
    { format: "NV12", width: 320, height: 240, framerates: ["25/1", "1/1"] },
    { format: "YUY2", width: 320, height: 240, framerates: ["25/1", "1/1"] },
  ]);
});

Deno.test("cameraFormats() leaves out what has no fixed size", () => {
  assert.deepEqual(cameraFormats("video/x-raw, format=(string)YUY2, width=(int)[ 1, 640 ], height=(int)480"), []);
  assert.deepEqual(cameraFormats(""), []);
});
