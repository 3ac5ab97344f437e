/** What a job has for all its components together. */
import type { Catalogue } from "../../components/catalogue.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import type { Json } from "../../manager/contract/component_spec.ts";
import type { JobToWorker } from "../../manager/contract/job_protocol.ts";
import type { BouncerHub } from "./bouncer/bouncer_hub.ts";
import type { FeedHub } from "./feed/feed_hub.ts";
import type { JobLog } from "./job_log.ts";

/** How a component is, as the worker hears it. */
export type Report = Omit<Extract<JobToWorker, { type: "report" }>, "v" | "type">;

/** Made once, when the job starts. */
export interface JobSurroundings {
  readonly reactor: Reactor;
  readonly hub: FeedHub;
  readonly bouncers: BouncerHub;
  /** All component types. */
  readonly catalogue: Catalogue;
  readonly log: Pick<JobLog, "logger" | "elements">;
  readonly baseTimeNs: bigint;
  readonly dataFolder: string;
  readonly runFolder: string;
  /** Tells the worker how a component is. */
  readonly report: (report: Report) => void;
  /** Tells the worker figures of a component. */
  readonly showReadings: (component: string, readings: { readonly [name: string]: Json }) => void;
}
