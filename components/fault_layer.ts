/**
 * Which layer a fault lies in, and what is known of it. Jobs judge by it what elements and devices say, `serve` how jobs
 * end. docs/faults.md tells people what each layer means.
 */

/** From the top down; `memory` when the machine has run out of it, `unknown` when nothing tells. */
export type Layer = "runnel" | "element" | "library" | "driver" | "device" | "memory" | "unknown";

/** Stands in a text for what is not known. */
export const NONE = "none";

/** What a text about a fault is filled with: `NONE` for what is not known. */
export interface LayerArgs {
  readonly layer: Layer;
  /** The element, library, driver or device. */
  readonly culprit: string;
  /** The Debian package that brings it, with its version. */
  readonly package: string;
}

/**
 * Fills in what is not known.
 *
 * @param layer Where the fault lies.
 * @param known What is known of it.
 */
export function layerArgs(
  layer: Layer,
  known: { readonly culprit?: string | null; readonly package?: string | null } = {},
): LayerArgs {
  return { layer, culprit: known.culprit || NONE, package: known.package || NONE };
}
