/**
 * What becomes of the components of a job that an earlier `serve` left running: what somebody started or stopped stays so,
 * and what differs from the planet is said. In the process of `serve`.
 */
import type { Logger } from "../../manager/contract/log_record.ts";
import { differencesOf } from "./adoption_differences.ts";
import type { FoundJob } from "./found_jobs.ts";
import type { InstanceBoard } from "./instance_board.ts";

/**
 * Compares what runs with what is wanted.
 *
 * @param board What is wanted; is told what is known of what runs.
 * @param found What runs.
 * @param log Is told what differs.
 */
export function compareWithFound(board: InstanceBoard, { record, components }: FoundJob, log: Logger): void {
  for (const id of board.ids) {
    if (record.stopped.includes(id)) board.setWanted(id, false);
    else if (components.some((component) => component.id === id)) board.setWanted(id, true);
  }
  const differences = differencesOf(components, board.wanted);
  const told = differences.map(({ component, how, what }) => `${component} ${how} ${what.join(" ")}`.trimEnd());
  const { job, process: { pid } } = record;
  log.info(`job ${job} goes on, process ${pid}; what differs: ${told.join("; ") || "nothing"}`);
  const at = new Date().toISOString();
  for (const { component, how, what } of differences) {
    if (how !== "changed") continue;
    const args = { what: what.join(", ") };
    board.note(component, { id: "component-changed-meanwhile", level: "info", args, at, debug: "" });
  }
}
