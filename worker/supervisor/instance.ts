/** One component of a job, and all that the worker knows of it. Owned by the job's board, in the process of `serve`. */
import type { ComponentSpec } from "../../manager/contract/component_spec.ts";
import type { Message } from "../../manager/contract/message.ts";
import type { Mood } from "../../manager/contract/mood.ts";
import type { InstanceReport } from "../../manager/contract/worker_link.ts";

/** One component, and all that is known of it. */
export interface Instance {
  /** As its job is told: whether it starts by itself is no business of the job. */
  spec: ComponentSpec;
  autostart: boolean;
  /** Whether its job is not to have it yet. */
  held: boolean;
  /** Whether it shall run. Whether it does is its mood. */
  wanted: boolean;
  mood: Mood;
  /** Said by the job's process that runs now; null when it said nothing yet. */
  reported: readonly Message[] | null;
  eaters: InstanceReport["eaters"];
  /** Said by the worker, for a while: why the process ended or was given up, or what differed when it was adopted. */
  notice: Message | null;
  noticeTimer: ReturnType<typeof setTimeout> | undefined;
  /** The last report that was given out, to leave out what says nothing new. */
  published: string;
}

/**
 * A component of which nothing is known yet.
 *
 * @param component What it is, and whether it starts by itself.
 */
export function newInstance(component: ComponentSpec): Instance {
  const { autostart = true, ...spec } = component;
  const instance: Instance = {
    spec,
    autostart,
    held: false,
    wanted: autostart,
    mood: "waking",
    reported: null,
    eaters: [],
    notice: null,
    noticeTimer: undefined,
    published: "",
  };
  setMood(instance, autostart ? "waking" : "sleeping");
  return instance;
}

/**
 * Notes how it is. Without the job's own word its eaters are as it is.
 *
 * @param instance Which.
 * @param mood How.
 */
export function setMood(instance: Instance, mood: Mood): void {
  instance.mood = mood;
  instance.eaters = instance.spec.eaters.map(({ name, feed }) => ({ name, feed, mood }));
}

/**
 * Takes back what the worker said.
 *
 * @param instance About which.
 */
export function forgetNotice(instance: Instance): void {
  clearTimeout(instance.noticeTimer);
  instance.notice = null;
  instance.noticeTimer = undefined;
}
