/**
 * Says which job runs what: one `media` job for each flow, where drivers and codecs may crash; one job each for
 * delivery, recording and the porter; others as the planet names them. A muxer runs once in each job that eats it, so
 * that muxed bytes never cross jobs. Pure; runs in the manager whenever a planet is put to work.
 */
import type { ComponentSpec, EaterSpec, JobSpec, Json } from "../contract/component_spec.ts";
import type { Planet, PlanetComponent } from "../planet/planet.ts";
import { dependencyOrder } from "./dependency_order.ts";

/** Options of {@linkcode plan}. */
export interface PlanOptions {
  /** Takes the place of `listen` of the first porter, as `serve --listen` wants. @default what the planet says */
  readonly listen?: Json;
}

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
  const order = dependencyOrder(components.keys(), (id) => components.get(id)?.eats.map(({ from }) => from) ?? []);
  const placement = place(components, order);
  const porter = planet.atmosphere.find(({ definition }) => definition.job === "porter");
  const jobs = new Map<string, ComponentSpec[]>();
  for (const component of order.flatMap((id) => components.get(id) ?? [])) {
    const given = component === porter && options.listen !== undefined ? { listen: options.listen } : {};
    for (const job of placement.get(component.id) ?? []) {
      const specs = jobs.get(job) ?? [];
      specs.push(specOf(component, { job, placement, given }));
      jobs.set(job, specs);
    }
  }
  const names = dependencyOrder(jobs.keys(), (job) => jobs.get(job)?.flatMap(({ eaters }) => eaters.map(jobOf)) ?? []);
  return names.map((name) => ({ name, components: jobs.get(name) ?? [] }));
}

/**
 * Tells what runs as soon as the box does.
 *
 * @param planet A planet that was found right.
 * @returns Ids of all components but those with `autostart: false`.
 */
export function autostartIds(planet: Planet): ReadonlySet<string> {
  return new Set(allComponents(planet).filter(({ autostart }) => autostart).map(({ id }) => id));
}

function allComponents(planet: Planet): PlanetComponent[] {
  return [...planet.atmosphere, ...planet.flows.flatMap(({ components }) => components)];
}

/** Those who eat come first, because a muxer runs where they do. */
function place(components: ReadonlyMap<string, PlanetComponent>, order: readonly string[]): Placement {
  const placement = new Map<string, readonly string[]>();
  const eatingJobs = new Map<string, Set<string>>();
  for (const component of order.toReversed().flatMap((id) => components.get(id) ?? [])) {
    const beside = component.definition.role === "muxer" ? eatingJobs.get(component.id) : undefined;
    const jobs = beside === undefined ? [component.job ?? defaultJob(component)] : [...beside].sort();
    placement.set(component.id, jobs);
    for (const { from } of component.eats) {
      const known = eatingJobs.get(from) ?? new Set();
      for (const job of jobs) known.add(job);
      eatingJobs.set(from, known);
    }
  }
  return placement;
}

function defaultJob({ definition, flow }: PlanetComponent): string {
  return definition.job === "media" ? `media-${flow}` : definition.job;
}

function specOf(
  { id, definition, properties, eats }: PlanetComponent,
  { job, placement, given }: { job: string; placement: Placement; given: { readonly [name: string]: Json } },
): ComponentSpec {
  return {
    id,
    type: definition.type,
    properties: { ...properties, ...given },
    eaters: eats.map(({ eater, from, feeder, media }): EaterSpec => {
      const giving = placement.get(from) ?? [];
      return { name: eater, feed: `${from}:${feeder}`, media, job: giving.includes(job) ? job : giving[0] ?? job };
    }),
    feeders: Object.entries(definition.feeders).map(([name, { media }]) => ({ name, media })),
  };
}

function jobOf(eater: EaterSpec): string {
  return eater.job;
}
