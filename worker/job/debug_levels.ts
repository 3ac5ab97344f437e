/**
 * How much GStreamer says of each component. Its threshold is one for the whole process: it is as high as the component
 * that is looked at most closely wants, and whoever reads the log leaves out what the others say beyond their own.
 */
import { debugThreshold, setDebugThreshold } from "../../ffi/gstreamer/debug.ts";
import type { JobLog } from "./job_log.ts";

/** The debug levels of one job. */
export class DebugLevels {
  readonly #log: JobLog;
  readonly #levels = new Map<string, number>();
  /** As the process was started; null before anybody asked for another level. */
  #usual: number | null = null;

  /** @param log Is told of the levels, for whoever reads it. */
  constructor(log: JobLog) {
    this.#log = log;
  }

  /**
   * Sets the level of one component.
   *
   * @param component Its id.
   * @param level 0 to 9.
   */
  set(component: string, level: number): void {
    const usual = this.#usual ??= debugThreshold();
    this.#levels.set(component, level);
    if (level === usual) this.#levels.delete(component);
    const highest = Math.max(usual, ...this.#levels.values());
    // What is written first is read first: nobody else's lines come through meanwhile.
    this.#log.levels(usual, Object.fromEntries(this.#levels), highest > usual);
    setDebugThreshold(highest, usual);
  }
}
