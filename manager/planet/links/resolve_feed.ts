/** Finds the feed that a planet names: `component`, `component:feed` or `flow/component:feed`. */
import type { Media } from "../../../components/media.ts";
import type { Draft, Drafts } from "../draft.ts";
import type { ProblemList } from "../problem_list.ts";
import type { Offset } from "../source/source_node.ts";

/** A feed that is there. */
export interface Feed {
  readonly from: Draft;
  readonly feeder: string;
  readonly media: Media;
}

/** Who asks for a feed. */
export interface FeedRequest {
  /** As written. */
  readonly text: string;
  readonly at: Offset;
  /** Where the key is that names it; in a list, where the feed is. */
  readonly keyAt: Offset;
  /** The component that asks. A name without a flow is looked up in its flow. */
  readonly asker: Draft;
  /** What may come, to choose among several feeds; null when that is unknown. */
  readonly wanted: readonly Media[] | null;
}

const FORM = /^(?:([^/:\s]+)\/)?([^/:\s]+)(?::([^/:\s]+))?$/;

/**
 * Tells the name of the component that gives a feed.
 *
 * @param text A feed as written.
 * @returns Null when the text is no feed.
 */
export function feedOwner(text: string): string | null {
  return FORM.exec(text)?.[2] ?? null;
}

/**
 * Finds a feed. Without a name it is the only one that the component gives, or else the only one of the media wanted;
 * whether the only one fits is left to the caller.
 *
 * @param request Who asks for what.
 * @param drafts All components.
 * @param problems Takes what is wrong.
 * @returns Null when there is no such feed, or when what its component gives is unknown.
 */
export function resolveFeed(request: FeedRequest, drafts: Drafts, problems: ProblemList): Feed | null {
  const { text, at, keyAt } = request;
  const [whole, flow = request.asker.flow, name, feeder] = FORM.exec(text) ?? [];
  if (whole === undefined) {
    problems.add(at, "planet-feed-form", { value: text });
    return null;
  }
  const from = drafts.get(`${flow}/${name}`);
  if (from === undefined) {
    problems.unknown(keyAt, "planet-feed-unknown", text, fitting(request, flow, drafts));
    return null;
  }
  if (from.definition === null || from.feeders === null) return null;
  const feeders = Object.entries(from.feeders);
  const written = text.split(":", 1)[0]!;
  if (feeders.length === 0) {
    problems.add(at, "planet-feed-none", { value: written, type: from.definition.type });
    return null;
  }
  const named = feeder === undefined ? choose(feeders, request.wanted) : feeders.filter(([key]) => key === feeder);
  const [found] = named;
  if (found === undefined && feeder === undefined) {
    const media = feeders.map(([, one]) => one.media).join(", ");
    problems.add(at, "planet-feed-media", { value: text, media, allowed: request.wanted?.join(", ") ?? "" });
    return null;
  }
  if (found === undefined || named.length > 1) {
    const there = feeders.map(([key]) => `${written}:${key}`);
    if (feeder === undefined) problems.unknown(at, "planet-feed-which", text, there);
    else problems.unknown(keyAt, "planet-feeder-unknown", text, there);
    return null;
  }
  const [key, { media }] = found;
  return { from, feeder: key, media };
}

/** The only feed, whatever it carries, or of several those that fit. */
function choose<T extends readonly [string, { readonly media: Media }]>(
  feeders: readonly T[],
  wanted: readonly Media[] | null,
): readonly T[] {
  if (feeders.length === 1 || wanted === null) return feeders.slice(0, 1);
  return feeders.filter(([, { media }]) => wanted.includes(media));
}

/** What else gives fitting feeds in a flow, or anywhere when nothing there does. Lazy, because a planet may have thousands. */
function* fitting({ asker, wanted }: FeedRequest, flow: string, drafts: Drafts): Generator<string> {
  let found = false;
  for (const everywhere of [false, true]) {
    for (const draft of drafts.values()) {
      if (found && everywhere) return;
      if (draft === asker || (!everywhere && draft.flow !== flow)) continue;
      const feeders = Object.values(draft.feeders ?? {});
      if (!feeders.some(({ media }) => wanted === null || wanted.includes(media))) continue;
      yield draft.flow === asker.flow ? draft.name : draft.id;
      found ||= !everywhere;
    }
  }
}
