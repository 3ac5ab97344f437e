/** Asks GStreamer which elements it has, and in which versions it is installed. Runs in the process of the probe. */
import type { ProbedGStreamer, ProbeReport } from "../../../manager/contract/probe.ts";
import { gstreamerVersion, hasElement, startGStreamer } from "../../../ffi/gstreamer/gstreamer.ts";
import { installedPlugins } from "../../../ffi/gstreamer/plugins.ts";
import { MissingLibraryError } from "../../../ffi/library.ts";

/**
 * Asks.
 *
 * @param elements Names of elements that are needed.
 */
export function probeGStreamer(elements: readonly string[]): Pick<ProbeReport, "gstreamer" | "gstreamerError"> {
  try {
    startGStreamer();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      gstreamer: null,
      gstreamerError: { detail, package: error instanceof MissingLibraryError ? error.package : null },
    };
  }
  return { gstreamer: ask(elements), gstreamerError: null };
}

function ask(elements: readonly string[]): ProbedGStreamer {
  const plugins = installedPlugins();
  return {
    version: gstreamerVersion(),
    missing: elements.filter((element) => !hasElement(element)),
    sources: Object.fromEntries(
      plugins.filter(({ version }) => version !== "").map(({ source, version }) => [source, version]),
    ),
    broken: plugins.filter(({ version }) => version === "").map(({ name }) => name).toSorted(),
  };
}
