/** Asks for screens, by opening them as the component does. Runs in the process of the probe. */
import { quoted } from "../../../components/_pipeline/launch_text.ts";
import { pipewireNode, xDisplay } from "../../../components/screencast/x_display.ts";
import { askSource } from "../../../ffi/gstreamer/source_probe.ts";
import type { ProbeFinding } from "../../../manager/contract/probe.ts";

/** Of a display that it cannot open, ximagesrc says that it may have any width. */
const KNOWN_WIDTH = /width=\(int\)\d/;

/**
 * Asks for a display of X.
 *
 * @param display As the planet has it.
 * @returns Null for a node of PipeWire, of which only a stream that runs can tell.
 */
export async function probeScreen(display: string): Promise<ProbeFinding | null> {
  if (pipewireNode(display) !== null) return null;
  const found = xDisplay(display);
  const caps = found === null ? null : (await askSource(`ximagesrc display-name=${quoted(found)}`)).caps;
  const isThere = KNOWN_WIDTH.test(caps ?? "");
  return { asked: display, found: found ?? "", problem: isThere ? null : "missing", detail: "" };
}
