import { strict as assert } from "node:assert";
import { type Death, judgeDeath } from "../../../../worker/death/judge_death.ts";
import type { LastLines } from "../../../../worker/log/job_logs.ts";
import { parseLogLine } from "../../../../worker/log/log_line.ts";

const PID = 4711;
const ELEMENTS = new Map([["demo-camera-eat0", "demo/camera"], ["x264enc0", "demo/video"], ["vp8enc1", "demo/video"]]);

function last(lines: readonly string[]): LastLines {
  const records = lines.flatMap((line) => {
    const parsed = parseLogLine(line, { job: "media-demo", at: new Date(0), componentOf: () => null });
    return parsed.kind === "record" ? [parsed.record] : [];
  });
  return { lines, records, elements: ELEMENTS, spoke: null };
}

function death(
  reason: string,
  { kernel = [], lines = [], how = "signal" }: { kernel?: string[]; lines?: string[]; how?: Death["end"]["how"] },
): Death {
  return { end: { how, reason }, pid: PID, last: last(lines), kernel };
}

/** Lines as kernels wrote them. */
const CRASHES: readonly [kernel: string, layer: string, culprit: string | null, part: string | null][] = [
  [
    "deno[4711]: segfault at 0 ip 00007f3c905ed102 sp 00007ffe381462b0 error 4 in libx264.so.164[1102,7f3c905ed000+1000]",
    "library",
    "libx264.so.164",
    null,
  ],
  [
    "x264enc0:sink[4799]: segfault at 8 ip 00007f3c905ed102 sp 00007ffe381462b0 error 4 in libx264.so.164[7f3c905ed000+1000]",
    "library",
    "libx264.so.164",
    "demo/video",
  ],
  [
    "traps: vp8enc1:sink[4799] general protection fault ip:7f3c sp:7ffe error:0 in libgstvpx.so[7f3c905ed000+1000]",
    "element",
    "the plugin vpx",
    "demo/video",
  ],
  [
    "demo-camera-eat[4799]: segfault at 8 ip 0f sp 0f error 4 in libc.so.6[7f3c905ed000+1000]",
    "element",
    null,
    "demo/camera",
  ],
  [
    "traps: deno[4711] trap invalid opcode ip:7f sp:7f error:0 in iHD_drv_video.so[7f+1000]",
    "driver",
    "iHD_drv_video.so",
    null,
  ],
  [
    "deno[4711]: segfault at 8 ip 000055f43ff62e9b sp 00007ffe370bd4f0 error 4 in deno[4709e9b,55f43d3de000+3d11000] likely on CPU 1",
    "runnel",
    null,
    null,
  ],
  [
    "deno[4711]: unhandled exception: DABT (lower EL), ESR 0x92000004, level 0 translation fault in libopus.so.0[7f8b+5000]",
    "library",
    "libopus.so.0",
    null,
  ],
  [
    "tokio-runtime-w[4720]: segfault at 0 ip 00 sp 00 error 4 in libvpx.so.7[1102,7f+1000]",
    "library",
    "libvpx.so.7",
    null,
  ],
];

for (const [line, layer, culprit, part] of CRASHES) {
  Deno.test(`judgeDeath() blames ${layer} when the kernel writes ${line.slice(0, 60)}…`, () => {
    const judged = judgeDeath(death("SIGSEGV", { kernel: ["usb 1-1: new device", line] }));
    assert.deepEqual([judged.layer, judged.culprit, judged.part], [layer, culprit, part]);
    assert.equal(judged.evidence[0], `kernel: ${line}`);
  });
}

/** Last words as programs wrote them. */
const WORDS: readonly [words: string, reason: string, layer: string][] = [
  ["thread 'main' panicked at runtime/worker.rs:12:5:", "SIGABRT", "runnel"],
  ["# Fatal JavaScript out of memory: Ineffective mark-compacts near heap limit", "SIGTRAP", "runnel"],
  ["error: Uncaught (in promise) TypeError: x is not a function", "1", "runnel"],
  ["free(): invalid pointer", "SIGABRT", "library"],
  ["double free or corruption (fasttop)", "SIGABRT", "library"],
  ["*** stack smashing detected ***: terminated", "SIGABRT", "library"],
  ["deno: ../common/frame.c:88: x264_frame_new: Assertion `frame' failed.", "SIGABRT", "library"],
  ["ERROR:../gst/gstpad.c:512:gst_pad_push: assertion failed: (pad)", "SIGABRT", "element"],
  ["(deno:4711): GStreamer-CRITICAL **: 12:00:00.123: gst_mini_object_unref: assertion failed", "SIGTRAP", "element"],
  ["(deno:4711): GLib-GObject-CRITICAL **: 12:00:00.123: g_object_unref: assertion failed", "SIGTRAP", "library"],
  ['XIO:  fatal IO error 11 (Resource temporarily unavailable) on X server ":0"', "1", "device"],
  ["deno: symbol lookup error: /usr/lib/libva.so.2: undefined symbol: vaMapBuffer2", "127", "library"],
];

for (const [words, reason, layer] of WORDS) {
  Deno.test(`judgeDeath() blames ${layer} when a process says ${words.slice(0, 50)}…`, () => {
    const how = reason.startsWith("SIG") ? "signal" : "exit";
    const judged = judgeDeath(death(reason, { how, lines: ["something before", words, "something after"] }));
    assert.equal(judged.layer, layer);
    assert.match(judged.evidence.join(), /its last words: /);
  });
}

Deno.test("judgeDeath() blames nobody for a signal that somebody sent, and the machine when memory ran out", () => {
  assert.equal(judgeDeath(death("SIGKILL", {})).layer, "unknown");
  assert.equal(judgeDeath(death("SIGTERM", { lines: ["free(): invalid pointer"] })).layer, "unknown");
  const kernel = ["Out of memory: Killed process 4711 (deno) total-vm:5000kB, anon-rss:400kB"];
  assert.equal(judgeDeath(death("SIGKILL", { kernel })).layer, "memory");
  assert.equal(judgeDeath({ ...death("SIGKILL", { kernel }), pid: 1000 }).layer, "unknown");
});

Deno.test("judgeDeath() knows a thread that began after ids began anew, and takes a later id for likelier", () => {
  const renewed = "tokio-runtime-w[472]: segfault at 0 ip 00 sp 00 error 4 in libvpx.so.7[1102,7f+1000]";
  const later = "tokio-runtime-w[4720]: segfault at 0 ip 00 sp 00 error 4 in libopus.so.0[1102,7f+1000]";
  assert.equal(judgeDeath(death("SIGSEGV", { kernel: [renewed] })).culprit, "libvpx.so.7");
  assert.equal(judgeDeath(death("SIGSEGV", { kernel: [later, renewed] })).culprit, "libopus.so.0");
});

Deno.test("judgeDeath() leaves a crash of another process to that one", () => {
  const kernel = ["firefox[999]: segfault at 0 ip 00 sp 00 error 4 in libxul.so[7f+1000]"];
  assert.equal(judgeDeath(death("SIGSEGV", { kernel })).layer, "unknown");
});

Deno.test("judgeDeath() blames the driver for a crash just after it failed, and tells what the kernel said", () => {
  const kernel = ["uvcvideo 1-2:1.1: Failed to set UVC probe control : -32 (exp. 26)."];
  const judged = judgeDeath(death("SIGSEGV", { kernel }));
  assert.equal(judged.layer, "driver");
  assert.deepEqual(judged.evidence, [`kernel: ${kernel[0]}`]);
});

Deno.test("judgeDeath() takes over what a component that did not end was known to wait for", () => {
  const hang = { layer: "driver", culprit: "v4l2src" } as const;
  const judged = judgeDeath({
    ...death("demo/camera", { how: "stuck" }),
    end: { how: "stuck", reason: "demo/camera", hang },
  });
  assert.deepEqual([judged.layer, judged.culprit], ["driver", "v4l2src"]);
});

Deno.test("judgeDeath() blames the driver when SIGKILL does not end a process", () => {
  const { layer, evidence } = judgeDeath(death("", { how: "unkillable" }));
  assert.equal(layer, "driver");
  assert.match(evidence[0] ?? "", /^SIGKILL did not end it/);
});
