/** Judges what is installed: the system, Deno, GStreamer and its sets of plugins, and what is known of just those. */
import type { ProbedGStreamer, ProbeReport } from "../contract/probe.ts";
import { type Finding, finding } from "./finding.ts";
import { defectsOf } from "./known_defects.ts";
import { olderThan } from "./older_than.ts";

/** Older ones lack what the components use. */
const OLDEST_GSTREAMER = "1.22";

/** GStreamer's own sets of plugins; other packages bring some, too. */
const SETS: Readonly<Record<string, string>> = {
  gstreamer: "core",
  "gst-plugins-base": "base",
  "gst-plugins-good": "good",
  "gst-plugins-bad": "bad",
  "gst-plugins-ugly": "ugly",
  "gst-libav": "libav",
};

/**
 * Judges versions.
 *
 * @param report What the machine answered.
 */
export function judgeVersions(report: ProbeReport): Finding[] {
  const { deno, kernel, system, arch } = report.versions;
  return [
    finding("ok", "command-check-system", { system: system || Deno.build.os, arch }),
    finding("ok", "command-check-kernel", { version: kernel }),
    finding("ok", "command-check-deno", { version: deno }),
    ...report.gstreamer === null ? [failed(report.gstreamerError)] : gstreamerVersions(report.gstreamer),
  ];
}

/**
 * Tells the known defects of what is installed.
 *
 * @param gstreamer What the machine answered.
 * @param elements Elements that the planet needs.
 */
export function judgeDefects(gstreamer: ProbedGStreamer, elements: { has(element: string): boolean }): Finding[] {
  return defectsOf(gstreamer.sources, elements).map(({ id, source, repaired }) =>
    finding(repaired ? "ok" : "warning", `defect-${id}`, { source, version: gstreamer.sources[source] ?? "" })
  );
}

function failed(error: ProbeReport["gstreamerError"]): Finding {
  if (error?.package) return finding("problem", "command-check-library-missing", { package: error.package });
  return finding("problem", "command-check-gstreamer-failed", { reason: error?.detail ?? "" });
}

function gstreamerVersions({ version, sources, broken }: ProbedGStreamer): Finding[] {
  const old = olderThan(version, OLDEST_GSTREAMER);
  const sets = Object.entries(SETS).flatMap(([source, set]) => {
    const found = sources[source];
    return found === undefined ? [] : [finding("ok", "command-check-plugins", { set, version: found })];
  });
  return [
    old
      ? finding("problem", "command-check-gstreamer-old", { version, oldest: OLDEST_GSTREAMER })
      : finding("ok", "command-check-gstreamer", { version }),
    ...sets,
    ...broken.length === 0 ? [] : [finding("warning", "command-check-plugins-broken", { plugins: broken.join(", ") })],
  ];
}
