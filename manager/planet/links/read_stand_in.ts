/** Reads `stands-in-for`: a feed of another component that this one offers too, for failover. */
import type { Draft, Drafts } from "../draft.ts";
import type { ProblemList } from "../problem_list.ts";
import { readText } from "../read_fields.ts";
import { resolveFeed } from "./resolve_feed.ts";

/**
 * Reads what a component stands in for.
 *
 * @param draft The component.
 * @param drafts All components.
 * @param problems Takes what is wrong.
 * @returns The feed's full name, null when it stands in for none.
 */
export function readStandIn(draft: Draft, drafts: Drafts, problems: ProblemList): string | null {
  const entry = draft.fields.get("stands-in-for");
  const text = readText(entry?.value, problems);
  if (entry === undefined || text === null) return null;
  const own = draft.definition === null ? null : Object.values(draft.definition.feeders).map(({ media }) => media);
  if (own?.length === 0) {
    problems.add(entry.keyAt, "planet-stand-in-feedless", { value: draft.name, type: draft.definition?.type ?? "" });
    return null;
  }
  const feed = resolveFeed(
    { text, at: entry.value.at, keyAt: entry.keyAt, flow: draft.flow, wanted: own },
    drafts,
    problems,
  );
  if (feed !== null && own !== null && !own.includes(feed.media)) {
    problems.add(entry.value.at, "planet-feed-media", { value: text, media: feed.media, allowed: own.join(", ") });
  }
  if (feed?.from === draft) problems.add(entry.value.at, "planet-stand-in-self", { value: draft.name });
  return feed === null ? null : `${feed.from.id}:${feed.feeder}`;
}
