/** Finds out about the machine on which `serve` runs, through processes of their own. */
import { DEVICES_MS, trialMs } from "../../manager/contract/deadlines.ts";
import { type DeviceReport, deviceReport } from "../../manager/contract/devices.ts";
import type { Machine } from "../../manager/contract/machine.ts";
import { type TrialReport, trialReport, type TrialRequest } from "../../manager/contract/trial.ts";
import { type AskProcess, processAsker } from "./ask_process.ts";

/** This machine. */
export class LocalMachine implements Machine {
  readonly #ask: AskProcess;
  /** Tell where add-ons lie. */
  readonly #words: readonly string[];

  /**
   * @param mainModule Address of `main.ts`; not used by a compiled program.
   * @param dataFolder Where component types may lie beside those of the program.
   */
  constructor(mainModule: URL, dataFolder: string) {
    this.#ask = processAsker(mainModule);
    this.#words = ["--data", dataFolder];
  }

  devices(): Promise<DeviceReport> {
    return this.#ask({
      subcommand: "devices",
      words: this.#words,
      request: {},
      schema: deviceReport,
      deadlineMs: DEVICES_MS,
    });
  }

  tryOut(request: TrialRequest): Promise<TrialReport> {
    const deadlineMs = trialMs(request.seconds);
    return this.#ask({ subcommand: "trial", words: this.#words, request, schema: trialReport, deadlineMs });
  }
}
