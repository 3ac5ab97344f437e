import { strict as assert } from "node:assert";
import { judgeElements } from "../../../manager/check/judge_elements.ts";
import { judgeFolder, judgeNamed } from "../../../manager/check/judge_machine.ts";
import { judgeVersions } from "../../../manager/check/judge_versions.ts";
import type { MachineNeeds } from "../../../manager/check/machine_needs.ts";
import type { ProbeReport } from "../../../manager/contract/probe.ts";

const GIB = 2 ** 30;

const REPORT: ProbeReport = {
  gstreamer: { version: "1.22.0", missing: [], sources: { "gst-plugins-base": "1.22.0" }, broken: [] },
  gstreamerError: null,
  cameras: [{ asked: "auto", found: "", problem: "missing", detail: "" }],
  sounds: [],
  listens: [{ asked: "8800", found: "8800", problem: "busy", detail: "in use" }],
  files: [],
  directories: [],
  screens: [],
  firewires: [],
  folder: { asked: "/data", found: "/data", problem: null, detail: "" },
  freeBytes: 10 * GIB,
  versions: { deno: "2.9.5", kernel: "6.1", system: "Debian", arch: "x86_64" },
};

const NEEDS: MachineNeeds = {
  elements: new Map([["gdppay", []], ["vp8enc", ["a/1", "a/2", "a/3", "a/4"]]]),
  choices: [{ component: "a/cam", anyOf: ["v4l2src", "libcamerasrc"] }],
  named: [
    { component: "a/cam", thing: "camera", name: "auto" },
    { component: "atmosphere/porter", thing: "address", name: "8800" },
  ],
};

Deno.test("judgeElements() names the package of each missing element, and who needs it", () => {
  const [feeds, encoder] = judgeElements(NEEDS, ["gdppay", "vp8enc", "libcamerasrc"]);
  assert.equal(feeds?.id, "command-check-element-feeds");
  assert.equal(feeds?.args["package"], "gstreamer1.0-plugins-bad");
  assert.deepEqual(encoder?.args, {
    element: "vp8enc",
    plugin: "vpx",
    package: "gstreamer1.0-plugins-good",
    components: "a/1, a/2, a/3, …",
    count: 4,
  });
});

Deno.test("judgeElements() finds a problem only when none of several elements is there", () => {
  assert.deepEqual(judgeElements(NEEDS, ["v4l2src"]).map(({ mark }) => mark), ["ok"]);
  const [none] = judgeElements(NEEDS, ["v4l2src", "libcamerasrc"]);
  assert.equal(
    none?.args["elements"],
    "v4l2src (gstreamer1.0-plugins-good), libcamerasrc (gstreamer1.0-libcamera)",
  );
});

Deno.test("judgeElements() names no package for an element that only an add-on needs", () => {
  const needs = { ...NEEDS, elements: new Map([["nosuch", ["a/1"]]]) };
  const [lacking] = judgeElements(needs, ["nosuch"]);
  assert.equal(lacking?.id, "command-check-element-unknown");
  assert.deepEqual(lacking?.args, { element: "nosuch", components: "a/1", count: 1 });
});

Deno.test("judgeNamed() finds a taken port to be a problem unless the box has it itself", () => {
  const ids = (own: number | null) => judgeNamed(NEEDS, REPORT, own).map(({ id }) => id);
  assert.deepEqual(ids(null), ["command-check-camera-missing", "command-check-address-busy"]);
  assert.deepEqual(ids(8800), ["command-check-camera-missing", "command-check-address-own"]);
  assert.deepEqual(ids(8801), ids(null));
});

Deno.test("judgeFolder() warns when little is free, and finds a problem when next to nothing is", () => {
  const marks = (freeBytes: number) => judgeFolder({ ...REPORT, freeBytes }).map(({ mark }) => mark);
  assert.deepEqual(marks(10 * GIB), ["ok", "ok"]);
  assert.deepEqual(marks(GIB / 2), ["ok", "warning"]);
  assert.deepEqual(marks(1000), ["ok", "problem"]);
});

Deno.test("judgeFolder() finds a folder that cannot be written to be a problem", () => {
  const folder = { asked: "/a/b", found: "/a", problem: "denied", detail: "no" } as const;
  assert.deepEqual(judgeFolder({ ...REPORT, folder }).map(({ id }) => id), ["command-check-folder-closed"]);
});

Deno.test("judgeVersions() finds an old GStreamer, plugins that cannot be loaded, and a missing library", () => {
  const bad = (report: ProbeReport) =>
    judgeVersions(report).filter(({ mark }) => mark !== "ok").map(({ id, mark }) => `${mark} ${id}`);
  assert.deepEqual(bad(REPORT), []);
  const old = { version: "1.20.7", missing: [], sources: {}, broken: ["libgstx.so"] };
  assert.deepEqual(bad({ ...REPORT, gstreamer: old }), [
    "problem command-check-gstreamer-old",
    "warning command-check-plugins-broken",
  ]);
  const gstreamerError = { detail: "gone", package: "libgstreamer1.0-0" };
  assert.deepEqual(bad({ ...REPORT, gstreamer: null, gstreamerError }), ["problem command-check-library-missing"]);
  assert.deepEqual(bad({ ...REPORT, gstreamer: null, gstreamerError: { detail: "x", package: null } }), [
    "problem command-check-gstreamer-failed",
  ]);
});
