/** What the stream of a part is called: several streams may each have a camera. */
import type { ApiComponent } from "../../manager/contract/api.ts";
import { planetState } from "./state/planet_state.ts";

/** Whose parts no stream has for itself. */
export const ATMOSPHERE = "atmosphere";

/**
 * Names the stream that a part belongs to.
 *
 * @param part The part.
 * @returns The stream's title, its name when it has none; null for a service.
 */
export function streamTitle({ flow }: Pick<ApiComponent, "flow">): string | null {
  if (flow === ATMOSPHERE) return null;
  return planetState.value?.flows.find(({ name }) => name === flow)?.title ?? flow;
}
