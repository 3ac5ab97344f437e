/** Runs a failover. In a job. */
import { Failover } from "../_choice/failover.ts";
import { runChoice } from "../_choice/run_choice.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

const ORDER = ["master", "backup"] as const;
/** The change itself takes time, too: it is made when so much of the longest silence is over. */
const EARLY = 0.6;

/**
 * Runs `failover`. A feed that breaks is left at once; one that is silent, early enough for the gap to stay short.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const { silence, steady, ...format } = context.properties;
  const tell = (option: string): void => {
    context.show("onAir", option);
    for (const other of ORDER) if (other !== option) context.unsay(`failover-${other}`);
    context.say(option === "master" ? "info" : "warning", `failover-${option}`);
  };
  return runChoice(context, definition, {
    first: "master",
    format,
    silenceMs: silence * 1000 * EARLY,
    attend: (choice) => {
      tell("master");
      return new Failover(choice, { order: ORDER, steadyMs: steady * 1000, onChange: tell });
    },
  });
}
