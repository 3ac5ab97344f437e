/**
 * What the box knows of itself: planet, workers, flows and components with their moods and messages. Fed by what workers
 * report, read by the API. Every change gets the next number and the JSON Patch that makes it. Lives in `serve`; owned
 * by it.
 */
import type { ApiFlow, ApiPatchOperation, ApiPlanet, ApiWorker } from "../contract/api.ts";
import type { JobSpec, Json } from "../contract/component_spec.ts";
import { gravestMood, type Mood } from "../contract/mood.ts";
import type { InstanceReport } from "../contract/worker_link.ts";
import { allComponents, type Planet } from "../planet/planet.ts";
import { type ComponentPlace, componentPlaces, type ComponentState, componentState } from "./component_state.ts";
import { jsonPatch, pointerStep } from "./json_patch.ts";

/** The whole tree at one moment, messages unrendered. */
export interface StateSnapshot {
  readonly seq: number;
  readonly planet: ApiPlanet;
  readonly workers: readonly ApiWorker[];
  readonly flows: readonly ApiFlow[];
  readonly components: { readonly [id: string]: ComponentState };
}

/** One change of the tree. */
export interface StateChange {
  readonly seq: number;
  /** `readings`: nothing but figures that change all the time, of which the newest are enough. */
  readonly kind: "state" | "readings";
  /** Without that of `/seq`. Messages in them are unrendered. */
  readonly operations: readonly ApiPatchOperation[];
}

/** What a tree is made of. */
export interface StateTreeOptions {
  readonly planet: Planet;
  readonly jobs: readonly JobSpec[];
  readonly worker: string;
  readonly version: string;
  /** Milliseconds that only grow, as the clock on the wall does not. @default performance.now */
  readonly now?: () => number;
}

const WHOLE = { whole: new Set(["messages"]) };

/** The state of one box. */
export class StateTree {
  readonly #version: string;
  readonly #worker: string;
  readonly #now: () => number;
  readonly #startedMs: number;
  readonly #listeners = new Set<(change: StateChange) => void>();
  #planet: Planet;
  #places: ReadonlyMap<string, ComponentPlace> = new Map();
  #reports = new Map<string, Map<string, InstanceReport>>();
  #components = new Map<string, ComponentState>();
  #flowMoods = new Map<string, Mood>();
  #planetMood: Mood = "sleeping";
  #seq: number;

  /** @param options Planet and plan. */
  constructor(options: StateTreeOptions) {
    this.#version = options.version;
    this.#worker = options.worker;
    this.#now = options.now ?? (() => performance.now());
    this.#startedMs = this.#now();
    this.#seq = randomSeq();
    this.#planet = options.planet;
    this.#take(options.planet, options.jobs);
  }

  /** Number of the latest change. */
  get seq(): number {
    return this.#seq;
  }

  /** All components, in the order of the planet. */
  get components(): readonly ComponentState[] {
    return [...this.#components.values()];
  }

  /** The flows, in the order of the planet. */
  get flows(): readonly ApiFlow[] {
    return this.#planet.flows.map(({ name, title }) => ({ name, title, mood: this.#flowMoods.get(name)! }));
  }

  /** The machines that run jobs. */
  get workers(): readonly ApiWorker[] {
    return [{ name: this.#worker, mood: "happy" }];
  }

  /** The installation; `uptimeSeconds` is counted to this moment. */
  get planet(): ApiPlanet {
    const { name, title } = this.#planet;
    const uptimeSeconds = Math.floor((this.#now() - this.#startedMs) / 1000);
    return { name, title, version: this.#version, mood: this.#planetMood, uptimeSeconds };
  }

  /**
   * Finds one component.
   *
   * @param id `flow/component`.
   */
  component(id: string): ComponentState | undefined {
    return this.#components.get(id);
  }

  /** The whole tree as it is now. */
  snapshot(): StateSnapshot {
    const { seq, planet, workers, flows } = this;
    return { seq, planet, workers, flows, components: Object.fromEntries(this.#components) };
  }

  /**
   * Takes in how an instance is. What belongs to no component of this plan is left out: a job that is on its way out
   * still reports.
   *
   * @param report The instance's latest.
   */
  report(report: InstanceReport): void {
    const { id } = report;
    const place = this.#places.get(id);
    if (!place?.jobs.includes(report.job)) return;
    const reports = this.#reports.get(id)!.set(report.job, report);
    const before = this.#components.get(id)!;
    const after = componentState(place, reports, before.readings);
    this.#components.set(id, after);
    const operations = jsonPatch(asJson(before), asJson(after), WHOLE, `/components/${pointerStep(id)}`);
    if (before.mood !== after.mood) operations.push(...this.#sumUp(after.flow));
    if (operations.length > 0) this.#publish("state", operations);
  }

  /**
   * Takes in figures of a component. What is new goes to who looks at the tree just now; nothing is kept but the newest.
   *
   * @param id `flow/component`; one of no component of this plan is left out.
   * @param readings The latest, by name; those that are not among them stay.
   */
  read(id: string, readings: ComponentState["readings"]): void {
    const place = this.#places.get(id);
    const before = this.#components.get(id);
    if (place === undefined || before === undefined) return;
    const after = componentState(place, this.#reports.get(id)!, { ...before.readings, ...readings });
    if (JSON.stringify(after.readings) === JSON.stringify(before.readings)) return;
    this.#components.set(id, after);
    const path = `/components/${pointerStep(id)}/readings`;
    this.#publish("readings", [{ op: "replace", path, value: after.readings }]);
  }

  /**
   * Goes by another planet from now on. What is known of instances that stay, stays.
   *
   * @param planet The planet.
   * @param jobs Its plan.
   */
  replace(planet: Planet, jobs: readonly JobSpec[]): void {
    const before = snapshotJson(this.snapshot());
    this.#take(planet, jobs);
    const after = snapshotJson(this.snapshot());
    const operations = keepsOrder(before.components, after.components) ? jsonPatch(before, after, WHOLE) : [
      ...jsonPatch({ ...before, components: {} }, { ...after, components: {} }, WHOLE),
      {
        op: "replace",
        path: "/components",
        value: after.components,
      } as const,
    ];
    if (operations.length > 0) this.#publish("state", operations);
  }

  /**
   * Receives every change from now on.
   *
   * @param listener Called in the order of the numbers.
   * @returns Ends it.
   */
  onChange(listener: (change: StateChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #take(planet: Planet, jobs: readonly JobSpec[]): void {
    const reports = this.#reports;
    const components = this.#components;
    this.#planet = planet;
    this.#places = componentPlaces(allComponents(planet), jobs, this.#worker);
    const ofPlan = (id: string, place: ComponentPlace) =>
      new Map([...reports.get(id) ?? []].filter(([job]) => place.jobs.includes(job)));
    this.#reports = new Map([...this.#places].map(([id, place]) => [id, ofPlan(id, place)]));
    this.#components = new Map([...this.#places].map(([id, place]) => {
      return [id, componentState(place, this.#reports.get(id)!, components.get(id)?.readings)];
    }));
    this.#flowMoods = new Map(planet.flows.map(({ name }) => [name, this.#flowMood(name)]));
    this.#planetMood = gravestMood(this.components.map(({ mood }) => mood));
  }

  #publish(kind: StateChange["kind"], operations: readonly ApiPatchOperation[]): void {
    const change: StateChange = { seq: ++this.#seq, kind, operations };
    for (const listener of this.#listeners) listener(change);
  }

  #sumUp(flow: string): ApiPatchOperation[] {
    const operations: ApiPatchOperation[] = [];
    const index = this.#planet.flows.findIndex(({ name }) => name === flow);
    const mood = this.#flowMood(flow);
    if (index >= 0 && mood !== this.#flowMoods.get(flow)) {
      this.#flowMoods.set(flow, mood);
      operations.push({ op: "replace", path: `/flows/${index}/mood`, value: mood });
    }
    const planetMood = gravestMood(this.components.map((component) => component.mood));
    if (planetMood !== this.#planetMood) {
      this.#planetMood = planetMood;
      operations.push({ op: "replace", path: "/planet/mood", value: planetMood });
    }
    return operations;
  }

  #flowMood(flow: string): Mood {
    return gravestMood(this.components.filter((component) => component.flow === flow).map(({ mood }) => mood));
  }
}

/**
 * A reader that comes back after a restart brings a number of the earlier run, which must not be one of this run. The
 * clock cannot see to that: without a battery it may show the same time at each start. Leaves room for 2^52 changes.
 */
function randomSeq(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high >>> 12) * 2 ** 32 + low + 1;
}

/** Whether the order comes about by itself when what is gone is taken out, and what is new put behind the rest. */
function keepsOrder(before: { readonly [id: string]: Json }, after: { readonly [id: string]: Json }): boolean {
  const kept = Object.keys(before).filter((id) => Object.hasOwn(after, id));
  return kept.every((id, index) => Object.keys(after)[index] === id);
}

/** The tree but for what is told of each change anyway, and what changes with every second. */
function snapshotJson(
  { planet: { uptimeSeconds: _uptime, ...planet }, workers, flows, components }: StateSnapshot,
): { readonly [part: string]: Json; readonly components: { readonly [id: string]: Json } } {
  return {
    planet,
    workers: workers.map((worker) => ({ ...worker })),
    flows: flows.map((flow) => ({ ...flow })),
    components: Object.fromEntries(Object.entries(components).map(([id, state]) => [id, asJson(state)])),
  };
}

/** A state is plain JSON; its interfaces only lack the index signature that would say so. */
function asJson(state: ComponentState): Json {
  return {
    ...state,
    eaters: state.eaters.map((eater) => ({ ...eater })),
    feeders: state.feeders.map((feeder) => ({ ...feeder })),
    instances: state.instances.map((instance) => ({ ...instance })),
    messages: state.messages.map((message) => ({ ...message })),
  };
}
