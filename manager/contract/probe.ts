/**
 * What a machine is asked before a planet runs on it, and what it answers. The question goes to a short process of its
 * own (`probe`), because only a process that may crash loads native libraries; the manager judges the answer.
 */
import { z } from "zod";

/** The question. */
export const probeRequest = z.object({
  /** GStreamer elements, by name. */
  elements: z.array(z.string()),
  /** Devices of cameras and sound inputs, as the planet writes them: `auto`, a path, a name. */
  cameras: z.array(z.string()),
  sounds: z.array(z.string()),
  /** Addresses to listen on, as the planet writes them. */
  listens: z.array(z.string()),
  /** Files that have to be readable; absolute. */
  files: z.array(z.string()),
  /** The folder that has to be writable, or could be made; absolute. */
  folder: z.string(),
});

/** Such a question. */
export type ProbeRequest = z.infer<typeof probeRequest>;

/** Why something cannot be had. */
const reason = z.enum(["missing", "denied", "busy", "other"]);

/** One answer about a device, an address, a file or a folder. */
const finding = z.object({
  /** As it was asked. */
  asked: z.string(),
  /** What was found for it: the source of a device, the folder that is there already. Empty when nothing was. */
  found: z.string(),
  /** Null when all is well. */
  problem: reason.nullable(),
  /** What the system said, empty when all is well. */
  detail: z.string(),
});

/** Such an answer. */
export type ProbeFinding = z.infer<typeof finding>;

const gstreamer = z.object({
  version: z.string(),
  /** Elements that were asked for and do not exist. */
  missing: z.array(z.string()),
  /** Versions by source package: `gst-plugins-good`, `gst-libav` … */
  sources: z.record(z.string(), z.string()),
  /** Plugins that are there and cannot be loaded. */
  broken: z.array(z.string()),
});

/** The answer. */
export const probeReport = z.object({
  /** Null when GStreamer cannot be started; `gstreamerError` says why. */
  gstreamer: gstreamer.nullable(),
  gstreamerError: z.object({ detail: z.string(), package: z.string().nullable() }).nullable(),
  cameras: z.array(finding),
  sounds: z.array(finding),
  listens: z.array(finding),
  files: z.array(finding),
  folder: finding,
  /** Bytes that can still be written to the folder. */
  freeBytes: z.number(),
  versions: z.object({ deno: z.string(), kernel: z.string(), system: z.string(), arch: z.string() }),
});

/** Such an answer. */
export type ProbeReport = z.infer<typeof probeReport>;

/** What the probe said of GStreamer. */
export type ProbedGStreamer = z.infer<typeof gstreamer>;

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
