/** Figures of a part that change all the time: levels as meters, others as they are. Drawn anew without the page. */
import type { VNode } from "preact";
import type { ApiComponent } from "../../../../manager/contract/api.ts";
import type { Json } from "../../../../manager/contract/component_spec.ts";
import { formatNumber } from "../../../shared/format.ts";
import { language, readingName, text } from "../../../text.ts";
import { readingsOf } from "../../state/planet_state.ts";
import { eaterLabel } from "../controls/eater_label.ts";
import { Figure } from "../figure.tsx";
import { LevelMeter } from "./level_meter.tsx";
import { soundLevel, soundLevels } from "./sound_level.ts";

/** Draws the readings. */
export function ReadingList({ part, without }: {
  readonly part: ApiComponent;
  /** Readings that are shown elsewhere. */
  readonly without: readonly string[];
}): VNode | null {
  const entries = Object.entries(readingsOf(part.id).value).filter(([name]) => !without.includes(name));
  const meters = entries.flatMap(([name, value]) => metersOf(part, name, value));
  const others = entries.filter(([, value]) => soundLevel(value) === null && soundLevels(value) === null);
  if (entries.length === 0) return null;
  return (
    <section class="space-y-4" aria-labelledby="readings">
      <h2 id="readings" class="section-title">{text("part-readings")}</h2>
      {meters.length > 0 && <div class="card p-5 space-y-4">{meters}</div>}
      {others.length > 0 && (
        <dl class="grid gap-4 grid-cols-1 sm:grid-cols-2 lg:grid-cols-3">
          {others.map(([name, value]) => <Figure key={name} label={readingName(name)} value={shown(part, value)} />)}
        </dl>
      )}
    </section>
  );
}

function metersOf(part: ApiComponent, name: string, value: Json): VNode[] {
  const level = soundLevel(value);
  if (level !== null) return [<LevelMeter key={name} name={readingName(name)} level={level} />];
  const several = soundLevels(value) ?? new Map();
  return [...several].map(([one, level]) => <LevelMeter key={one} name={eaterLabel(part, one)} level={level} />);
}

function shown(part: ApiComponent, value: Json): string {
  if (typeof value === "number") return formatNumber(value, language());
  if (typeof value === "boolean") return text(value ? "part-yes" : "part-no");
  if (typeof value === "string") return eaterLabel(part, value);
  return value === null ? text("part-none") : JSON.stringify(value);
}
