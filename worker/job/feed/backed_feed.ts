/**
 * A feed that others stand in for: the eater gets whichever gives something, the one that it wants first. All are
 * connected all the time; changes are made at a key frame, and never back in time. In a job.
 */
import { Failover } from "../../../components/_choice/failover.ts";
import { FeedChoice } from "../../../components/_choice/feed_choice.ts";
import type { Media } from "../../../components/media.ts";
import type { SampleSink } from "../../../components/run_context.ts";
import type { EaterSpec } from "../../../manager/contract/component_spec.ts";

/** A longer break of a feed counts as silence. The change itself takes time, too: gaps are to stay under a second. */
const SILENT_MS = 600;
/** How long a feed must have been back before it is taken again. */
const STEADY_MS = 5000;

/** How an eater is connected to one feed. */
export type Connect = (spec: EaterSpec, sink: SampleSink) => () => void;

/** Who takes the samples. */
export interface BackedSink extends SampleSink {
  /** Told which feed is taken from now on, by its full name. */
  taken?(feed: string): void;
}

/**
 * Connects an eater to the feed that it wants, and to those that stand in for it.
 *
 * @param spec The eater, with its backups.
 * @param connect Connects to one of them.
 * @param sink Who takes the samples.
 * @returns Disconnects it.
 */
export function subscribeBacked(spec: EaterSpec, connect: Connect, sink: BackedSink): () => void {
  const { backups = [], ...plain } = spec;
  const media = spec.media as Media;
  const feeds = [plain, ...backups.map((backup) => ({ ...plain, ...backup }))];
  const lanes = feeds.map((feed) => ({
    option: feed.feed,
    media,
    subscribe: (lane: SampleSink) => connect(feed, lane),
  }));
  const choice = new FeedChoice({ lanes, first: spec.feed, silenceMs: SILENT_MS });
  const leave = choice.subscribe(media, sink);
  const failover = new Failover(choice, {
    order: feeds.map(({ feed }) => feed),
    steadyMs: STEADY_MS,
    onChange: (feed) => sink.taken?.(feed),
  });
  return () => {
    failover[Symbol.dispose]();
    leave();
    choice.close();
  };
}
