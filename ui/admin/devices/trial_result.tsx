/** What came of a trial, in words, picture and level. */
import type { VNode } from "preact";
import type { ApiCheckReport } from "../../../manager/contract/api.ts";
import { formatNumber } from "../../shared/format.ts";
import { Icon } from "../../shared/icon.tsx";
import { language, text } from "../../text.ts";
import { ExpertWord } from "../expert_word.tsx";
import { LevelMeter } from "../part/readings/level_meter.tsx";
import { soundLevel } from "../part/readings/sound_level.ts";
import type { TrialOutcome } from "./trials.ts";

/** What a device gives: it decides in which words its speed is told. */
export type DeviceKind = "camera" | "microphone" | "encoder";

/** Draws the result. */
export function TrialResult({ kind, outcome }: {
  readonly kind: DeviceKind;
  readonly outcome: TrialOutcome;
}): VNode {
  if (!outcome.ok) {
    return <p role="alert" data-mood="sad" class="text-mood font-semibold first-letter:uppercase">{outcome.reason}</p>;
  }
  const { report } = outcome;
  return (
    <div class="space-y-3" role="status">
      <Verdict ok={report.ok} />
      {report.messages.length > 0 && (
        <ul class="space-y-1">
          {report.messages.map((message) => <li key={message.id}>{message.text}</li>)}
        </ul>
      )}
      {report.picture !== null && (
        <img class="w-full rounded-lg border border-line" src={report.picture} alt={text("devices-picture")} />
      )}
      <Level report={report} />
      {report.ok && <Speed kind={kind} report={report} />}
    </div>
  );
}

function Verdict({ ok }: { readonly ok: boolean }): VNode {
  return (
    <p data-mood={ok ? "happy" : "sad"} class="flex items-center gap-2 font-semibold text-mood">
      <Icon name={ok ? "happy" : "sad"} />
      {text(ok ? "devices-works" : "devices-fails")}
    </p>
  );
}

function Level({ report }: { readonly report: ApiCheckReport }): VNode | null {
  const level = soundLevel(report.readings["level"]);
  return level === null ? null : <LevelMeter name={text("reading-level")} level={level} />;
}

function Speed({ kind, report }: { readonly kind: DeviceKind; readonly report: ApiCheckReport }): VNode {
  const [first] = report.feeders;
  return (
    <div class="hint space-y-1">
      {kind === "encoder" && report.samplesPerCpuSecond !== null && isVideo(first?.caps) && (
        <p class="text-base text-ink">{text("devices-speed", { count: Math.round(report.samplesPerCpuSecond) })}</p>
      )}
      {kind === "camera" && first !== undefined && (
        <p class="text-base text-ink">{text("devices-gives", { count: Math.round(first.samplesPerSecond) })}</p>
      )}
      <p>{text("devices-cpu", { percent: formatNumber(report.cpu * 100, language()) })}</p>
      {first !== undefined && <ExpertWord word={first.caps.split(", ").slice(0, 4).join(", ")} />}
    </div>
  );
}

function isVideo(caps: string | undefined): boolean {
  return /^(video|image)\//.test(caps ?? "");
}
