import { strict as assert } from "node:assert";
import { v4l2Vpx, vaapiRate, vaGroups, vaRate } from "../../../../components/_encoder/hardware_rate.ts";

const WANTED = { bitrateBps: 800_400, frames: 50, pixels: 640 * 480, name: "one" };

Deno.test("vaRate() and vaapiRate() count in kbit/s", () => {
  assert.equal(vaRate(WANTED), "name=one rate-control=cbr bitrate=800 key-int-max=50");
  assert.equal(vaapiRate(WANTED), "name=one rate-control=cbr bitrate=800 keyframe-period=50");
});

Deno.test("vaRate() asks for no greater distance of key frames than there is", () => {
  assert.match(vaRate({ ...WANTED, frames: 3000 }), / key-int-max=1024$/);
});

Deno.test("vaGroups() lets no picture wait for a later one", () => {
  assert.match(
    vaGroups("vavp9enc").launch(WANTED),
    /^video\/x-raw,format=\{NV12,I420\} ! vavp9enc .* hierarchical-level=1$/,
  );
});

Deno.test("v4l2Vpx() gives the kernel's controls by name", () => {
  assert.equal(
    v4l2Vpx("v4l2vp8enc").launch(WANTED),
    "video/x-raw,format={NV12,I420} ! v4l2vp8enc name=one extra-controls=" +
      '"controls,video_bitrate_mode=1,video_bitrate=800400,video_gop_size=50,frame_level_rate_control_enable=1"',
  );
});
