/** All figures of a part: viewers, what comes in, what goes out, what was lost. */
import type { VNode } from "preact";
import type { ApiComponent } from "../../../manager/contract/api.ts";
import type { ComponentStats, FeedStats } from "../../../manager/contract/stats.ts";
import { formatBitRate, formatBytes, formatDuration, formatNumber } from "../../shared/format.ts";
import { language, text } from "../../text.ts";
import { expert } from "../expert.ts";
import { partLabel } from "./controls/eater_label.ts";
import { FeedTable } from "./expert/feed_table.tsx";
import { processFigures } from "./expert/process_figures.tsx";
import { feedNames } from "./feed_names.ts";
import { Figure } from "./figure.tsx";
import { ratesPerSecond, type StatsPoint } from "./rates.ts";
import type { StatsView } from "./use_stats.ts";

/** Draws the figures, of each instance apart when there are several. */
export function Figures({ part, view }: { readonly part: ApiComponent; readonly view: StatsView }): VNode {
  const { histories, failed } = view;
  if (histories.size === 0) return <p class="text-muted">{text(failed ? "part-figures-error" : "page-loading")}</p>;
  return (
    <div class="space-y-4">
      {failed && <p role="status" class="text-muted">{text("part-figures-error")}</p>}
      {[...histories].map(([job, history]) => (
        <div key={job}>
          {histories.size > 1 && <h3 class="font-semibold mb-2">{text("figure-instance", { job })}</h3>}
          <InstanceFigures part={part} history={history} />
        </div>
      ))}
    </div>
  );
}

function InstanceFigures({ part, history }: {
  readonly part: ApiComponent;
  readonly history: readonly StatsPoint[];
}): VNode | null {
  const stats = history.at(-1)?.stats;
  if (stats === undefined) return null;
  const names = feedNames(stats.feeds, part.eaters.map(({ feed }) => partLabel(feed)));
  return (
    <div class="space-y-4">
      <dl class="grid gap-4 grid-cols-1 min-[420px]:grid-cols-2 lg:grid-cols-3">
        {viewers(history, stats)}
        {stats.feeds.map(({ direction, bytes }, index) =>
          feedFigure(history, index, { direction, bytes, name: names[index] ?? "" })
        )}
        {losses(stats.feeds)}
        <Figure label={text("figure-uptime")} value={formatDuration(stats.uptimeSeconds, language())} />
        {expert.value && processFigures(history)}
      </dl>
      {expert.value && stats.feeds.length > 0 && <FeedTable feeds={stats.feeds} names={names} />}
    </div>
  );
}

function viewers(history: readonly StatsPoint[], stats: ComponentStats): (VNode | null)[] {
  const figures: (VNode | null)[] = [];
  if (stats.viewers !== undefined) {
    const { current, peak, limit, refused, skips, cutOff } = stats.viewers;
    const notes = [text("figure-viewers-peak", { peak })];
    if (limit !== null) notes.unshift(text("figure-viewers-of", { limit }));
    figures.push(
      <Figure
        key="viewers"
        label={text("figure-viewers")}
        value={formatNumber(current, language())}
        notes={notes}
        trend={history.map((point) => point.stats.viewers?.current ?? 0)}
      />,
      count("figure-refused", refused),
      count("figure-skips", skips),
      count("figure-cut-off", cutOff),
    );
  }
  if (stats.bytes !== undefined && stats.viewers !== undefined) {
    const rates = ratesPerSecond(history, (one) => one.bytes?.out ?? 0);
    figures.push(rateFigure({ key: "sent", label: text("figure-sent"), rates, total: stats.bytes.out }));
  }
  return figures;
}

function feedFigure(history: readonly StatsPoint[], index: number, { direction, bytes, name }: {
  readonly direction: FeedStats["direction"];
  readonly bytes: number;
  /** Empty where the direction says it all. */
  readonly name: string;
}): VNode {
  const same = (stats: ComponentStats) => stats.feeds[index];
  const pieces = ratesPerSecond(history, (stats) => same(stats)?.samples ?? 0).at(-1);
  const notes = pieces === undefined ? [] : [`${text("figure-samples")}: ${formatNumber(pieces, language())}`];
  return rateFigure({
    key: `feed ${index}`,
    label: text(direction === "in" ? "figure-in" : "figure-out") + (name === "" ? "" : ` (${name})`),
    rates: ratesPerSecond(history, (stats) => same(stats)?.bytes ?? 0),
    total: bytes,
    notes,
  });
}

function rateFigure(figure: {
  readonly key: string;
  readonly label: string;
  /** Bytes per second, oldest first. */
  readonly rates: readonly number[];
  /** Bytes. */
  readonly total: number;
  readonly notes?: readonly string[];
}): VNode {
  const newest = figure.rates.at(-1);
  const total = text("figure-total", { amount: formatBytes(figure.total, language()) });
  return (
    <Figure
      key={figure.key}
      label={figure.label}
      value={newest === undefined ? "…" : formatBitRate(newest * 8, language())}
      notes={[...figure.notes ?? [], total]}
      trend={figure.rates}
    />
  );
}

function losses(feeds: readonly FeedStats[]): (VNode | null)[] {
  const sum = (pick: (feed: FeedStats) => number) => feeds.reduce((all, feed) => all + pick(feed), 0);
  return [
    count("figure-dropped", sum((feed) => feed.dropped), text("figure-dropped-hint")),
    count("figure-reconnects", sum((feed) => feed.reconnects), text("figure-reconnects-hint")),
  ];
}

/** A count of what should not happen; shown once it did. */
function count(
  key: "figure-refused" | "figure-skips" | "figure-cut-off" | "figure-dropped" | "figure-reconnects",
  value: number,
  note?: string,
): VNode | null {
  if (value === 0) return null;
  const notes = note === undefined ? [] : [note];
  return <Figure key={key} label={text(key)} value={formatNumber(value, language())} notes={notes} />;
}
