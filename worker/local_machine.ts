/** Finds out about the machine on which `serve` runs, through processes of their own. */
import { type DeviceReport, deviceReport } from "../manager/contract/devices.ts";
import type { Machine } from "../manager/contract/machine.ts";
import { type TrialReport, trialReport, type TrialRequest } from "../manager/contract/trial.ts";
import { type AskProcess, processAsker } from "./ask_process.ts";

/** Scanning all plugins for the first time takes a small computer many seconds. */
const LOOK_MS = 60_000;

/** This machine. */
export class LocalMachine implements Machine {
  readonly #ask: AskProcess;

  /** @param mainModule Address of `main.ts`; not used by a compiled program. */
  constructor(mainModule: URL) {
    this.#ask = processAsker(mainModule);
  }

  devices(): Promise<DeviceReport> {
    return this.#ask({ subcommand: "devices", request: {}, schema: deviceReport, deadlineMs: LOOK_MS });
  }

  tryOut(request: TrialRequest): Promise<TrialReport> {
    // The first sample is waited for about as long as the trial itself.
    const deadlineMs = LOOK_MS + 2000 * request.seconds;
    return this.#ask({ subcommand: "trial", request, schema: trialReport, deadlineMs });
  }
}
