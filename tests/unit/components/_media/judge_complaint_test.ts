import { strict as assert } from "node:assert";
import { layerOfComplaint, layerOfHang } from "../../../../components/_media/judge_complaint.ts";
import { resourceProblem } from "../../../../components/_media/resource_problem.ts";
import type { ElementComplaint } from "../../../../ffi/gstreamer/bus_message.ts";

function complaint(domain: string, code: number, said = "", element = "v4l2src0"): ElementComplaint {
  return { type: "error", domain: `gst-${domain}-error-quark`, code, text: "Something failed.", debug: said, element };
}

const BUSY = complaint("resource", 4, "gst_v4l2_open (): system error: Device or resource busy");
const GONE = complaint("resource", 9, "gst_v4l2src_create (): poll error: No such device (19)");
const FAILS = complaint("resource", 9, "gst_v4l2_buffer_pool_dqbuf (): system error: Input/output error");
const NO_FORMAT = complaint("resource", 13, "gst_v4l2_object_set_format_full (): Call to S_FMT failed for YUYV");

Deno.test("layerOfComplaint() tells device and driver apart by what the system says", () => {
  assert.equal(layerOfComplaint(BUSY, "v4l2src"), "device");
  assert.equal(layerOfComplaint(GONE, "v4l2src"), "device");
  assert.equal(layerOfComplaint(FAILS, "v4l2src"), "driver");
  assert.equal(layerOfComplaint(NO_FORMAT, "v4l2src"), "driver");
  assert.equal(layerOfComplaint(complaint("resource", 9), "v4l2src"), "unknown");
  assert.equal(layerOfComplaint(complaint("resource", 9, "Input/output error"), "filesrc"), "device");
});

Deno.test("layerOfComplaint() blames the library when an element says so, and else the element", () => {
  assert.equal(layerOfComplaint(complaint("library", 6), "x264enc"), "library");
  assert.equal(layerOfComplaint(complaint("stream", 7), "theoradec"), "element");
  assert.equal(layerOfComplaint(complaint("core", 1), "identity"), "element");
});

Deno.test("resourceProblem() says what is the matter with a device", () => {
  assert.deepEqual(resourceProblem(BUSY), { problem: "busy", layer: "device" });
  assert.deepEqual(resourceProblem(GONE), { problem: "missing", layer: "device" });
  assert.deepEqual(resourceProblem(FAILS), { problem: "driver", layer: "driver" });
  assert.equal(resourceProblem(complaint("stream", 1)), null);
});

Deno.test("layerOfHang() blames the driver for its element, the device for other sources, and else the element", () => {
  assert.equal(layerOfHang("v4l2src", "Source/Video"), "driver");
  assert.equal(layerOfHang("filesrc", "Source/File"), "device");
  assert.equal(layerOfHang("identity", "Generic"), "element");
  assert.equal(layerOfHang("", ""), "unknown");
});
