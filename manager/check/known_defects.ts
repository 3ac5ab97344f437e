/**
 * Known defects of GStreamer's versions, as they were seen: which versions have each, and whether Runnel gets around it.
 * The texts `defect-ID` say what it is and what is done about it; `docs/known-defects.md` tells more.
 */
import { olderThan } from "./older_than.ts";

/** One defect. */
export interface KnownDefect {
  /** Its text is `defect-ID`. */
  readonly id: string;
  /** GStreamer's source package that has it. */
  readonly source: string;
  /** The element that has it. */
  readonly element: string;
  /** The first version that has it. @default all before `until` */
  readonly since?: string;
  /** The first version without it. @default none is known */
  readonly until?: string;
  /** Whether Runnel gets around it; if not, a box has to live with it. */
  readonly repaired: boolean;
}

/** All that are known of elements that this version uses, tried on 1.22.0 (Debian 12) and 1.26.2 (Debian 13). */
export const KNOWN_DEFECTS: readonly KnownDefect[] = [
  { id: "webm-waits", source: "gst-plugins-good", element: "webmmux", until: "1.26", repaired: true },
  { id: "webm-order", source: "gst-plugins-good", element: "webmmux", since: "1.26", repaired: true },
  { id: "webm-spins", source: "gst-plugins-good", element: "webmmux", since: "1.26", repaired: true },
  { id: "ogg-waits", source: "gst-plugins-base", element: "oggmux", repaired: true },
  { id: "ogg-headers", source: "gst-plugins-base", element: "oggmux", repaired: true },
  { id: "mp4-waits", source: "gst-plugins-good", element: "mp4mux", repaired: true },
  { id: "mpegts-waits", source: "gst-plugins-bad", element: "mpegtsmux", until: "1.26", repaired: true },
  { id: "mp4-times", source: "gst-plugins-good", element: "mp4mux", repaired: true },
  { id: "mp4-opus", source: "gst-plugins-good", element: "mp4mux", until: "1.26", repaired: true },
  { id: "av1-record", source: "gst-plugins-base", element: "mp4mux", since: "1.26", repaired: true },
  { id: "ts-joins", source: "gst-plugins-bad", element: "mpegtsmux", repaired: true },
  { id: "av1-aborts", source: "gst-plugins-bad", element: "av1enc", until: "1.26", repaired: true },
  { id: "socket-growth", source: "gst-plugins-base", element: "multifdsink", repaired: true },
  { id: "gdp-key-frames", source: "gst-plugins-bad", element: "gdppay", repaired: true },
];

/**
 * Picks the defects that just these versions have.
 *
 * @param sources Versions by source package, such as `gst-plugins-good`.
 * @param elements Elements that are used: a defect of another one does not matter.
 */
export function defectsOf(
  sources: Readonly<Record<string, string>>,
  elements: { has(element: string): boolean },
): KnownDefect[] {
  return KNOWN_DEFECTS.filter(({ source, element, since, until }) => {
    const version = sources[source];
    if (version === undefined || !elements.has(element)) return false;
    const early = since !== undefined && olderThan(version, since);
    return !early && (until === undefined || olderThan(version, until));
  });
}
