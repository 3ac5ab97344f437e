/** Gives back what streaming threads may still touch, once they have ended. Runs inside a job. */
import type { Pipeline } from "../../ffi/gstreamer/pipeline.ts";

/**
 * Ends a pipeline, then gives back what its threads wake. When one of them hangs, that is kept: a late wake-up must not
 * land in a descriptor of somebody else.
 *
 * @param pipeline Whose owner ends it too, and hears of a hang.
 * @param release Gives back.
 */
export async function afterEnd(pipeline: Pipeline, release: () => void): Promise<void> {
  const hasEnded = await pipeline.stop().then(() => true, () => false);
  if (hasEnded) release();
}
