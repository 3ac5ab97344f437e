/** Whether an encoder of the machine itself is used. */
import type { Property } from "./property.ts";
import { choice } from "./words.ts";

const HARDWARE_USES = ["auto", "never", "always"] as const;

/** When there is one and it proves to work, never, or always. */
export type HardwareUse = typeof HARDWARE_USES[number];

/**
 * When an encoder of the machine itself is taken.
 *
 * @param options Its default.
 */
export function hardwareUse(options: { readonly default: HardwareUse }): Property<HardwareUse> {
  return choice({ of: HARDWARE_USES, default: options.default });
}
