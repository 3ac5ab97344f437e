/**
 * How the manager reaches a worker. In the same process on one box; whatever carries it between machines carries these
 * calls and events and nothing else.
 */
import type { JobSpec, Json } from "./component_spec.ts";
import type { LogQuery, LogRecord } from "./log_record.ts";
import type { Machine } from "./machine.ts";
import type { Message, TextRef } from "./message.ts";
import type { Mood } from "./mood.ts";
import type { ComponentStats } from "./stats.ts";

/** How one instance of a component is, in one job. A muxer has one in each job that eats it. */
export interface InstanceReport {
  readonly id: string;
  readonly job: string;
  /** Null while the job has no process. */
  readonly pid: number | null;
  readonly mood: Mood;
  readonly messages: readonly Message[];
  readonly eaters: readonly { readonly name: string; readonly feed: string; readonly mood: Mood }[];
}

/** What a worker tells its manager, unasked. */
export type WorkerEvent =
  | { readonly type: "instance"; readonly report: InstanceReport }
  /** Figures that change all the time, such as the level of a sound: the newest, a few times a second. */
  | { readonly type: "readings"; readonly id: string; readonly readings: { readonly [name: string]: Json } }
  | { readonly type: "log"; readonly record: LogRecord };

/** One machine that runs jobs. */
export interface WorkerLink {
  readonly name: string;
  /** The machine that it runs on. */
  readonly machine: Machine;
  /**
   * Makes the worker run exactly these jobs: starts what is missing, stops what is no longer wanted, starts anew what
   * differs. Where only properties differ that the type calls live, they are changed on air.
   *
   * @param jobs In dependency order.
   */
  apply(jobs: readonly JobSpec[]): Promise<void>;
  /** Starts a component that sleeps or is sad; its job is started when it does not run. */
  start(id: string): Promise<void>;
  /** Stops a component; its job goes on with the others. */
  stop(id: string): Promise<void>;
  /**
   * Asks a component to do something that its type lists under `actions`; where it has several instances, all of them.
   *
   * @returns What the first instance answers.
   * @throws {RefusedError} When it does not run, or says that it cannot.
   */
  act(id: string, action: string, args: { readonly [name: string]: Json }): Promise<Json>;
  /**
   * Tells a component once more what its live properties are, since an action may have led away from them. One that does
   * not run goes by them when it starts.
   */
  remind(id: string): Promise<void>;
  /** The pipelines of a component as GraphViz's dot text, one entry for each instance that runs. */
  graphs(id: string): Promise<{ readonly job: string; readonly dot: string }[]>;
  /** Sets how much GStreamer says of a component's elements, 0 to 9; it lasts until the job ends. */
  debug(id: string, level: number): Promise<void>;
  /** The figures of a component, one entry for each instance. */
  stats(id: string): Promise<{ readonly job: string; readonly stats: ComponentStats }[]>;
  /** Log lines of all jobs, oldest first. */
  logs(query: LogQuery): Promise<LogRecord[]>;
  /** Receives every event from now on, after one `instance` event for each instance as it is. */
  subscribe(listener: (event: WorkerEvent) => void): () => void;
  /** Drains and stops all jobs; ends within 10 s whatever they do. */
  close(): Promise<void>;
}

/** A component cannot do what it was asked for. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  /** Why, for a person. */
  readonly text: TextRef;

  constructor(text: TextRef) {
    super(`Cannot do that: got ${text.id} ${JSON.stringify(text.args)}`);
    this.text = text;
  }
}
