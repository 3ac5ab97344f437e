/** Trials of devices: one at a time, since two would measure one another; what came of each stays to be read. */
import { type Signal, signal } from "@preact/signals";
import type { ApiCheckReport } from "../../../manager/contract/api.ts";
import type { Json } from "../../../manager/contract/component_spec.ts";
import { trialMs } from "../../../manager/contract/deadlines.ts";
import { call, ON_THE_WAY_MS } from "../../shared/api.ts";
import { reasonOf } from "../reason_of.ts";

/** How long a device is looked at, in seconds. */
export const TRIAL_SECONDS = 2;

/** What is tried. */
export interface Trial {
  /** Tells it from the others. */
  readonly key: string;
  /** The component type that uses the device. */
  readonly type: string;
  readonly properties: { readonly [name: string]: Json };
}

/** What came of a trial: a report, or why there is none. */
export type TrialOutcome =
  | { readonly ok: true; readonly report: ApiCheckReport }
  | { readonly ok: false; readonly reason: string };

/** The trial that runs; null for none. */
export const runningTrial: Signal<string | null> = signal(null);

/** What came of each, by key. */
export const outcomes: Signal<ReadonlyMap<string, TrialOutcome>> = signal(new Map());

/**
 * Tries a device out.
 *
 * @param trial See `Trial`.
 */
export async function tryOut({ key, type, properties }: Trial): Promise<void> {
  if (runningTrial.value !== null) return;
  runningTrial.value = key;
  const result = await call<ApiCheckReport>("/api/v1/checks", {
    method: "POST",
    body: { type, properties, seconds: TRIAL_SECONDS },
    timeoutMs: trialMs(TRIAL_SECONDS) + ON_THE_WAY_MS,
  });
  runningTrial.value = null;
  const outcome: TrialOutcome = result.ok ? { ok: true, report: result.data } : { ok: false, reason: reasonOf(result) };
  outcomes.value = new Map(outcomes.value).set(key, outcome);
}
