/**
 * What a machine is asked before a planet runs on it, and what it answers. The question goes to a short process of its
 * own (`probe`), because only a process that may crash loads native libraries; the manager judges the answer.
 */
import * as v from "valibot";

/** The question. */
export const probeRequest = v.object({
  /** GStreamer elements, by name. */
  elements: v.array(v.string()),
  /** Devices of cameras and sound inputs, as the planet writes them: `auto`, a path, a name. */
  cameras: v.array(v.string()),
  sounds: v.array(v.string()),
  /** Addresses to listen on, as the planet writes them. */
  listens: v.array(v.string()),
  /** Files that have to be readable; absolute. */
  files: v.array(v.string()),
  /** Directories that have to be readable; absolute. */
  directories: v.array(v.string()),
  /** Displays, and cameras on FireWire, as the planet writes them. */
  screens: v.array(v.string()),
  firewires: v.array(v.string()),
  /** The folder that has to be writable, or could be made; absolute. */
  folder: v.string(),
});

/** Such a question. */
export type ProbeRequest = v.InferOutput<typeof probeRequest>;

/** Why something cannot be had. */
const reason = v.picklist(["missing", "denied", "busy", "other"]);

/** One answer about a device, an address, a file or a folder. */
const finding = v.object({
  /** As it was asked. */
  asked: v.string(),
  /** What was found for it: the source of a device, the folder that is there already. Empty when nothing was. */
  found: v.string(),
  /** Null when all is well. */
  problem: v.nullable(reason),
  /** What the system said, empty when all is well. */
  detail: v.string(),
});

/** Such an answer. */
export type ProbeFinding = v.InferOutput<typeof finding>;

const gstreamer = v.object({
  version: v.string(),
  /** Elements that were asked for and do not exist. */
  missing: v.array(v.string()),
  /** Versions by source package: `gst-plugins-good`, `gst-libav` … */
  sources: v.record(v.string(), v.string()),
  /** Plugins that are there and cannot be loaded. */
  broken: v.array(v.string()),
});

/** The answer. */
export const probeReport = v.object({
  /** Null when GStreamer cannot be started; `gstreamerError` says why. */
  gstreamer: v.nullable(gstreamer),
  gstreamerError: v.nullable(v.object({ detail: v.string(), package: v.nullable(v.string()) })),
  cameras: v.array(finding),
  sounds: v.array(finding),
  listens: v.array(finding),
  files: v.array(finding),
  directories: v.array(finding),
  screens: v.array(finding),
  firewires: v.array(finding),
  folder: finding,
  /** Bytes that can still be written to the folder. */
  freeBytes: v.number(),
  versions: v.object({ deno: v.string(), kernel: v.string(), system: v.string(), arch: v.string() }),
});

/** Such an answer. */
export type ProbeReport = v.InferOutput<typeof probeReport>;

/** What the probe said of GStreamer. */
export type ProbedGStreamer = v.InferOutput<typeof gstreamer>;

/**
 * Asks this machine.
 *
 * @throws {ProbeError} When the process that asks crashes, hangs or says nothing sensible.
 */
export type RunProbe = (request: ProbeRequest) => Promise<ProbeReport>;

/** The process that asks the machine has failed. */
export class ProbeError extends Error {
  override readonly name = "ProbeError";
  /** `crashed`: it was ended by a signal or ended badly; `hung`: it did not answer in time. */
  readonly code: "crashed" | "hung";
  /** The signal's name, the exit status, or the last words of the process. */
  readonly detail: string;

  constructor(code: "crashed" | "hung", detail: string, cause?: unknown) {
    super(`Cannot ask this machine because the probe ${code}: got ${detail}`, { cause });
    this.code = code;
    this.detail = detail;
  }
}
