/** Log lines as they travel and as they are kept: one JSON object each. */

/** Levels, gravest first. */
export const LOG_LEVELS = ["error", "warning", "info", "debug"] as const;

/** One level. */
export type LogLevel = typeof LOG_LEVELS[number];

/** One line. */
export interface LogRecord {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly level: LogLevel;
  /** The job that wrote it, `serve` for manager and worker. */
  readonly job: string;
  /** The component it is about, null when it is about the whole job. */
  readonly component: string | null;
  /** Who says so within the job: `runnel`, `gstreamer`, or a category of GStreamer's. */
  readonly source: string;
  readonly text: string;
}

/** What lines are wanted. */
export interface LogQuery {
  readonly component?: string;
  readonly job?: string;
  /** The least grave level wanted. @default "info" */
  readonly level?: LogLevel;
  /** At most so many, the newest ones. @default 200 */
  readonly limit?: number;
}

/** Writes log lines that are about one component, or about the whole job. */
export interface Logger {
  error(text: string): void;
  warning(text: string): void;
  info(text: string): void;
  debug(text: string): void;
}

/**
 * Tells whether a line is wanted.
 *
 * @param record The line.
 * @param query What is asked for; `limit` is not looked at.
 */
export function matchesLogQuery(record: LogRecord, query: LogQuery): boolean {
  if (query.component !== undefined && record.component !== query.component) return false;
  if (query.job !== undefined && record.job !== query.job) return false;
  return LOG_LEVELS.indexOf(record.level) <= LOG_LEVELS.indexOf(query.level ?? "info");
}

/**
 * Gives the newest of some lines.
 *
 * @param records Oldest first.
 * @param limit At most so many; none for 0.
 */
export function newest(records: readonly LogRecord[], limit = 200): LogRecord[] {
  return records.slice(Math.max(0, records.length - limit));
}
