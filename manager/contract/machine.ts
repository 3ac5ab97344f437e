/** What a worker can find out about its machine, beside the jobs that it runs. */
import type { DeviceReport } from "./devices.ts";
import type { TrialReport, TrialRequest } from "./trial.ts";

/** One machine. */
export interface Machine {
  /**
   * Looks for cameras, sound inputs and encoders. Takes a second or more.
   *
   * @throws {ProbeError} When the process that looks crashes or hangs.
   */
  devices(): Promise<DeviceReport>;
  /**
   * Runs a component for some seconds away from all flows.
   *
   * @throws {ProbeError} When the process that runs it crashes or hangs.
   */
  tryOut(request: TrialRequest): Promise<TrialReport>;
}
