/**
 * What a job is told so that it runs what it shall: the difference between what it was told and what is wanted. Owned by
 * the job's life, in the process of `serve`.
 */
import { isDeepStrictEqual } from "node:util";
import type { Definitions } from "../../components/addon/addon.ts";
import { isLiveChange } from "../../components/live_change.ts";
import type { ComponentSpec } from "../../manager/contract/component_spec.ts";
import type { Unversioned, WorkerToJob } from "../../manager/contract/job_protocol.ts";

/** A message that starts, changes or stops a component. */
export type JobOrder = Extract<Unversioned<WorkerToJob>, { type: "start" | "stop" }>;

/** What one job was told. */
export class JobOrders {
  /** By id; null for what has to be started anew although it is as wanted. */
  #told = new Map<string, ComponentSpec | null>();
  readonly #definitions: Definitions;

  /** @param definitions All component types. */
  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /**
   * Takes over what the job itself says, since what was said last may have been lost with a connection.
   *
   * @param components All that it was told to run and not to stop.
   */
  takeOver(components: readonly ComponentSpec[]): void {
    const before = this.#told;
    this.#told = new Map(components.map((spec) => [spec.id, before.get(spec.id) === null ? null : spec]));
  }

  /**
   * Notes that a component failed in the job, so that it has to be stopped and started.
   *
   * @param id The component.
   */
  startAnew(id: string): void {
    if (this.#told.has(id)) this.#told.set(id, null);
  }

  /**
   * Gives what is to be said now, and takes it as said. Stops come first, in reverse: what changed has to end before it
   * starts in its new shape, unless it can change while it runs.
   *
   * @param wanted In dependency order.
   */
  next(wanted: readonly ComponentSpec[]): JobOrder[] {
    const told = this.#told;
    const byId = new Map(wanted.map((component) => [component.id, component]));
    const stops = [...told].reverse().filter(([id, before]) => this.#mustStop(before, byId.get(id)));
    const stopped = new Set(stops.map(([id]) => id));
    const starts = wanted.filter((component) =>
      stopped.has(component.id) || !isDeepStrictEqual(told.get(component.id), component)
    );
    this.#told = new Map(byId);
    return [
      ...stops.map(([component]): JobOrder => ({ type: "stop", component })),
      ...starts.map((component): JobOrder => ({ type: "start", component })),
    ];
  }

  #mustStop(before: ComponentSpec | null, wanted: ComponentSpec | undefined): boolean {
    if (wanted === undefined || before === null) return true;
    return !isDeepStrictEqual(before, wanted) && !isLiveChange(this.#definitions.get(before.type), before, wanted);
  }
}
