/**
 * The log lines of all jobs, as they are asked for: follows their files, and keeps the newest lines in memory. Owned by
 * the worker, in the process of `serve`.
 */
import { withoutSecrets } from "../../components/property/hidden_words.ts";
import {
  type Logger,
  type LogQuery,
  type LogRecord,
  matchesLogQuery,
  newest,
} from "../../manager/contract/log_record.ts";
import { ElementOwners } from "./element_owners.ts";
import { FloodGuard } from "./flood_guard.ts";
import { type LogLine, parseLogLine } from "./log_line.ts";
import { LogTail } from "./log_tail.ts";

const POLL_MS = 250;
/** How many lines are kept for the message about a crash, and how much of each. */
const LAST_LINES = 20;
const LAST_LINE_LENGTH = 500;
/** `element: text`, and `element:pad: text`. */
const ELEMENT_SPEAKS = /^([^\s:]+)(?::\S*)?: (.*)/;

/** Options of {@linkcode JobLogs}. */
export interface JobLogsOptions {
  /** Is given every line that is kept. */
  readonly onRecord: (record: LogRecord) => void;
  /** Takes what goes wrong with the files themselves. */
  readonly log: Logger;
  /** How many lines are kept. @default 5000 */
  readonly maxRecords?: number;
}

/** The end of what a job's process wrote. */
export interface LastLines {
  /** `LEVEL SOURCE: TEXT`, oldest first. */
  readonly lines: readonly string[];
  /** The same, not put together yet. */
  readonly records: readonly LogRecord[];
  /** Components by names of their elements. */
  readonly elements: ReadonlyMap<string, string>;
  /** What an element said last; null when none said anything. */
  readonly spoke: { readonly element: string; readonly component: string; readonly text: string } | null;
}

/** One job whose log is followed. */
interface FollowedJob {
  readonly tail: LogTail;
  readonly owners: ElementOwners;
  /** Levels of components at which GStreamer's lines are kept; null while all are. */
  levels: Extract<LogLine, { kind: "levels" }> | null;
  /** Of the process that runs now, or ran last. */
  last: LogRecord[];
  /** The last line about an element. */
  spoke: LastLines["spoke"];
  /** Ends when the poll that runs has ended. */
  polled: Promise<void>;
  isUnreadable: boolean;
}

/** Log lines of all jobs. */
export class JobLogs {
  readonly #options: JobLogsOptions;
  readonly #maxRecords: number;
  readonly #guard = new FloodGuard();
  readonly #jobs = new Map<string, FollowedJob>();
  readonly #timer: ReturnType<typeof setInterval>;
  #records: LogRecord[] = [];
  readonly #hidden = new Set<string>();

  /** @param options Who hears of each line. */
  constructor(options: JobLogsOptions) {
    this.#options = options;
    this.#maxRecords = options.maxRecords ?? 5000;
    this.#timer = setInterval(() => this.#poll(), POLL_MS);
    Deno.unrefTimer(this.#timer);
  }

  /**
   * Follows the log of a job from now on.
   *
   * @param job The job's name.
   * @param path Its log file, which need not be there yet.
   */
  follow(job: string, path: string): void {
    if (this.#jobs.has(job)) return;
    const onLine = (line: string, at: Date): void => this.#takeLine(job, line, at);
    const followed = {
      tail: new LogTail(path, { onLine }),
      owners: new ElementOwners(),
      levels: null,
      last: [],
      spoke: null,
    };
    this.#jobs.set(job, { ...followed, polled: Promise.resolve(), isUnreadable: false });
  }

  /**
   * Takes words out of all lines from now on.
   *
   * @param words Secrets of components.
   */
  hide(words: Iterable<string>): void {
    for (const word of words) this.#hidden.add(word);
  }

  /**
   * Notes that a new process begins to write a job's log.
   *
   * @param job The job's name.
   */
  async begin(job: string): Promise<void> {
    const followed = this.#get(job);
    await this.#read(followed, () => followed.tail.poll());
    followed.last = [];
    followed.spoke = null;
    followed.owners.clear();
    followed.levels = null;
  }

  /**
   * Gives the last lines that a job's process wrote before it ended.
   *
   * @param job The job's name.
   */
  async lastLines(job: string): Promise<LastLines> {
    const followed = this.#get(job);
    await this.#read(followed, () => followed.tail.finish());
    const { last, spoke, owners } = followed;
    const lines = last.map(({ level, source, text }) => `${level} ${source}: ${text}`.slice(0, LAST_LINE_LENGTH));
    return { lines, records: [...last], elements: owners.byName, spoke };
  }

  /**
   * Reads the rest of a job's log and follows it no longer.
   *
   * @param job The job's name.
   */
  async forget(job: string): Promise<void> {
    const followed = this.#get(job);
    await this.#read(followed, () => followed.tail.finish());
    followed.tail.close();
    this.#jobs.delete(job);
  }

  /**
   * Gives the lines that are wanted, oldest first.
   *
   * @param query Which ones.
   */
  query(query: LogQuery): LogRecord[] {
    const wanted = this.#records.filter((record) => matchesLogQuery(record, query));
    // Each job's lines are in order, but jobs are read one after the other.
    return newest(wanted.sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0), query.limit);
  }

  /** Stops following. Safe to call twice. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    for (const job of [...this.#jobs.keys()]) await this.forget(job);
  }

  #poll(): void {
    for (const followed of this.#jobs.values()) void this.#read(followed, () => followed.tail.poll());
    for (const kept of this.#guard.flush(performance.now())) this.#keep(kept);
  }

  /** One reader at a time for each file. A file that cannot be read is told of once. */
  async #read(followed: FollowedJob, read: () => Promise<void>): Promise<void> {
    followed.polled = followed.polled.then(read).catch((error) => {
      if (!followed.isUnreadable) this.#options.log.error(`cannot read a job's log: ${error}`);
      followed.isUnreadable = true;
    });
    await followed.polled;
  }

  #takeLine(job: string, line: string, at: Date): void {
    const followed = this.#get(job);
    const { owners } = followed;
    const parsed = parseLogLine(line, { job, at, componentOf: (name) => owners.byName.get(name) ?? null });
    if (parsed.kind === "elements") {
      const { elements, pipeline } = parsed;
      for (const [component, names] of Object.entries(elements)) owners.set(component, pipeline, names);
    } else if (parsed.kind === "levels") followed.levels = parsed;
    else this.#takeRecord(followed, parsed);
  }

  #takeRecord(followed: FollowedJob, { record: found, gstLevel }: Extract<LogLine, { kind: "record" }>): void {
    if (gstLevel !== null && gstLevel > mostOf(followed.levels, found.component)) return;
    // GStreamer writes to the file by itself: what it says of passwords can be taken out here only.
    const record = { ...found, text: withoutSecrets(found.text, this.#hidden) };
    followed.last.push(record);
    if (followed.last.length > LAST_LINES) followed.last.shift();
    const [, element = "", text = ""] = ELEMENT_SPEAKS.exec(record.text) ?? [];
    const component = followed.owners.byName.get(element);
    if (component !== undefined) followed.spoke = { element, component, text: text.slice(0, LAST_LINE_LENGTH) };
    for (const kept of this.#guard.take(record, performance.now())) this.#keep(kept);
  }

  #keep(record: LogRecord): void {
    this.#records.push(record);
    // Cut in larger steps, so that a full log is not moved for each line.
    if (this.#records.length >= this.#maxRecords * 1.2) this.#records = this.#records.slice(-this.#maxRecords);
    this.#options.onRecord(record);
  }

  #get(job: string): FollowedJob {
    const followed = this.#jobs.get(job);
    if (followed === undefined) throw new TypeError(`Cannot read a log because this job is not followed: got ${job}`);
    return followed;
  }
}

/** The highest of GStreamer's levels that is kept of a component. */
function mostOf(levels: FollowedJob["levels"], component: string | null): number {
  if (levels === null) return Infinity;
  return levels.levels[component ?? ""] ?? levels.usual;
}
