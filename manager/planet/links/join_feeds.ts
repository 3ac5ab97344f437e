/**
 * Joins a component's eaters to the feeds that `eats` names: one feed, a list, or a map from eater to feed. Some types let
 * the planet name eaters of its own.
 */
import type { EaterDefinition } from "../../../components/definition.ts";
import type { Media } from "../../../components/media.ts";
import type { Draft, Drafts } from "../draft.ts";
import type { Join } from "../planet.ts";
import type { ProblemList } from "../problem_list.ts";
import { checkName, readText, refuseKind } from "../read_fields.ts";
import { feedOwner, resolveFeed } from "./resolve_feed.ts";
import type { Entry, Offset, SourceNode } from "../source/source_node.ts";

/** A join, and where in the file it is asked for. */
export interface PlacedJoin extends Join {
  readonly at: Offset;
  /** As written. */
  readonly text: string;
  /** What the eater takes. */
  readonly wanted: readonly Media[];
}

/** One feed that is asked for, and the eater that gets it; null when the component's type is unknown. */
interface Wish {
  readonly node: SourceNode;
  /** Where the key is that names it; in a list, where the feed is. */
  readonly keyAt: Offset;
  readonly eater: NamedEater | null;
}

/** An eater, and what it is called. */
type NamedEater = EaterDefinition & { readonly name: string };

/**
 * Joins one component.
 *
 * @param draft The component.
 * @param drafts All components.
 * @param problems Takes what is wrong.
 */
export function joinFeeds(draft: Draft, drafts: Drafts, problems: ProblemList): PlacedJoin[] {
  const entry = draft.fields.get("eats");
  const eaters = Object.entries(eatersOf(draft)).map(([name, eater]) => ({ name, ...eater }));
  if (entry?.value.kind === "broken") return [];
  const wishes = entry === undefined ? [] : wishesOf(entry, draft, eaters, problems);
  for (const eater of lacking(draft, eaters, wishes)) {
    const args = {
      value: draft.name,
      eater: eater.name,
      eaters: Math.max(eaters.length, 1),
      allowed: eater.media.join(", "),
    };
    problems.add(entry === undefined ? draft.at : entry.keyAt, "planet-eater-missing", args);
  }
  return withoutDoubles(wishes.flatMap((wish) => join(wish, draft, drafts, problems)), problems);
}

/** What hangs on properties is known only when all of these are right; then its feeders are known, too. */
function eatersOf({ definition, properties, feeders }: Draft): { readonly [name: string]: EaterDefinition } {
  if (definition === null) return {};
  if (feeders === null) return definition.eaters;
  return definition.eatersOf?.(properties as Parameters<typeof definition.eatersOf>[0]) ?? definition.eaters;
}

/** What has to eat and has nothing: each eater of the type but optional ones; where the planet names them all, one. */
function lacking(draft: Draft, eaters: readonly NamedEater[], wishes: readonly Wish[]): NamedEater[] {
  const any = draft.definition?.anyEaters;
  if (eaters.length === 0 && any !== undefined && wishes.length === 0) {
    return any.optional ? [] : [{ name: "", ...any }];
  }
  const given = new Set(wishes.map(({ eater }) => eater?.name));
  return eaters.filter(({ name, optional }) => !optional && !given.has(name));
}

function withoutDoubles(joins: readonly PlacedJoin[], problems: ProblemList): PlacedJoin[] {
  const first = new Map<string, PlacedJoin>();
  for (const join of joins) {
    const feed = `${join.eater} ${join.from}:${join.feeder}`;
    const earlier = first.get(feed);
    if (earlier === undefined) first.set(feed, join);
    else problems.alike(join.at, "planet-feed-double", `${join.from}:${join.feeder}`, earlier.at);
  }
  return [...first.values()];
}

function join({ node, keyAt, eater }: Wish, draft: Draft, drafts: Drafts, problems: ProblemList): PlacedJoin[] {
  const text = readText(node, problems);
  if (text === null) return [];
  const request = { text, at: node.at, keyAt, asker: draft, wanted: eater?.media ?? null };
  const feed = resolveFeed(request, drafts, problems);
  if (feed === null || eater === null) return [];
  return [{
    eater: eater.name,
    from: feed.from.id,
    feeder: feed.feeder,
    media: feed.media,
    at: node.at,
    text,
    wanted: eater.media,
  }];
}

function wishesOf(entry: Entry, draft: Draft, eaters: NamedEater[], problems: ProblemList): Wish[] {
  const node = entry.value;
  if (draft.definition === null) return anyFeeds(entry);
  if (node.kind === "map") return node.entries.flatMap((entry) => namedWishes(entry, draft, eaters, problems));
  if (node.kind !== "text" && node.kind !== "list") {
    refuseKind(node, "planet-eats-form", problems);
    return eaters.map((eater) => ({ node: { kind: "broken", at: node.at }, keyAt: entry.keyAt, eater }));
  }
  const last = eaters.at(-1);
  const names = new Map(eaters.map(({ name }) => [name, node.at]));
  return feedsOf(entry).flatMap((feed, index) => {
    const eater = eaters[index] ?? (last?.multiple ? last : freeEater(feed.node, draft, names, problems));
    if (eater !== undefined) return [{ ...feed, eater }];
    if (draft.definition?.anyEaters !== undefined) return [];
    problems.add(feed.node.at, "planet-eater-surplus", {
      value: draft.name,
      type: draft.definition?.type ?? "",
      limit: eaters.length,
    });
    return [];
  });
}

/** In a list the eater's name is that of the component that gives the feed. */
function freeEater(
  node: SourceNode,
  { definition }: Draft,
  names: Map<string, Offset>,
  problems: ProblemList,
): NamedEater | undefined {
  if (definition?.anyEaters === undefined) return undefined;
  const name = node.kind === "text" ? feedOwner(node.text) ?? "" : "";
  const earlier = names.get(name);
  if (earlier !== undefined && name !== "") problems.alike(node.at, "planet-eater-double", name, earlier);
  else names.set(name, node.at);
  return { name, ...definition.anyEaters };
}

function namedWishes(entry: Entry, draft: Draft, eaters: NamedEater[], problems: ProblemList): Wish[] {
  const any = draft.definition?.anyEaters;
  const known = eaters.find(({ name }) => name === entry.key);
  const eater = known ?? (any === undefined ? undefined : { name: entry.key, ...any });
  if (known === undefined && any !== undefined) checkName(entry.key, entry.keyAt, problems);
  if (eater === undefined) {
    problems.unknown(entry.keyAt, "planet-eater-unknown", entry.key, eaters.map(({ name }) => name));
    return [];
  }
  const feeds = feedsOf(entry);
  if (eater.multiple) return feeds.map((feed) => ({ ...feed, eater }));
  const [first, second] = feeds;
  if (second !== undefined) {
    problems.add(second.node.at, "planet-eater-surplus", {
      value: draft.name,
      type: draft.definition?.type ?? "",
      limit: 1,
    });
  }
  return first === undefined ? [] : [{ ...first, eater }];
}

/** One feed, or those of a list. */
function feedsOf({ keyAt, value }: Entry): Omit<Wish, "eater">[] {
  if (value.kind === "list") return value.items.map((node) => ({ node, keyAt: node.at }));
  return [{ node: value, keyAt }];
}

/** Every feed that is named, whatever its eater. */
function anyFeeds(entry: Entry): Wish[] {
  if (entry.value.kind === "map") return entry.value.entries.flatMap(anyFeeds);
  return feedsOf(entry).map((feed) => ({ ...feed, eater: null }));
}
