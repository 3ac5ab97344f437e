/** Reads `stands-in-for`: a feed of another component that this one offers too, for when that falls silent. */
import type { Draft, Drafts } from "../draft.ts";
import type { StandIn } from "../planet.ts";
import type { ProblemList } from "../problem_list.ts";
import { readText } from "../read_fields.ts";
import type { Offset } from "../source/source_node.ts";
import { resolveFeed } from "./resolve_feed.ts";

/** A stand-in, and where in the file it is asked for. */
export interface PlacedStandIn extends StandIn {
  readonly at: Offset;
}

/**
 * Reads what a component stands in for: it does so with its first feed of the same media.
 *
 * @param draft The component.
 * @param drafts All components.
 * @param problems Takes what is wrong.
 * @returns Null when it stands in for none.
 */
export function readStandIn(draft: Draft, drafts: Drafts, problems: ProblemList): PlacedStandIn | null {
  const entry = draft.fields.get("stands-in-for");
  const text = readText(entry?.value, problems);
  if (entry === undefined || text === null) return null;
  const { at } = entry.value;
  const own = draft.feeders === null ? null : Object.entries(draft.feeders);
  if (own?.length === 0) {
    problems.add(entry.keyAt, "planet-stand-in-feedless", { value: draft.name, type: draft.definition?.type ?? "" });
    return null;
  }
  const wanted = own?.map(([, { media }]) => media) ?? null;
  const feed = resolveFeed({ text, at, keyAt: entry.keyAt, asker: draft, wanted }, drafts, problems);
  if (feed === null || own === null || wanted === null) return null;
  const [feeder] = own.find(([, { media }]) => media === feed.media) ?? [];
  if (feed.from === draft) problems.add(at, "planet-stand-in-self", { value: draft.name });
  else if (feeder !== undefined) return { feeder, from: feed.from.id, feed: `${feed.from.id}:${feed.feeder}`, at };
  else problems.add(at, "planet-feed-media", { value: text, media: feed.media, allowed: wanted.join(", ") });
  return null;
}
