/**
 * Says which job runs what: one `media` job for each flow, where drivers and codecs may crash, and one for the screens
 * of each flow; one job each for delivery, recording, the porter and bouncers; others as the planet names them. A muxer
 * runs once in each job that eats it, so that muxed bytes never cross jobs. Pure; runs in the manager whenever a planet is
 * put to work.
 */
import { FLOW_JOBS } from "../../components/definition.ts";
import type { BouncerSpec, ComponentSpec, EaterSpec, JobSpec, Json } from "../contract/component_spec.ts";
import { allComponents, ATMOSPHERE, type Planet, type PlanetComponent } from "../planet/planet.ts";
import { dependencyOrder } from "./dependency_order.ts";

/** Options of {@linkcode plan}. */
export interface PlanOptions {
  /** Takes the place of `listen` of the first porter, as `serve --listen` wants. @default what the planet says */
  readonly listen?: Json;
  /** Values that take the place of what the planet says, by component and property. @default none */
  readonly onAir?: ReadonlyMap<string, { readonly [name: string]: Json }>;
}

/** A component that stands in, and its feed that does. */
interface Backup {
  readonly id: string;
  readonly feed: string;
}

/** What stands in for each feed, by the feed's full name. */
type Backups = ReadonlyMap<string, readonly Backup[]>;

/** The jobs of each component, by id. All but muxers have one. */
type Placement = ReadonlyMap<string, readonly string[]>;

/**
 * Plans the jobs of a box.
 *
 * @param planet A planet that was found right.
 * @param options What the command line says otherwise.
 * @returns Jobs, and the components in each: who gives a feed comes before who eats it.
 */
export function plan(planet: Planet, options: PlanOptions = {}): JobSpec[] {
  const components = new Map(allComponents(planet).map((component) => [component.id, component]));
  const backups = backupsOf(components.values());
  const order = dependencyOrder(components.keys(), (id) => givers(components.get(id), backups));
  const placement = place(components, { order, backups });
  const porter = planet.atmosphere.find(({ definition }) => definition.job === "porter");
  const jobs = new Map<string, ComponentSpec[]>();
  for (const component of order.flatMap((id) => components.get(id) ?? [])) {
    const listen = component === porter && options.listen !== undefined ? { listen: options.listen } : {};
    const given = { ...options.onAir?.get(component.id), ...listen };
    for (const job of placement.get(component.id) ?? []) {
      const specs = jobs.get(job) ?? [];
      specs.push(specOf(component, { job, placement, backups, given, zone: planet.place.zone }));
      jobs.set(job, specs);
    }
  }
  const names = dependencyOrder(
    jobs.keys(),
    (job) => jobs.get(job)?.flatMap(({ eaters }) => eaters.flatMap(jobsOf)) ?? [],
  );
  return names.map((name) => ({ name, components: jobs.get(name) ?? [] }));
}

/** What stands in for each feed, in the order of the planet. */
function backupsOf(components: Iterable<PlanetComponent>): Backups {
  const backups = new Map<string, Backup[]>();
  for (const { id, standsInFor } of components) {
    if (standsInFor === null) continue;
    const known = backups.get(standsInFor.feed) ?? [];
    known.push({ id, feed: `${id}:${standsInFor.feeder}` });
    backups.set(standsInFor.feed, known);
  }
  return backups;
}

/** All that a component takes samples from, also those that only stand in. */
function givers(component: PlanetComponent | undefined, backups: Backups): string[] {
  return component?.eats.flatMap(({ from, feeder }) => [
    from,
    ...(backups.get(`${from}:${feeder}`) ?? []).map(({ id }) => id),
  ]) ?? [];
}

/** Those who eat come first, because a muxer runs where they do. */
function place(
  components: ReadonlyMap<string, PlanetComponent>,
  { order, backups }: { order: readonly string[]; backups: Backups },
): Placement {
  const placement = new Map<string, readonly string[]>();
  const eatingJobs = new Map<string, Set<string>>();
  for (const component of order.toReversed().flatMap((id) => components.get(id) ?? [])) {
    const beside = component.definition.role === "muxer" ? eatingJobs.get(component.id) : undefined;
    const jobs = beside === undefined ? [component.job ?? defaultJob(component)] : [...beside].sort();
    placement.set(component.id, jobs);
    for (const from of givers(component, backups)) {
      const known = eatingJobs.get(from) ?? new Set();
      for (const job of jobs) known.add(job);
      eatingJobs.set(from, known);
    }
  }
  return placement;
}

function defaultJob({ definition, flow }: PlanetComponent): string {
  return FLOW_JOBS.has(definition.job) ? `${definition.job}-${flow}` : definition.job;
}

function specOf(
  { id, definition, properties, feeders, standsInFor, autostart, hungryAfterSeconds, eats }: PlanetComponent,
  { job, placement, backups, given, zone }: {
    job: string;
    zone: string | null;
    placement: Placement;
    backups: Backups;
    given: { readonly [name: string]: Json };
  },
): ComponentSpec {
  const jobOf = (from: string): string => {
    const giving = placement.get(from) ?? [];
    return giving.includes(job) ? job : giving[0] ?? job;
  };
  return {
    id,
    type: definition.type,
    ...zone !== null && definition.usesZone === true ? { zone } : {},
    ...bouncersOf(properties, placement),
    properties: { ...properties, ...given },
    eaters: eats.map(({ eater, from, feeder, media }): EaterSpec => {
      const feed = `${from}:${feeder}`;
      const others = (backups.get(feed) ?? []).map((backup) => ({ feed: backup.feed, job: jobOf(backup.id) }));
      return { name: eater, feed, media, job: jobOf(from), ...others.length > 0 ? { backups: others } : {} };
    }),
    feeders: Object.entries(feeders).map(([name, { media }]) => ({
      name,
      media,
      ...standsInFor?.feeder === name ? { alsoAs: standsInFor.feed } : {},
    })),
    ...hungryAfterSeconds === null ? {} : { hungryAfterMs: hungryAfterSeconds * 1000 },
    ...autostart ? {} : { autostart },
  };
}

/** Whom a component asks who may come in. The planet is right: the bouncer is there. */
function bouncersOf(
  { bouncer }: PlanetComponent["properties"],
  placement: Placement,
): { readonly bouncers?: readonly BouncerSpec[] } {
  const [job] = typeof bouncer === "string" ? placement.get(`${ATMOSPHERE}/${bouncer}`) ?? [] : [];
  return job === undefined ? {} : { bouncers: [{ name: String(bouncer), job }] };
}

function jobsOf({ job, backups = [] }: EaterSpec): string[] {
  return [job, ...backups.map((backup) => backup.job)];
}
