/** For experts: what went wrong on each feed of a part, and when the last piece came by. */
import type { VNode } from "preact";
import type { FeedStats } from "../../../../manager/contract/stats.ts";
import { formatDuration, formatNumber } from "../../../shared/format.ts";
import { language, text } from "../../../text.ts";

/** Draws the table. */
export function FeedTable({ feeds, names }: {
  readonly feeds: readonly FeedStats[];
  /** What each is called; empty where the direction says it all. */
  readonly names: readonly string[];
}): VNode {
  return (
    <div class="card overflow-x-auto" tabIndex={0} role="group" aria-label={text("expert-feeds")}>
      <table class="w-full text-sm tabular-nums">
        <thead>
          <tr class="text-left text-muted">
            <th scope="col" class="px-4 py-2 font-semibold">{text("expert-feed")}</th>
            <th scope="col" class="px-4 py-2 font-semibold text-right">{text("figure-dropped")}</th>
            <th scope="col" class="px-4 py-2 font-semibold text-right">{text("expert-gaps")}</th>
            <th scope="col" class="px-4 py-2 font-semibold text-right">{text("figure-reconnects")}</th>
            <th scope="col" class="px-4 py-2 font-semibold text-right">{text("expert-idle")}</th>
          </tr>
        </thead>
        <tbody>
          {feeds.map((feed, index) => (
            <tr key={index} class="border-t border-line">
              <th scope="row" class="px-4 py-2 text-left font-semibold">
                {text(feed.direction === "in" ? "figure-in" : "figure-out")} {names[index]}{" "}
                <span class="font-mono text-xs font-normal text-muted">{feed.name}</span>
              </th>
              <td class="px-4 py-2 text-right">{formatNumber(feed.dropped, language())}</td>
              <td class="px-4 py-2 text-right">
                {feed.discontinuities === null ? "–" : formatNumber(feed.discontinuities, language())}
              </td>
              <td class="px-4 py-2 text-right">{formatNumber(feed.reconnects, language())}</td>
              <td class="px-4 py-2 text-right whitespace-nowrap">{idle(feed.idleSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function idle(seconds: number | null): string {
  if (seconds === null) return text("expert-never");
  return seconds < 1 ? text("expert-now") : formatDuration(seconds, language());
}
