/**
 * Figures of a component and its instances, as `GET /api/v1/components/{flow}/{name}/stats` gives them. Base units: bytes,
 * seconds.
 */

/** One feed that goes in or out. Counts since the component started. */
export interface FeedStats {
  /** The eater's or feeder's name. */
  readonly name: string;
  readonly direction: "in" | "out";
  readonly samples: number;
  readonly bytes: number;
  /** Samples thrown away because an eater was slow. */
  readonly dropped: number;
  /** How often the feed broke and came back. */
  readonly reconnects: number;
  /**
   * How often the samples did not follow one another in time: a hole of more than 0.1 s, or a step back. Null for
   * what goes out, unless somebody in its job takes it: else nobody looks at it one by one.
   */
  readonly discontinuities: number | null;
  /** How long ago the last sample came by; null before the first. */
  readonly idleSeconds: number | null;
}

/** Viewers of a streamer. */
export interface ViewerStats {
  readonly current: number;
  readonly peak: number;
  /** The most that are let in, null when there is no limit. */
  readonly limit: number | null;
  /** All that were ever let in. */
  readonly total: number;
  /** Turned away with 503. */
  readonly refused: number;
  /** How often a slow viewer was moved on to a newer key frame. */
  readonly skips: number;
  /** Cut off because too slow for too long. */
  readonly cutOff: number;
}

/** What the process of a job costs, all its components together. */
export interface ProcessStats {
  /** Processor time since it began, of all threads. */
  readonly cpuSeconds: number;
  /** Its own memory and its part of what it shares with other processes. */
  readonly memoryBytes: number;
}

/** All figures of one instance. */
export interface ComponentStats {
  readonly uptimeSeconds: number;
  readonly feeds: readonly FeedStats[];
  readonly viewers?: ViewerStats;
  /** `in`: bytes taken from feeds; `out`: bytes sent to viewers. */
  readonly bytes?: { readonly in: number; readonly out: number };
  /** How often data were written to a viewer, one for each system call. */
  readonly writes?: number;
  /** The job's process; added by the job. */
  readonly process?: ProcessStats;
}

/** Figures of a component as a whole, and of each of its instances. */
export interface AllStats extends Omit<ComponentStats, "process"> {
  readonly items: readonly { readonly job: string; readonly stats: ComponentStats }[];
}
