/** A crowd of viewers of the steady stream, and one recording that began before any of them. */
import { type CrowdPlan, type CrowdReport, runCrowd } from "../fixtures/crowd.ts";
import { type Recording, recordStream } from "./record_stream.ts";
import type { RunningBox } from "./run_box.ts";
import { STEADY_MOUNT } from "./steady_planet.ts";

/** What comes of it. */
export interface RecordedCrowd {
  readonly recorded: Promise<Recording>;
  readonly crowd: Promise<CrowdReport>;
}

/**
 * Lets a crowd come.
 *
 * @param box Sends a steady stream.
 * @param plan Who comes, and for how long.
 * @returns When the crowd begins to join.
 */
export async function recordedCrowd(
  box: RunningBox,
  plan: Pick<CrowdPlan, "groups" | "joinMs" | "seconds">,
): Promise<RecordedCrowd> {
  const recorded = recordStream({
    url: `${box.url}${STEADY_MOUNT}`,
    seconds: plan.seconds + plan.joinMs / 1000 + 4,
    file: `${box.data}/all.webm`,
  });
  // It joins before the crowd does: what a viewer gets began in the recording.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const { hostname, port } = new URL(box.url);
  const crowd = runCrowd({ hostname, port: Number(port), path: STEADY_MOUNT, folder: box.data, ...plan });
  return { recorded, crowd };
}
