/** One component as the state tree holds it: what the planet says of it, and what its instances report, merged. */
import { shownValues } from "../../components/property/shown_values.ts";
import type { ApiComponent } from "../contract/api.ts";
import type { ComponentSpec, JobSpec } from "../contract/component_spec.ts";
import type { Message } from "../contract/message.ts";
import { gravestMood } from "../contract/mood.ts";
import type { InstanceReport } from "../contract/worker_link.ts";
import type { PlanetComponent } from "../planet/planet.ts";

/** A component with its messages unrendered. */
export type ComponentState = Omit<ApiComponent, "messages"> & { readonly messages: readonly Message[] };

/** Everything of a component that does not change while it runs. */
export interface ComponentPlace {
  readonly component: PlanetComponent;
  readonly spec: ComponentSpec;
  /** Its properties as all may see them. */
  readonly shown: ComponentSpec["properties"];
  readonly worker: string;
  /** The jobs that run it, in the order of the plan. */
  readonly jobs: readonly string[];
}

/**
 * Finds for each component the jobs that run it.
 *
 * @param components All of the planet.
 * @param jobs The plan for one worker.
 * @param worker That worker's name.
 * @returns By id, in the order of the planet. What no job runs is not among them.
 */
export function componentPlaces(
  components: Iterable<PlanetComponent>,
  jobs: readonly JobSpec[],
  worker: string,
): Map<string, ComponentPlace> {
  const placed = new Map<string, { spec: ComponentSpec; jobs: string[] }>();
  for (const job of jobs) {
    for (const spec of job.components) {
      const known = placed.get(spec.id);
      if (known) known.jobs.push(job.name);
      else placed.set(spec.id, { spec, jobs: [job.name] });
    }
  }
  const places = new Map<string, ComponentPlace>();
  for (const component of components) {
    const place = placed.get(component.id);
    if (place === undefined) continue;
    const shown = shownValues(component.definition.properties, place.spec.properties);
    places.set(component.id, { component, worker, shown, ...place });
  }
  return places;
}

/** Moods of a component whose pipeline runs. */
const RUNNING: ReadonlySet<string> = new Set(["happy", "hungry", "waking"]);

/**
 * Merges what the instances of a component report. Before an instance has reported, it sleeps.
 *
 * @param place What the planet and the plan say.
 * @param reports By job.
 * @param readings Its latest figures, which count only while it runs.
 */
export function componentState(
  place: ComponentPlace,
  reports: ReadonlyMap<string, InstanceReport>,
  readings: ComponentState["readings"] = {},
): ComponentState {
  const { component, spec, shown, jobs } = place;
  const instances = jobs.map((job) => {
    const report = reports.get(job);
    return { job, pid: report?.pid ?? null, mood: report?.mood ?? "sleeping" as const };
  });
  const mood = gravestMood(instances.map((instance) => instance.mood));
  return {
    id: component.id,
    flow: component.flow,
    name: component.name,
    type: component.definition.type,
    label: component.label,
    mood,
    worker: place.worker,
    job: jobs[0]!,
    pid: instances[0]!.pid,
    properties: shown,
    readings: RUNNING.has(mood) ? readings : {},
    eaters: spec.eaters.map(({ name, feed }) => ({ name, feed, mood: eaterMood(name, feed, reports) })),
    feeders: spec.feeders,
    instances,
    messages: mergeMessages(reports.values()),
  };
}

function eaterMood(name: string, feed: string, reports: ReadonlyMap<string, InstanceReport>): ApiComponent["mood"] {
  const all = [...reports.values()].flatMap((report) => report.eaters);
  return gravestMood(all.filter((eater) => eater.name === name && eater.feed === feed).map((eater) => eater.mood));
}

/** The same id from the same component replaces the earlier one, also when another instance said it. Oldest first. */
function mergeMessages(reports: Iterable<InstanceReport>): Message[] {
  const latest = new Map<string, Message>();
  for (const message of [...reports].flatMap((report) => report.messages)) {
    const known = latest.get(message.id);
    if (known === undefined || known.at <= message.at) latest.set(message.id, message);
  }
  return [...latest.values()].sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
}
