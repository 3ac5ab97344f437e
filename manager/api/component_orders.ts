/**
 * Carries out what people order components to do: accepted at once, done in the order in which it came for each
 * component. Lives in `serve`.
 */
import type { ApiContext } from "./api_context.ts";

/** What a component can be ordered to do. */
export type Order = "start" | "stop" | "restart";

/** Orders that are under way. */
export class ComponentOrders {
  readonly #context: Pick<ApiContext, "worker" | "log">;
  readonly #latest = new Map<string, Promise<void>>();

  /** @param context Who carries them out, and who hears of those that failed. */
  constructor(context: Pick<ApiContext, "worker" | "log">) {
    this.#context = context;
  }

  /**
   * Gives an order. What comes of it shows in the component's mood and messages.
   *
   * @param id Of the component.
   * @param order What it shall do.
   */
  give(id: string, order: Order): void {
    const done = (this.#latest.get(id) ?? Promise.resolve()).then(() => this.#carryOut(id, order)).catch((cause) => {
      this.#context.log.error(`cannot ${order} ${id}: ${cause}`);
    });
    this.#latest.set(id, done);
    done.finally(() => {
      if (this.#latest.get(id) === done) this.#latest.delete(id);
    });
  }

  async #carryOut(id: string, order: Order): Promise<void> {
    if (order !== "start") await this.#context.worker.stop(id);
    if (order !== "stop") await this.#context.worker.start(id);
  }
}
