/** What a clock over a picture says: figures that are understood in every language. Pure. */
import type { CLOCKS } from "./definition.ts";

/** What a clock shows. */
export type ClockKind = typeof CLOCKS[number];

/**
 * The text of a clock.
 *
 * @param kind What it shows.
 * @param at The moment.
 * @param zone A name of the time zone database.
 * @returns Such as `2026-03-01 09:05`; empty for none.
 */
export function clockText(kind: ClockKind, at: Date, zone: string): string {
  if (kind === "none") return "";
  const format = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const date = `${part["year"]}-${part["month"]}-${part["day"]}`;
  const time = `${part["hour"]}:${part["minute"]}`;
  if (kind === "time-seconds") return `${time}:${part["second"]}`;
  if (kind === "time") return time;
  return kind === "date" ? date : `${date} ${time}`;
}
