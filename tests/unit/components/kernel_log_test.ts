import { strict as assert } from "node:assert";
import {
  layerByKernel,
  linesAboutDevices,
  readKernelLines,
  recentKernelLines,
} from "../../../components/kernel_log.ts";

/** A camera pulled out of its socket, as Linux 6.1 told it. */
const PULLED_OUT = ["usb 1-1.2: USB disconnect, device number 5"];
/** A camera whose driver fails while the camera stays. */
const DRIVER_FAILS = [
  "uvcvideo 1-1.2:1.1: Non-zero status (-71) in video completion handler.",
  "xhci_hcd 0000:00:14.0: WARNING: Host System Error",
];
const OTHERS = ["EXT4-fs (sda1): mounted filesystem", "audit: type=1400 apparmor failed"];

Deno.test("layerByKernel() blames the device when it was pulled out, and the driver when that reports a failure", () => {
  assert.equal(layerByKernel(linesAboutDevices(PULLED_OUT)), "device");
  assert.equal(layerByKernel(linesAboutDevices([...DRIVER_FAILS, ...PULLED_OUT])), "device");
  for (const line of DRIVER_FAILS) assert.equal(layerByKernel(linesAboutDevices([line])), "driver", line);
  assert.equal(
    layerByKernel(linesAboutDevices(["snd_usb_audio 1-3:1.0: cannot set freq 48000 to ep 0x84, timeout"])),
    "driver",
  );
});

Deno.test("layerByKernel() blames nobody for what is no failure, or not about devices", () => {
  assert.deepEqual(linesAboutDevices(OTHERS), []);
  const plugged = [
    "usb 1-1.2: new high-speed USB device number 6 using xhci_hcd",
    "uvcvideo: Found UVC 1.00 device Camera",
  ];
  assert.deepEqual(linesAboutDevices(plugged), plugged);
  assert.equal(layerByKernel(plugged), null);
});

Deno.test("readKernelLines() takes the journal's lines, else those of dmesg that are new enough", () => {
  const dmesg = "uptime 1000.50\n[  980.000001] old\n[  995.123456] usb 1-1: new\n[ 1000.400000] newest\n";
  assert.deepEqual(readKernelLines(dmesg, 10), ["usb 1-1: new", "newest"]);
  const journal = "journal 1700000000.123456 box kernel: usb 1-1: from the journal\n" + dmesg;
  assert.deepEqual(readKernelLines(journal, 10), ["usb 1-1: from the journal"]);
  assert.deepEqual(readKernelLines("", 10), []);
});

Deno.test("recentKernelLines() gives what this machine lets it read, and nothing when it is told to give up", async () => {
  assert(Array.isArray(await recentKernelLines(10, new AbortController().signal)));
  assert.deepEqual(await recentKernelLines(10, AbortSignal.abort()), []);
});
