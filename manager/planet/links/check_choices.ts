/**
 * Sees to it that what chooses among feeds can: each option has one feed of each medium at most, and nobody asks for a
 * feed of media of which there is no input.
 */
import type { Draft, Drafts } from "../draft.ts";
import type { ProblemList } from "../problem_list.ts";
import type { SourceNode } from "../source/source_node.ts";
import type { JoinsById } from "./check_circles.ts";
import type { PlacedJoin } from "./join_feeds.ts";
import type { PlacedStandIn } from "./read_stand_in.ts";

/** How the components of a planet hang together, by id. */
export interface Links {
  readonly joins: JoinsById;
  readonly standIns: ReadonlyMap<string, PlacedStandIn | null>;
}

/**
 * Complains of a second feed of one medium where a type takes one, and of feeds that a type gives only when it eats some
 * of their media.
 *
 * @param drafts All components.
 * @param links What they eat, and for what they stand in.
 * @param problems Takes what is wrong.
 */
export function checkChoices(drafts: Drafts, { joins, standIns }: Links, problems: ProblemList): void {
  for (const [id, own] of joins) {
    checkOnePerMedia(drafts.get(id)!, own, problems);
    for (const { from, media, text, at } of own) {
      const giver = drafts.get(from)!;
      const given = givenBy(giver, joins.get(from)!);
      if (given !== null && !given.some((one) => one.media === media)) {
        const [name] = text.split(":", 1);
        const allowed = given.map(({ feeder }) => `${name}:${feeder}`).join(", ");
        problems.add(at, "planet-feed-no-input", { value: text, media, allowed });
      }
    }
  }
  for (const [id, standIn] of standIns) {
    const draft = drafts.get(id)!;
    const given = givenBy(draft, joins.get(id)!);
    if (standIn === null || given === null || given.some(({ feeder }) => feeder === standIn.feeder)) continue;
    const { media } = draft.feeders![standIn.feeder]!;
    const allowed = given.map(({ feeder }) => `${draft.name}:${feeder}`).join(", ");
    problems.add(standIn.at, "planet-feed-no-input", { value: draft.name, media, allowed });
  }
}

function checkOnePerMedia(draft: Draft, own: readonly PlacedJoin[], problems: ProblemList): void {
  const first = new Map<string, PlacedJoin>();
  for (const join of own) {
    const { eater, media, wanted, text } = join;
    if (!draft.definition?.eaters[eater]?.onePerMedia || !wanted.includes(media)) continue;
    const earlier = first.get(`${eater} ${media}`);
    if (earlier === undefined) {
      first.set(`${eater} ${media}`, join);
      continue;
    }
    const line = String(problems.place(earlier.at).line);
    problems.add(join.at, "planet-feed-second", { value: text, media, eater, line, allowed: wanted.join(", ") });
  }
}

/** The feeds of a type that gives what it eats; null for all others, and when it is not known what this one eats. */
function givenBy({ definition, feeders, fields }: Draft, own: readonly PlacedJoin[]) {
  if (!definition?.givesWhatItEats || feeders === null) return null;
  if (own.length < feedsIn(fields.get("eats")?.value)) return null;
  const eaten = new Set(own.map(({ media }) => media));
  return Object.entries(feeders).flatMap(([feeder, { media }]) => eaten.has(media) ? [{ feeder, media }] : []);
}

/** How many feeds are named. */
function feedsIn(node: SourceNode | undefined): number {
  if (node?.kind === "list") return node.items.length;
  if (node?.kind === "map") return node.entries.reduce((sum, { value }) => sum + feedsIn(value), 0);
  return 1;
}
