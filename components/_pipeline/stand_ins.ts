/**
 * What stands in for the feeds of one component: one for each raw feed, where its type wants that, and what is said about
 * them. Owned by the component, inside a job.
 */
import type { FeedTap } from "../_feed/feed_tap.ts";
import type { ComponentDefinition } from "../definition.ts";
import { isRaw } from "../media.ts";
import type { PipelineRunOptions } from "./pipeline_run.ts";
import { StandIn } from "./stand_in.ts";

const MESSAGES = { "audio/raw": "stand-in-silence", "video/raw": "stand-in-slate" } as const;

/** All that may stand in for a component. */
export class StandIns<D extends ComponentDefinition> {
  readonly #options: PipelineRunOptions<D>;
  readonly #all = new Map<string, StandIn>();

  /** @param options The component. */
  constructor(options: PipelineRunOptions<D>) {
    this.#options = options;
    const { context, type, outputs, properties } = options;
    if (type.standIn === undefined) return;
    for (const [name, output] of outputs) {
      if (!isRaw(output.media)) continue;
      this.#all.set(
        name,
        new StandIn({ context, output, feeder: name, caps: () => type.standIn!(name, properties()) }),
      );
    }
  }

  /** Whether something is missing that should be there. */
  get areNeeded(): boolean {
    return this.#needed.length > 0;
  }

  /** @param source Gives the end of each feed in the component's own pipeline. Called several times a second. */
  look(source: (output: string) => FeedTap | null): void {
    for (const [name, standIn] of this.#all) standIn.look(source(name));
    this.#tell();
  }

  /**
   * The component's own pipeline is about to end.
   *
   * @returns Fulfilled when all that can stand in are on air.
   */
  async sourceEnds(): Promise<void> {
    await Promise.all(this.#all.values().map((standIn) => standIn.sourceEnds()));
    this.#tell();
  }

  /** Ends them for good. */
  async close(): Promise<void> {
    await Promise.all(this.#all.values().map((standIn) => standIn.close()));
  }

  /** Feeds whose source is away. One that never gave anything, while others do, is not missed: a film without sound. */
  get #needed(): string[] {
    const all = [...this.#all];
    const some = all.some(([, { hasMoved }]) => hasMoved);
    return all.filter(([, { isOnAir, hasMoved }]) => isOnAir && (hasMoved || !some)).map(([name]) => name);
  }

  #tell(): void {
    const { context, outputs } = this.#options;
    const needed = this.#needed;
    for (const [media, message] of Object.entries(MESSAGES)) {
      if (needed.some((name) => outputs.get(name)!.media === media)) context.say("warning", message);
      else context.unsay(message);
    }
  }
}
