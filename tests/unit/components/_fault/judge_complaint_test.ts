import { strict as assert } from "node:assert";
import { blameOfComplaint, layerOfComplaint, layerOfHang } from "../../../../components/_fault/judge_complaint.ts";
import type { ElementComplaint } from "../../../../ffi/gstreamer/bus_message.ts";

function complaint(domain: string, code: number, said = "", element = "v4l2src0"): ElementComplaint {
  return { type: "error", domain: `gst-${domain}-error-quark`, code, text: "Something failed.", debug: said, element };
}

const BUSY = complaint("resource", 4, "gst_v4l2_open (): system error: Device or resource busy");
const GONE = complaint("resource", 9, "gst_v4l2src_create (): poll error: No such device (19)");
const FAILS = complaint("resource", 9, "gst_v4l2_buffer_pool_dqbuf (): system error: Input/output error");
const NO_FORMAT = complaint("resource", 13, "gst_v4l2_object_set_format_full (): Call to S_FMT failed for YUYV");

/** What v4l2src says when a read fails, whether its camera is there or not: the number is of an earlier error. */
const STOPPED = complaint("resource", 9, "gst_v4l2_buffer_pool_poll (): poll error 1: Invalid argument (22)");

function layer(said: ElementComplaint, factory = "v4l2src", hasNode: boolean | null = null): string {
  return layerOfComplaint(said, { factory, hasNode });
}

Deno.test("layerOfComplaint() tells device and driver apart by what the system says, and whether the device is there", () => {
  assert.equal(layer(BUSY, "v4l2src", true), "device");
  assert.equal(layer(GONE), "device");
  assert.equal(layer(FAILS), "driver");
  assert.equal(layer(NO_FORMAT, "v4l2src", true), "driver");
  assert.equal(layer(STOPPED, "v4l2src", true), "driver");
  assert.equal(layer(STOPPED, "v4l2src", false), "device");
  assert.equal(layer(complaint("resource", 9), "v4l2src", true), "driver");
  assert.equal(layer(complaint("resource", 9), "alsasrc"), "unknown");
  assert.equal(layer(complaint("resource", 9, "The device has been disconnected."), "alsasrc"), "device");
  assert.equal(layer(complaint("resource", 9, "Input/output error"), "filesrc"), "device");
});

Deno.test("layerOfComplaint() blames the library when an element says so, and else the element", () => {
  assert.equal(layer(complaint("library", 6), "x264enc"), "library");
  assert.equal(layer(complaint("stream", 7), "theoradec"), "element");
  assert.equal(layer(complaint("core", 1), "identity"), "element");
});

Deno.test("blameOfComplaint() waits for what lies outside of the process: devices, files and other machines", () => {
  function blame(said: ElementComplaint, factory: string, kind: string): string {
    return blameOfComplaint(said, { factory, kind });
  }
  assert.equal(blame(BUSY, "v4l2src", "Source/Video"), "device");
  assert.equal(blame(complaint("resource", 9), "souphttpsrc", "Source/Network"), "device");
  assert.equal(blame(complaint("resource", 3), "hlsdemux2", "Codec/Demuxer/Adaptive"), "device");
  assert.equal(blame(complaint("resource", 4), "v4l2h264enc", "Codec/Encoder/Video/Hardware"), "device");
  assert.equal(blame(complaint("resource", 14), "filesink", "Sink/File"), "destination");
  assert.equal(blame(complaint("resource", 1), "souphttpclientsink", "Generic"), "destination");
  assert.equal(blame(complaint("resource", 7), "mp4mux", "Codec/Muxer"), "internal");
  assert.equal(blame(complaint("stream", 1), "filesrc", "Source/File"), "internal");
});

Deno.test("layerOfHang() blames the driver for its element, the device for other sources, and else the element", () => {
  assert.equal(layerOfHang("v4l2src", "Source/Video"), "driver");
  assert.equal(layerOfHang("filesrc", "Source/File"), "device");
  assert.equal(layerOfHang("identity", "Generic"), "element");
  assert.equal(layerOfHang("", ""), "unknown");
});
