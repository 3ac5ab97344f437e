/** The first pass over one component: its type, the keys that every component has, and the properties of its type. */
import { COMMON_KEYS, type ComponentDefinition, type Feeders, SERVICE_ROLES } from "../../components/definition.ts";
import { time } from "../../components/property/mod.ts";
import { RESERVED_JOBS } from "../contract/job_name.ts";
import type { Draft } from "./draft.ts";
import { ATMOSPHERE, type Catalogue, LOCAL_WORKER } from "./planet.ts";
import type { ProblemList } from "./problem_list.ts";
import { checkName, type Fields, readFields, readFlag, readMap, readText, readWords } from "./read_fields.ts";
import { readProperties, readValue } from "./read_properties.ts";
import type { Entry, MapNode, SourceNode } from "./source/source_node.ts";

const HUNGRY_AFTER = time({ min: 1, max: 86_400 });

/**
 * Reads one component.
 *
 * @param entry Its name, and what the planet says of it.
 * @param flow The flow that it is part of.
 * @param catalogue All types.
 * @param problems Takes what is wrong.
 */
export function readComponent(entry: Entry, flow: string, catalogue: Catalogue, problems: ProblemList): Draft {
  checkName(entry.key, entry.keyAt, problems);
  const map = readMap(entry.value, problems);
  const at = entry.usedAt;
  const definition = map === null ? null : readType(map, { name: entry.key, at, flow }, catalogue, problems);
  const fields = readKnown(map, definition, problems);
  const owner = { name: entry.key, type: definition?.type ?? "", at };
  const properties = definition === null ? {} : readProperties(definition.properties, fields, owner, problems);
  return {
    id: `${flow}/${entry.key}`,
    flow,
    name: entry.key,
    at,
    definition,
    label: readWords(fields.get("label")?.value, problems),
    worker: readWorker(fields, problems),
    job: readJob(fields, definition, problems),
    autostart: readFlag(fields.get("autostart")?.value, true, problems),
    hungryAfterSeconds: readHungryAfter(fields.get("hungry-after")?.value, problems),
    properties,
    feeders: definition === null ? null : feedersOf(definition, properties),
    fields,
  };
}

function readType(
  map: MapNode,
  owner: { readonly name: string; readonly at: number; readonly flow: string },
  catalogue: Catalogue,
  problems: ProblemList,
): ComponentDefinition | null {
  const inAtmosphere = owner.flow === ATMOSPHERE;
  const fitting = () =>
    [...catalogue.values()].filter(({ role }) => SERVICE_ROLES.has(role) === inAtmosphere).map(({ type }) => type);
  const entry = map.entries.find(({ key }) => key === "type");
  const node = entry?.value;
  if (node === undefined) problems.unknown(owner.at, "planet-type-missing", owner.name, fitting());
  const type = readText(node, problems);
  if (entry === undefined || node === undefined || type === null) return null;
  const definition = catalogue.get(type);
  const leftOut = catalogue.addons?.leftOut.get(type);
  if (leftOut !== undefined) {
    problems.add(entry.value.at, leftOut.id, leftOut.args);
    return null;
  }
  if (definition === undefined) {
    problems.unknown(entry.keyAt, "planet-type-unknown", type, fitting());
    return null;
  }
  if (SERVICE_ROLES.has(definition.role) !== inAtmosphere) {
    const id = inAtmosphere ? "planet-type-not-atmosphere" : "planet-type-not-flow";
    problems.unknown(node.at, id, type, fitting());
  }
  return definition;
}

/** Of a component whose type is not known nobody can tell which keys it may have. */
function readKnown(map: MapNode | null, definition: ComponentDefinition | null, problems: ProblemList): Fields {
  if (map === null) return new Map();
  if (definition !== null) return readFields(map, [...COMMON_KEYS, ...Object.keys(definition.properties)], problems);
  return new Map(map.entries.filter(({ key }) => COMMON_KEYS.includes(key)).map((entry) => [entry.key, entry]));
}

/** Feeds that hang on properties are known only when all of these are right. */
function feedersOf(definition: ComponentDefinition, properties: Draft["properties"]): Feeders | null {
  if (definition.feedersOf === undefined) return definition.feeders;
  const whole = Object.keys(definition.properties).every((name) => Object.hasOwn(properties, name));
  return whole ? definition.feedersOf(properties as Parameters<typeof definition.feedersOf>[0]) : null;
}

function readHungryAfter(node: SourceNode | undefined, problems: ProblemList): number | null {
  return node === undefined ? null : readValue(HUNGRY_AFTER, node, problems) as number | undefined ?? null;
}

function readWorker(fields: Fields, problems: ProblemList): string | null {
  const entry = fields.get("worker");
  const worker = readText(entry?.value, problems);
  if (entry !== undefined && worker !== null && worker !== LOCAL_WORKER) {
    problems.unknown(entry.keyAt, "planet-worker-unknown", worker, [LOCAL_WORKER]);
  }
  return worker;
}

function readJob(fields: Fields, definition: ComponentDefinition | null, problems: ProblemList): string | null {
  const entry = fields.get("job");
  const job = readText(entry?.value, problems);
  if (entry === undefined || job === null) return null;
  checkName(job, entry.value.at, problems);
  if (RESERVED_JOBS.includes(job)) problems.add(entry.value.at, "planet-job-reserved", { value: job });
  if (definition?.role === "muxer") problems.add(entry.keyAt, "planet-job-muxer", { type: definition.type });
  return job;
}
