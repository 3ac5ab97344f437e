/**
 * A component that gives one of several inputs: the choice is made sample by sample, and one pipeline brings what is on
 * air to a format that stays. Nothing in it waits for an input that is missing. In a job.
 */
import type { Json } from "../../manager/contract/component_spec.ts";
import { runPipeline } from "../_pipeline/pipeline_component.ts";
import type { ComponentDefinition } from "../definition.ts";
import type { Media } from "../media.ts";
import { pause } from "../pause.ts";
import type { PropertyValues } from "../property/mod.ts";
import type { RunContext, RunningComponent } from "../run_context.ts";
import { ChosenEater, type EaterLane } from "./chosen_eater.ts";
import { FeedChoice } from "./feed_choice.ts";
import { formatLaunch, type OutputFormat } from "./output_format.ts";

/** How long the picture waits for the sound, or the sound for the picture, before it starts alone. */
const TOGETHER_MS = 1000;
const FEEDERS: { readonly [media in Media]?: string } = { "video/raw": "video", "audio/raw": "audio" };

/** Who looks after a choice. Disposed of with the component. */
export interface Attendant<D extends ComponentDefinition = ComponentDefinition> extends Disposable {
  /** Takes over other values of live properties. */
  change?(properties: PropertyValues<D["properties"]>): void;
  /** Does an action of the type. */
  act?(action: string, args: { readonly [name: string]: Json }): Json;
}

/** How a type chooses. */
export interface ChoiceComponentOptions<D extends ComponentDefinition = ComponentDefinition> {
  /** The option to begin with. */
  readonly first: string;
  /** The longest break of an input that is none. */
  readonly silenceMs: number;
  readonly format: OutputFormat;
  /** Looks after the choice. */
  attend(choice: FeedChoice): Attendant<D>;
}

/**
 * Runs a component that chooses among its eaters: each is the option of its name.
 *
 * @param context What the job gives.
 * @param definition Its type, with the feeders `video` and `audio`; those are offered for which there is an input.
 * @param options How it chooses.
 */
export async function runChoice<D extends ComponentDefinition>(
  context: RunContext<D>,
  definition: ComponentDefinition,
  options: ChoiceComponentOptions<D>,
): Promise<RunningComponent<D>> {
  const lanes = context.eaters.map((eater): EaterLane => ({
    eater,
    option: eater.name,
    media: eater.media,
    subscribe: (sink) => eater.subscribe(sink),
  }));
  const choice = new FeedChoice<EaterLane>({ lanes, first: options.first, silenceMs: options.silenceMs });
  const eaters = choice.media.map((media) => new ChosenEater(choice, media));
  const feeders = Object.fromEntries(choice.media.map((media) => [FEEDERS[media], { media }]));
  const attendant = options.attend(choice);
  const running = await runPipeline({ ...context, eaters }, { ...definition, feeders }, {
    joins: "any",
    launch: async ({ eater, feeder }) => {
      await haveCaps(eaters);
      const chains = eaters.map(({ media, caps }, index) =>
        `${eater(index)} ! ${formatLaunch(media, options.format, caps)} ! ${feeder(FEEDERS[media])}`
      );
      return chains.join(" ");
    },
  });
  return {
    change: (properties) => attendant.change?.(properties),
    act: (action, args) => attendant.act?.(action, args) ?? null,
    graph: () => running.graph?.() ?? "",
    stats: () => {
      const { feeds, ...stats } = running.stats();
      const given = feeds.filter(({ direction }) => direction === "out");
      return { ...stats, feeds: [...context.eaters.map((eater) => eater.stats()), ...given] };
    },
    close: async () => {
      attendant[Symbol.dispose]();
      try {
        await running.close();
      } finally {
        choice.close();
      }
    },
  };
}

/** Waits until there was a sample of each medium, though not for long. */
async function haveCaps(eaters: readonly ChosenEater[]): Promise<void> {
  const had = new AbortController();
  await Promise.race([Promise.all(eaters.map(({ first }) => first)), pause(TOGETHER_MS, had.signal)]);
  had.abort();
}
