/** Runs a switch. In a job. */
import type { FeedChoice } from "../_choice/feed_choice.ts";
import { type Attendant, runChoice } from "../_choice/run_choice.ts";
import type { PropertyValues } from "../property/mod.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { definition } from "./definition.ts";

const LOOK_MS = 250;
/** A longer break of an input counts as silence. */
const SILENT_MS = 1000;

/**
 * Runs `switch`. An input that gives nothing can be chosen: the other one stays until it does.
 *
 * @param context What the job gives.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  const { "start-with": first, ...format } = context.properties;
  return runChoice(context, definition, {
    first,
    format,
    silenceMs: SILENT_MS,
    attend: (choice) => new Operator(choice, context),
  });
}

/** Does what is asked for, and says so. */
class Operator implements Attendant<typeof definition> {
  readonly #choice: FeedChoice;
  readonly #context: RunContext<typeof definition>;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(choice: FeedChoice, context: RunContext<typeof definition>) {
    this.#choice = choice;
    this.#context = context;
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
    context.show("onAir", choice.wanted);
  }

  act(_action: string, { to }: { readonly to?: unknown }): { onAir: string; waits: boolean } {
    return { onAir: String(to), waits: this.#want(String(to)) };
  }

  change({ "start-with": wanted }: PropertyValues<typeof definition["properties"]>): void {
    this.#want(wanted);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }

  /** Tells whether what is wanted now gives nothing. */
  #want(option: string): boolean {
    this.#choice.want(option);
    this.#context.show("onAir", option);
    return this.#look();
  }

  /** Tells whether the chosen input gives nothing. */
  #look(): boolean {
    const waits = !this.#choice.flows(this.#choice.wanted);
    if (waits) this.#context.say("warning", "switch-waits", { input: this.#choice.wanted });
    else this.#context.unsay("switch-waits");
    return waits;
  }
}
