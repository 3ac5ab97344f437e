/** What the worker of this machine is made of. */
import type { Definitions } from "../components/addon/addon.ts";
import type { Logger } from "../manager/contract/log_record.ts";
import type { Machine } from "../manager/contract/machine.ts";
import type { JobCommand } from "./process/job_command.ts";
import type { JobTimes } from "./supervisor/job_times.ts";

/** Options of `LocalWorker.open()`. */
export interface LocalWorkerOptions {
  readonly name: string;
  /** The data folder, absolute; `run` and `log` in it must be there, and belong to this process alone. */
  readonly dataFolder: string;
  /** All component types. */
  readonly definitions: Definitions;
  /** How jobs are started, see `jobCommand()`. */
  readonly command: JobCommand;
  /** The program's version, see `programVersion()`: jobs of another one are not taken over. */
  readonly program: string;
  /** Ends what an earlier worker left running instead of going on with it. @default false */
  readonly fresh?: boolean;
  /** The machine on which it runs. */
  readonly machine: Machine;
  readonly log: Logger;
  /** Deadlines and delays. */
  readonly times?: JobTimes;
}
