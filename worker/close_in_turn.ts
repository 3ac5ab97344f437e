/** Ends all jobs of a worker within one deadline, those that eat before those that give. In the process of `serve`. */
import type { JobSupervisor } from "./supervisor/job_supervisor.ts";
import { withDeadline } from "./with_deadline.ts";

/** The next job is asked to end after so long, whether this one has ended or not. */
const STAGGER_MS = 1500;

/**
 * Ends jobs.
 *
 * @param jobs In dependency order.
 * @param drainMs How long all together may take before they are killed.
 */
export async function closeInTurn(jobs: readonly JobSupervisor[], drainMs: number): Promise<void> {
  const deadline = performance.now() + drainMs;
  const closing: Promise<void>[] = [];
  for (const job of jobs.toReversed()) {
    const closed = job.close(Math.max(0, deadline - performance.now()));
    closing.push(closed);
    await withDeadline(closed, { ms: STAGGER_MS, late: undefined });
  }
  await Promise.all(closing);
}
