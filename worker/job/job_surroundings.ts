/** What a job has for all its components together. */
import type { Reactor } from "../../ffi/reactor.ts";
import type { FeedHub } from "./feed_hub.ts";
import type { Report } from "./hosted_component.ts";
import type { JobLog } from "./job_log.ts";

/** Made once, when the job starts. */
export interface JobSurroundings {
  readonly reactor: Reactor;
  readonly hub: FeedHub;
  readonly log: JobLog;
  readonly baseTimeNs: bigint;
  readonly dataFolder: string;
  readonly runFolder: string;
  /** Tells the worker how a component is. */
  readonly report: (report: Report) => void;
}
