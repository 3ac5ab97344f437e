/** One device: what it is called, what it can, and a button that tries it out. */
import type { ComponentChildren, VNode } from "preact";
import { Icon, type IconName } from "../../shared/icon.tsx";
import { text } from "../../text.ts";
import { type DeviceKind, TrialResult } from "./trial_result.tsx";
import { outcomes, runningTrial, type Trial, tryOut } from "./trials.ts";

const ICONS: Record<DeviceKind, IconName> = { camera: "camera", microphone: "microphone", encoder: "encoder" };

/** Draws the card. */
export function DeviceCard({ kind, name, trial, children }: {
  readonly kind: DeviceKind;
  readonly name: string;
  /** Null for what cannot be tried because it is not there. */
  readonly trial: Trial | null;
  /** What it can. */
  readonly children?: ComponentChildren;
}): VNode {
  const button = trial !== null && <TryButton trial={trial} name={name} />;
  // An encoder is little more than its name, and there are many.
  const beside = kind === "encoder";
  const outcome = trial === null ? undefined : outcomes.value.get(trial.key);
  return (
    <li class="card p-5 space-y-3" data-device={trial?.key ?? name}>
      <div class="flex flex-wrap sm:flex-nowrap items-start gap-3">
        <span class="grid place-items-center w-11 h-11 shrink-0 rounded-xl bg-raised text-muted">
          <Icon name={ICONS[kind]} size={24} />
        </span>
        <div class="min-w-[7rem] sm:min-w-0 flex-1 self-center">
          <h3 class="font-semibold break-words">{name}</h3>
          <div class="hint space-y-0.5">{children}</div>
        </div>
        {beside && button}
      </div>
      {!beside && button}
      {trial !== null && runningTrial.value === trial.key && (
        <div class="h-1.5 rounded-full bg-raised overflow-hidden" aria-hidden="true">
          <div class="trial-progress h-full bg-accent" />
        </div>
      )}
      {outcome !== undefined && runningTrial.value !== trial?.key && <TrialResult kind={kind} outcome={outcome} />}
    </li>
  );
}

function TryButton({ trial, name }: { readonly trial: Trial; readonly name: string }): VNode {
  const busy = runningTrial.value === trial.key;
  return (
    <button
      type="button"
      class="button-quiet shrink-0"
      disabled={runningTrial.value !== null}
      aria-busy={busy}
      aria-label={`${text(busy ? "devices-trying" : "devices-try")}: ${name}`}
      onClick={() => void tryOut(trial)}
    >
      <Icon name={busy ? "waking" : "play"} />
      {text(busy ? "devices-trying" : "devices-try")}
    </button>
  );
}
