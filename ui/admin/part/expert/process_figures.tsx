/** For experts: what the process costs in which a part runs. */
import type { VNode } from "preact";
import { formatBytes, formatUnit } from "../../../shared/format.ts";
import { language, text } from "../../../text.ts";
import { Figure } from "../figure.tsx";
import { ratesPerSecond, type StatsPoint } from "../rates.ts";

/**
 * Draws the figures.
 *
 * @param history Oldest first.
 * @returns Nothing where the process cannot be measured.
 */
export function processFigures(history: readonly StatsPoint[]): VNode[] {
  const newest = history.at(-1)?.stats.process;
  if (newest === undefined) return [];
  const cpu = ratesPerSecond(history, ({ process }) => process?.cpuSeconds ?? 0);
  const now = cpu.at(-1);
  return [
    <Figure
      key="cpu"
      label={text("expert-cpu")}
      value={now === undefined ? "…" : formatUnit(now * 100, "percent", language())}
      notes={[text("expert-cpu-note")]}
      trend={cpu}
    />,
    <Figure
      key="memory"
      label={text("expert-memory")}
      value={formatBytes(newest.memoryBytes, language())}
      notes={[text("expert-process-note")]}
      trend={history.map(({ stats }) => stats.process?.memoryBytes ?? 0)}
    />,
  ];
}
