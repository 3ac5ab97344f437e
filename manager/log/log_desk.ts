/** All log lines of a box in one place: those of the jobs, and those of `serve`. Lives in `serve`. */
import { type LogQuery, type LogRecord, matchesLogQuery, newest } from "../contract/log_record.ts";
import type { WorkerLink } from "../contract/worker_link.ts";
import { SERVE_JOB, type ServeLog } from "./serve_log.ts";

/** Where log lines are asked for. */
export class LogDesk {
  readonly #worker: WorkerLink;
  readonly #own: ServeLog;

  /**
   * @param worker Gives the lines of jobs.
   * @param own Gives those of `serve`.
   */
  constructor(worker: WorkerLink, own: ServeLog) {
    this.#worker = worker;
    this.#own = own;
  }

  /**
   * Finds lines, oldest first.
   *
   * @param query What is wanted.
   */
  async find(query: LogQuery): Promise<LogRecord[]> {
    const jobs = query.job === SERVE_JOB ? [] : await this.#worker.logs(query);
    const all = [...jobs, ...this.#own.find(query)].sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
    return newest(all, query.limit);
  }

  /**
   * Receives wanted lines from now on.
   *
   * @param query What is wanted; `limit` is not looked at.
   * @param listener Called once for each line.
   * @returns Ends it.
   */
  follow(query: LogQuery, listener: (record: LogRecord) => void): () => void {
    const pass = (record: LogRecord) => {
      if (matchesLogQuery(record, query)) listener(record);
    };
    const ends = [
      this.#worker.subscribe((event) => event.type === "log" && pass(event.record)),
      this.#own.onRecord(pass),
    ];
    return () => ends.forEach((end) => end());
  }
}
