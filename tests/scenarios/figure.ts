/** Sizes of scenarios: small ones in the test run, the full ones where minutes do not matter. */

/**
 * Chooses a size.
 *
 * @param full When the environment has `RUNNEL_FULL_SCENARIOS=1`, as `deno task soak` does.
 * @param small Otherwise.
 */
export function figure(full: number, small: number): number {
  return Deno.env.get("RUNNEL_FULL_SCENARIOS") === "1" ? full : small;
}
