/** One input of a component, as the component sees it: connects the feed, and tells by its samples how it is. */
import { SampleContinuity } from "../../../components/_feed/sample_continuity.ts";
import type { Media } from "../../../components/media.ts";
import type { Eater, SampleSink, SampleSpan } from "../../../components/run_context.ts";
import type { Sample } from "../../../ffi/gstreamer/sample.ts";
import type { EaterSpec } from "../../../manager/contract/component_spec.ts";
import type { Mood } from "../../../manager/contract/mood.ts";
import type { FeedStats } from "../../../manager/contract/stats.ts";
import type { FeedHub } from "../feed/feed_hub.ts";
import { HUNGRY_AFTER_MS } from "./hungry_after.ts";

/** One eater. */
export class JobEater implements Eater {
  readonly name: string;
  readonly feed: string;
  readonly media: Media;
  readonly #spec: EaterSpec;
  readonly #hub: FeedHub;
  readonly #hungryAfterMs: number;
  #samples = 0;
  #bytes = 0;
  #losses = 0;
  #reconnects = 0;
  #isLost = false;
  #taken: string;
  #lastAtMs = performance.now();
  readonly #continuity = new SampleContinuity();

  /**
   * @param spec The eater, with its feed.
   * @param hub The feeds of this job.
   * @param hungryAfterMs How long a silence makes it hungry.
   */
  constructor(spec: EaterSpec, hub: FeedHub, hungryAfterMs = HUNGRY_AFTER_MS) {
    this.name = spec.name;
    this.feed = spec.feed;
    this.media = spec.media as Media;
    this.#spec = spec;
    this.#hub = hub;
    this.#hungryAfterMs = hungryAfterMs;
    this.#taken = spec.feed;
  }

  /** The feed that stands in for the one it wants, by its full name; null while that gives something itself. */
  get backup(): string | null {
    return this.#taken === this.feed ? null : this.#taken;
  }

  get mood(): Mood {
    if (this.#isLost || performance.now() - this.#lastAtMs > this.#hungryAfterMs) return "hungry";
    return this.#samples === 0 ? "waking" : "happy";
  }

  subscribe(sink: SampleSink): () => void {
    return this.#hub.subscribe(this.#spec, {
      patient: sink.patient ?? false,
      push: (sample) => {
        this.#count(sample);
        sink.push(sample);
      },
      lost: () => {
        if (!this.#isLost && this.#samples > 0) this.#losses++;
        this.#isLost = true;
        sink.lost();
      },
      filler: (isFiller) => sink.filler?.(isFiller),
      inlet: () => sink.inlet?.() ?? null,
      passed: (span) => {
        this.#countAll(span);
        sink.passed?.(span);
      },
      taken: (feed) => {
        this.#taken = feed;
      },
    });
  }

  stats(): FeedStats {
    const feeds = [this.#spec, ...this.#spec.backups ?? []];
    return {
      name: this.name,
      direction: "in",
      samples: this.#samples,
      bytes: this.#bytes,
      dropped: feeds.reduce((sum, feed) => sum + this.#hub.dropped(feed), 0),
      reconnects: this.#reconnects,
      discontinuities: this.#continuity.breaks,
      idleSeconds: this.#samples === 0 ? null : (performance.now() - this.#lastAtMs) / 1000,
    };
  }

  #count(sample: Sample): void {
    this.#continuity.take(sample);
    this.#got(1, sample.size);
  }

  #countAll(span: SampleSpan): void {
    this.#continuity.pass(span);
    if (span.samples > 0) this.#got(span.samples, span.bytes);
  }

  #got(samples: number, bytes: number): void {
    this.#samples += samples;
    this.#bytes += bytes;
    this.#lastAtMs = performance.now();
    if (!this.#isLost) return;
    this.#isLost = false;
    this.#reconnects = this.#losses;
  }
}

/**
 * Tells for which feeds others stand in just now.
 *
 * @param eaters Those of one component.
 * @returns Names of feeds and of those that stand in for them, as a message takes them; null when there are none.
 */
export function standingIn(eaters: readonly JobEater[]): { feed: string; backup: string } | null {
  const backed = eaters.flatMap(({ feed, backup }) => backup === null ? [] : [{ feed, backup }]);
  if (backed.length === 0) return null;
  return { feed: backed.map(({ feed }) => feed).join(", "), backup: backed.map(({ backup }) => backup).join(", ") };
}
