/** How the manager gets its worker: `main.ts` knows both and gives one to the other. */
import type { Definitions } from "../components/addon/addon.ts";
import type { Logger } from "./contract/log_record.ts";
import type { WorkerLink } from "./contract/worker_link.ts";

/** What a worker of this machine needs. */
export interface CreateWorkerOptions {
  readonly name: string;
  /** The data folder, absolute and prepared. */
  readonly dataFolder: string;
  /** All component types. */
  readonly definitions: Definitions;
  readonly log: Logger;
  /** Ends jobs that an earlier worker left running instead of going on with them. @default false */
  readonly fresh?: boolean;
}

/** Makes the worker of this machine; it runs no job yet. */
export type CreateWorker = (options: CreateWorkerOptions) => Promise<WorkerLink>;
