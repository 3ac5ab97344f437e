/** Asks a component to do what its type lists under `actions`, and puts what keeps it from it into words. In a job. */
import { ComponentFault } from "../../../components/_fault/component_fault.ts";
import type { RunningComponent } from "../../../components/run_context.ts";
import type { ComponentSpec, Json } from "../../../manager/contract/component_spec.ts";
import type { Logger } from "../../../manager/contract/log_record.ts";
import type { TextRef } from "../../../manager/contract/message.ts";

/** What came of an action. */
export type Acted = { readonly done: Json } | { readonly refused: TextRef };

/** Who is asked, and what for. */
export interface ActionOrder {
  readonly spec: ComponentSpec;
  /** The actions of its type. */
  readonly known: readonly string[];
  readonly log: Logger;
  readonly action: string;
  /** What the action takes. */
  readonly args: { readonly [name: string]: Json };
}

/**
 * Asks.
 *
 * @param running The component; null while it does not run.
 * @param order What it is to do.
 * @returns What it answers, or why it cannot.
 */
export async function actOn(
  running: RunningComponent | null,
  { spec, known, log, action, args }: ActionOrder,
): Promise<Acted> {
  if (running === null) return { refused: notRunning(spec.id) };
  if (!known.includes(action) || running.act === undefined) {
    return { refused: { id: "component-action-unknown", args: { component: spec.id, action } } };
  }
  log.info(`is asked to ${action} ${JSON.stringify(args)}`);
  try {
    return { done: await running.act(action, args) };
  } catch (error) {
    return { refused: refusalOf(error, { id: "component-action-failed", spec, log }) };
  }
}

/**
 * Why something was not done. A fault has its own text; all else is a defect, whose words only engineers understand.
 *
 * @param error What was thrown.
 * @param otherwise The text for a defect, with `reason`.
 */
export function refusalOf(
  error: unknown,
  { id, spec, log }: { readonly id: string; readonly spec: ComponentSpec; readonly log: Logger },
): TextRef {
  if (error instanceof ComponentFault) return { id: error.code, args: error.args };
  log.error(error instanceof Error ? error.stack ?? error.message : String(error));
  return { id, args: { component: spec.id, reason: error instanceof Error ? error.message : String(error) } };
}

/**
 * Why a component that does not run does nothing.
 *
 * @param component Its id.
 */
export function notRunning(component: string): TextRef {
  return { id: "component-not-running", args: { component } };
}
