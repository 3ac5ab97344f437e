/**
 * How each component of one job is, as its manager is told: what the job reports, and over it what only the worker knows,
 * since a job that is gone cannot speak for itself. Owned by the job's supervisor, in the process of `serve`.
 */
import { isDeepStrictEqual } from "node:util";
import type { Definitions } from "../../components/addon/addon.ts";
import { isLiveChange } from "../../components/live_change.ts";
import type { ComponentSpec } from "../../manager/contract/component_spec.ts";
import type { Message } from "../../manager/contract/message.ts";
import type { InstanceReport } from "../../manager/contract/worker_link.ts";
import { forgetNotice, type Instance, newInstance, setMood } from "./instance.ts";
import type { JobReport } from "./job_link.ts";

/** Options of an {@linkcode InstanceBoard}. */
export interface InstanceBoardOptions {
  readonly job: string;
  /** All component types. */
  readonly definitions: Definitions;
  /** Is given every report that says something new. */
  readonly onReport: (report: InstanceReport) => void;
  /** How long the message about a crash stays after the component runs again. */
  readonly failureShownMs: number;
}

/** The components of one job. */
export class InstanceBoard {
  readonly #options: InstanceBoardOptions;
  /** In dependency order. */
  #instances = new Map<string, Instance>();
  #pid: number | null = null;
  #isClosed = false;

  /** @param options Whose components, and who hears of them. */
  constructor(options: InstanceBoardOptions) {
    this.#options = options;
  }

  /** Ids of all components. */
  get ids(): string[] {
    return [...this.#instances.keys()];
  }

  /** Specifications of those that the job shall run now, in dependency order. */
  get wanted(): ComponentSpec[] {
    return [...this.#instances.values()].filter(({ wanted, held }) => wanted && !held).map(({ spec }) => spec);
  }

  /** Ids of those that somebody has stopped. */
  get stopped(): string[] {
    const stopped = [...this.#instances.values()].filter(({ wanted, autostart }) => !wanted && autostart);
    return stopped.map(({ spec }) => spec.id);
  }

  /**
   * Whether some run, and none is on its way. That one waits for its input, or for a person, says nothing against the
   * process in which all of them are.
   */
  get isSettled(): boolean {
    const moods = [...this.#instances.values()].filter(({ wanted }) => wanted).map(({ mood }) => mood);
    const runs = moods.some((mood) => mood === "happy" || mood === "hungry");
    return runs && !moods.some((mood) => mood === "waking" || mood === "lost");
  }

  /**
   * Makes known what the next list of components has more than this one. Until then the job does not get it; what
   * somebody orders it to do counts already.
   *
   * @param components The next list.
   */
  announce(components: readonly ComponentSpec[]): void {
    for (const spec of components) {
      if (this.#instances.has(spec.id)) continue;
      const instance = { ...newInstance(spec), held: true };
      this.#instances.set(spec.id, instance);
      this.#publish(instance);
    }
  }

  /**
   * Takes over another list of components. One that stays keeps its mood, and stays stopped when it was, unless the
   * planet now says otherwise than before whether it starts by itself.
   *
   * @param components In dependency order.
   */
  setComponents(components: readonly ComponentSpec[]): void {
    const before = this.#instances;
    this.#instances = new Map(components.map((spec) => [spec.id, before.get(spec.id) ?? newInstance(spec)]));
    for (const [id, instance] of before) if (!this.#instances.has(id)) clearTimeout(instance.noticeTimer);
    for (const { autostart = true, ...spec } of components) {
      const instance = this.#get(spec.id);
      instance.held = false;
      if (instance.autostart !== autostart) this.#setAutostart(instance, autostart);
      if (!isDeepStrictEqual(instance.spec, spec)) {
        const goesOn = isLiveChange(this.#options.definitions.get(spec.type), instance.spec, spec);
        instance.spec = spec;
        if (instance.wanted && !goesOn) setMood(instance, "waking");
      }
      this.#publish(instance);
    }
  }

  /**
   * Notes whether a component shall run.
   *
   * @param id The component.
   * @param wanted Whether it shall.
   */
  setWanted(id: string, wanted: boolean): void {
    const instance = this.#get(id);
    if (instance.wanted === wanted && instance.mood !== "sad") return;
    instance.wanted = wanted;
    // A process that has the component says when it sleeps; without one it sleeps already.
    setMood(instance, wanted || instance.reported !== null ? "waking" : "sleeping");
    if (!wanted) forgetNotice(instance);
    this.#publish(instance);
  }

  /**
   * Says something about a component, for a while.
   *
   * @param id The component.
   * @param message Takes the place of what was said before.
   */
  note(id: string, message: Message): void {
    const instance = this.#get(id);
    forgetNotice(instance);
    instance.notice = message;
    this.#takeBackLater(instance);
    this.#publish(instance);
  }

  /**
   * Notes that a process has been started, or, with null, that there is none.
   *
   * @param pid Its id.
   */
  setProcess(pid: number | null): void {
    this.#pid = pid;
    for (const instance of this.#instances.values()) {
      instance.reported = null;
      setMood(instance, instance.wanted ? "waking" : "sleeping");
      this.#publish(instance);
    }
  }

  /**
   * Takes what the job's process says of a component.
   *
   * @param report As it came; one about a component that is no longer here is left out.
   */
  takeReport(report: JobReport): void {
    const instance = this.#instances.get(report.component);
    if (instance === undefined) return;
    // One that is started anew sleeps for a moment on its way.
    instance.mood = report.mood === "sleeping" && instance.wanted ? "waking" : report.mood;
    instance.reported = report.messages;
    instance.eaters = report.eaters;
    if (report.mood === "happy" || report.mood === "hungry") this.#soften(instance);
    this.#publish(instance);
  }

  /**
   * Notes that the process has ended without having been asked.
   *
   * @param mood `lost` when it will be started again, `sad` when not.
   * @param failure Makes the message about it.
   */
  setFailed(mood: "lost" | "sad", failure: (component: string) => Message): void {
    this.#pid = null;
    for (const [id, instance] of this.#instances) {
      instance.reported = null;
      setMood(instance, instance.wanted ? mood : "sleeping");
      forgetNotice(instance);
      if (instance.wanted) instance.notice = failure(id);
      this.#publish(instance);
    }
  }

  /**
   * Says more of an end that was noted.
   *
   * @param at When that was, as its message says. One that has been taken back since stays so.
   * @param failure Makes the message about it.
   */
  amend(at: string, failure: (component: string) => Message): void {
    for (const [id, instance] of this.#instances) {
      const { notice } = instance;
      if (notice?.at !== at) continue;
      const better = failure(id);
      if (notice.id === better.id) instance.notice = { ...better, level: notice.level };
      this.#publish(instance);
    }
  }

  /** How all components are now. */
  reports(): InstanceReport[] {
    return [...this.#instances.values()].map((instance) => this.#report(instance));
  }

  /** Gives out nothing any more. */
  close(): void {
    this.#isClosed = true;
    for (const instance of this.#instances.values()) clearTimeout(instance.noticeTimer);
  }

  #setAutostart(instance: Instance, autostart: boolean): void {
    instance.autostart = autostart;
    this.setWanted(instance.spec.id, autostart);
  }

  /** It runs again: what happened is no error any more, and is taken back after a while. */
  #soften(instance: Instance): void {
    if (instance.notice?.level !== "error") return;
    instance.notice = { ...instance.notice, level: "warning" };
    this.#takeBackLater(instance);
  }

  #takeBackLater(instance: Instance): void {
    instance.noticeTimer = setTimeout(() => {
      instance.notice = null;
      this.#publish(instance);
    }, this.#options.failureShownMs);
    Deno.unrefTimer(instance.noticeTimer);
  }

  #publish(instance: Instance): void {
    const report = this.#report(instance);
    const text = JSON.stringify(report);
    if (this.#isClosed || text === instance.published) return;
    instance.published = text;
    this.#options.onReport(report);
  }

  #report(instance: Instance): InstanceReport {
    const reported = instance.reported ?? [];
    return {
      id: instance.spec.id,
      job: this.#options.job,
      pid: this.#pid,
      mood: instance.mood,
      messages: instance.notice === null ? reported : [instance.notice, ...reported],
      eaters: instance.eaters,
    };
  }

  #get(id: string): Instance {
    const instance = this.#instances.get(id);
    if (instance === undefined) {
      throw new TypeError(`Cannot find a component because job ${this.#options.job} has no such: got ${id}`);
    }
    return instance;
  }
}
