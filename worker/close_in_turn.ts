/** Ends all jobs of a worker within one deadline, those that eat before those that give. In the process of `serve`. */
import type { JobSupervisor } from "./job_supervisor.ts";

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
    await settledWithin(closed, STAGGER_MS);
  }
  await Promise.all(closing);
}

async function settledWithin(promise: Promise<void>, ms: number): Promise<void> {
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([promise, over]).finally(() => clearTimeout(timer));
}
