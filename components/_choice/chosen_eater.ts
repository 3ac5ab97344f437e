/** What is on air of one medium, as a pipeline takes it: one eater instead of one for each option. In a job. */
import type { FeedStats } from "../../manager/contract/stats.ts";
import type { Mood } from "../../manager/contract/mood.ts";
import type { Media } from "../media.ts";
import type { Eater, SampleSink } from "../run_context.ts";
import type { FeedChoice, Lane } from "./feed_choice.ts";

/** An eater of the component, as one of its options. */
export interface EaterLane extends Lane {
  readonly eater: Eater;
}

/** The eater of one medium. */
export class ChosenEater implements Eater {
  readonly name: string;
  readonly media: Media;
  readonly #choice: FeedChoice<EaterLane>;
  readonly #first = Promise.withResolvers<void>();
  #caps = "";

  /**
   * @param choice Among what.
   * @param media Of which medium.
   */
  constructor(choice: FeedChoice<EaterLane>, media: Media) {
    this.name = media;
    this.media = media;
    this.#choice = choice;
  }

  get feed(): string {
    return this.#choice.onAir(this.media).eater.feed;
  }

  get mood(): Mood {
    return this.#choice.onAir(this.media).eater.mood;
  }

  /** The caps of the very first sample, empty before it. */
  get caps(): string {
    return this.#caps;
  }

  /** Fulfilled when there was a sample. */
  get first(): Promise<void> {
    return this.#first.promise;
  }

  subscribe(sink: SampleSink): () => void {
    return this.#choice.subscribe(this.media, {
      push: (sample) => {
        if (this.#caps === "") this.#caps = sample.caps;
        this.#first.resolve();
        sink.push(sample);
      },
      lost: () => sink.lost(),
      filler: (isFiller) => sink.filler?.(isFiller),
    });
  }

  stats(): FeedStats {
    return this.#choice.onAir(this.media).eater.stats();
  }
}
