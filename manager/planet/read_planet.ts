/**
 * Reads a planet file and checks it whole, without asking the machine anything. Two passes: what each component says of
 * itself, then how they hang together. All problems are found, not only the first one. Runs in the manager; the rules
 * stand in `docs/planet.md`.
 */
import { checkBouncers } from "./links/check_bouncers.ts";
import { checkChoices } from "./links/check_choices.ts";
import { checkCircles } from "./links/check_circles.ts";
import { checkMedia } from "./links/check_media.ts";
import { checkMounts } from "./links/check_mounts.ts";
import type { Draft, Drafts } from "./draft.ts";
import { joinFeeds, type PlacedJoin } from "./links/join_feeds.ts";
import {
  ATMOSPHERE,
  type Catalogue,
  type Flow,
  type Planet,
  type PlanetComponent,
  type PlanetResult,
  type StandIn,
} from "./planet.ts";
import { ProblemList } from "./problem_list.ts";
import { readComponent } from "./read_component.ts";
import { checkName, type Fields, readFields, readFlag, readMap, readText, readWords } from "./read_fields.ts";
import { readPlace } from "./read_place.ts";
import { type PlacedStandIn, readStandIn } from "./links/read_stand_in.ts";
import { noSecret, parseSource } from "./source/parse_source.ts";
import type { Entry, FindSecret, MapNode, Offset, Stead } from "./source/source_node.ts";

/** The format that this version reads. */
export const PLANET_FORMAT = "1";

/** The type that a planet has without naming it. */
const PORTER = "porter";

const PLANET_KEYS = ["format", "planet", "title", "language", "place", "atmosphere", "flows"];
const FLOW_KEYS = ["title", "description", "listed", "components"];

/** A flow whose components are drafts. */
interface FlowDraft extends Omit<Flow, "components"> {
  readonly components: readonly Draft[];
}

/**
 * Reads a planet.
 *
 * @param text The whole file.
 * @param catalogue All component types.
 * @param findSecret Looks up what stands behind `!secret`. There is nothing unless given.
 * @param stead What is read at some places in the stead of what stands there.
 * @returns The planet, or all that is wrong with it in the order of the file.
 */
export function readPlanet(
  text: string,
  catalogue: Catalogue,
  findSecret: FindSecret = noSecret,
  stead: Stead = new Map(),
): PlanetResult {
  const problems = new ProblemList(text);
  const secrets = new Set<string>();
  const findNoted: FindSecret = (name) => {
    secrets.add(name);
    return findSecret(name);
  };
  const root = parseSource(text, problems, { findSecret: findNoted, stead });
  if (root?.kind === "empty") problems.add(0, "planet-empty");
  const map = root === null || root.kind === "empty" ? null : readMap(root, problems);
  const planet = map === null ? null : readRoot(map, catalogue, problems);
  if (planet === null || problems.size > 0) return { ok: false, problems: problems.inOrder() };
  return { ok: true, planet: { ...planet, secrets: [...secrets] }, warnings: problems.warningsInOrder() };
}

function readRoot(map: MapNode, catalogue: Catalogue, problems: ProblemList): Omit<Planet, "secrets"> | null {
  const format = map.entries.find(({ key }) => key === "format")?.value;
  const version = readText(format, problems);
  if (format !== undefined && version !== PLANET_FORMAT) {
    if (version !== null) problems.add(format.at, "planet-format", { value: version, allowed: PLANET_FORMAT });
    return null;
  }
  const fields = readFields(map, PLANET_KEYS, problems);
  if (!fields.has("planet")) problems.add(map.at, "planet-name-missing");
  const head = {
    name: readWords(fields.get("planet")?.value, problems) ?? "",
    title: readWords(fields.get("title")?.value, problems),
    language: readLanguage(fields, problems),
    place: readPlace(fields.get("place")?.value, problems),
  };
  const services = withPorter(
    entriesOf(fields.get("atmosphere"), problems).map((entry) => readComponent(entry, ATMOSPHERE, catalogue, problems)),
    { at: map.at, catalogue, problems },
  );
  const flows = entriesOf(fields.get("flows"), problems).map((entry) => readFlow(entry, catalogue, problems));
  const finish = joiner([...services, ...flows.flatMap(({ components }) => components)], catalogue, problems);
  return {
    ...head,
    atmosphere: finish(services),
    flows: flows.map((flow) => ({ ...flow, components: finish(flow.components) })),
  };
}

function readFlow(entry: Entry, catalogue: Catalogue, problems: ProblemList): FlowDraft {
  checkName(entry.key, entry.keyAt, problems);
  if (entry.key === ATMOSPHERE) problems.add(entry.keyAt, "planet-flow-reserved", { value: entry.key });
  const map = readMap(entry.value, problems);
  const fields: Fields = map === null ? new Map() : readFields(map, FLOW_KEYS, problems);
  return {
    name: entry.key,
    title: readWords(fields.get("title")?.value, problems),
    description: readWords(fields.get("description")?.value, problems),
    listed: readFlag(fields.get("listed")?.value, true, problems),
    components: entriesOf(fields.get("components"), problems).map((component) =>
      readComponent(component, entry.key, catalogue, problems)
    ),
  };
}

function entriesOf(entry: Entry | undefined, problems: ProblemList): readonly Entry[] {
  return readMap(entry?.value, problems)?.entries ?? [];
}

/** Nobody could reach a box without a porter: where the planet names none there is one as the type has it. */
function withPorter(
  services: readonly Draft[],
  { at, catalogue, problems }: { at: Offset; catalogue: Catalogue; problems: ProblemList },
): readonly Draft[] {
  const porter = catalogue.get(PORTER);
  const [first, ...more] = services.filter(({ definition }) => definition?.job === "porter");
  for (const { name, at } of more) problems.alike(at, "planet-porter-second", name, first!.at);
  const mayBeThere = first !== undefined || services.some(({ definition }) => definition === null);
  if (porter === undefined || mayBeThere) return services;
  const names = services.map(({ name }) => name);
  const key = [PORTER, ...names.map((_, index) => `${PORTER}-${index + 2}`)].find((name) => !names.includes(name))!;
  const type = {
    key: "type",
    keyAt: at,
    usedAt: at,
    value: { kind: "text", at, text: PORTER, written: [at, at] },
  } as const;
  const entry = { key, keyAt: at, usedAt: at, value: { kind: "map", at, entries: [type] } } as const;
  return [...services, readComponent(entry, ATMOSPHERE, catalogue, problems)];
}

/** The second pass over all components, and what turns a draft into what it has become. */
function joiner(all: readonly Draft[], catalogue: Catalogue, problems: ProblemList) {
  const drafts: Drafts = new Map(all.map((draft) => [draft.id, draft]));
  const joins = new Map(all.map((draft) => [draft.id, joinFeeds(draft, drafts, problems)]));
  const standIns = new Map(all.map((draft) => [draft.id, readStandIn(draft, drafts, problems)]));
  checkMedia(joins, checkCircles(withBackups(joins, [...standIns.entries()]), problems), problems);
  checkChoices(drafts, { joins, standIns }, problems);
  checkMounts(drafts, problems);
  checkBouncers(drafts, catalogue, problems);
  return (some: readonly Draft[]): PlanetComponent[] =>
    some.flatMap(({ at: _at, fields: _fields, definition, feeders, ...draft }) => {
      if (definition === null || feeders === null) return [];
      const eats = (joins.get(draft.id) ?? []).map(({ eater, from, feeder, media }) => ({
        eater,
        from,
        feeder,
        media,
      }));
      return [{ ...draft, definition, feeders, standsInFor: withoutPlace(standIns.get(draft.id) ?? null), eats }];
    });
}

/** Who eats a feed eats what stands in for it too, which must not come from himself. */
function withBackups(
  joins: ReadonlyMap<string, readonly PlacedJoin[]>,
  standIns: readonly (readonly [id: string, standIn: PlacedStandIn | null])[],
): ReadonlyMap<string, readonly PlacedJoin[]> {
  const backups = Map.groupBy(standIns, ([, standIn]) => standIn?.feed ?? "");
  if (backups.size < 2 && backups.has("")) return joins;
  return new Map([...joins].map(([id, own]) => {
    const more = own.flatMap((join) =>
      (backups.get(`${join.from}:${join.feeder}`) ?? []).flatMap(([from, standIn]) =>
        standIn === null ? [] : [{ ...join, from, feeder: standIn.feeder, at: standIn.at }]
      )
    );
    return [id, [...own, ...more]];
  }));
}

function withoutPlace(placed: PlacedStandIn | null): StandIn | null {
  if (placed === null) return null;
  const { at: _at, ...standIn } = placed;
  return standIn;
}

function readLanguage(fields: Fields, problems: ProblemList): string | null {
  const node = fields.get("language")?.value;
  const language = readText(node, problems);
  if (node === undefined || language === null) return null;
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.add(node.at, "planet-language", { value: language });
    return null;
  }
}
