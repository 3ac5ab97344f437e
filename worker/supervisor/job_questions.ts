/**
 * What can be asked of a job that runs: figures, actions, to go by properties again, graphs, and how much GStreamer
 * says. Owned by the job's supervisor, in the process of `serve`.
 */
import type { Json } from "../../manager/contract/component_spec.ts";
import { ACTION_MS } from "../../manager/contract/deadlines.ts";
import type { ComponentStats } from "../../manager/contract/stats.ts";
import { RefusedError } from "../../manager/contract/worker_link.ts";
import type { JobAnswer, JobLink } from "./job_link.ts";

const GRAPH_MS = 5000;

/** Asks one job. */
export class JobQuestions {
  readonly #link: () => JobLink | null;
  readonly #statsMs: number;

  /**
   * @param link The connection with the job, null while there is none.
   * @param statsMs How long figures may take.
   */
  constructor(link: () => JobLink | null, statsMs: number) {
    this.#link = link;
    this.#statsMs = statsMs;
  }

  /**
   * Asks for the figures of a component.
   *
   * @param component Its id.
   * @returns Null when there is no answer in time.
   */
  async stats(component: string): Promise<ComponentStats | null> {
    const answer = await this.#link()?.ask({ type: "stats", component }, this.#statsMs);
    return answer?.type === "stats" ? answer.stats : null;
  }

  /**
   * Asks a component to do something.
   *
   * @param component Its id.
   * @param action One of its type's.
   * @param args What the action takes.
   * @returns What it answers.
   * @throws {RefusedError} When it does not run, cannot do it, or does not answer.
   */
  async act(component: string, action: string, args: { readonly [name: string]: Json }): Promise<Json> {
    const question = { type: "act", component, action, args: { ...args } } as const;
    return valueOf(await this.#linked(component).ask(question, ACTION_MS), component);
  }

  /**
   * Makes a component go by its live properties again, if it runs.
   *
   * @param component Its id.
   */
  remind(component: string): void {
    this.#link()?.send({ type: "remind", component });
  }

  /**
   * Asks for the pipelines of a component.
   *
   * @param component Its id.
   * @returns Dot text; null when it does not run, or does not answer.
   */
  async graph(component: string): Promise<string | null> {
    const answer = await this.#link()?.ask({ type: "graph", component }, GRAPH_MS);
    return answer?.type === "done" && typeof answer.value === "string" ? answer.value : null;
  }

  /**
   * Sets how much GStreamer says of a component's elements.
   *
   * @param component Its id.
   * @param level 0 to 9.
   * @throws {RefusedError} When its job does not run.
   */
  debug(component: string, level: number): void {
    this.#linked(component).send({ type: "debug", component, level });
  }

  #linked(component: string): JobLink {
    const link = this.#link();
    if (link === null) throw new RefusedError({ id: "component-not-running", args: { component } });
    return link;
  }
}

function valueOf(answer: JobAnswer | null, component: string): Json {
  if (answer?.type === "done") return answer.value;
  if (answer?.type === "refused") throw new RefusedError(answer.text);
  throw new RefusedError({ id: "component-does-not-answer", args: { component } });
}
