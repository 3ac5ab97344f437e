/** Collects what a planet needs of the machine that runs it. Pure. */
import { resolve } from "node:path";
import type { MachineThing } from "../../components/definition.ts";
import type { ProbeRequest } from "../contract/probe.ts";
import { allComponents, type Planet, type PlanetComponent } from "../planet/planet.ts";

/** Things whose names are paths. */
const PATHS: readonly MachineThing[] = ["file", "directory"];

/** A thing of the machine that a component names. */
export interface NamedThing {
  readonly component: string;
  readonly thing: MachineThing;
  /** As it is asked for: a device or an address as the planet has it, a file or a directory as an absolute path. */
  readonly name: string;
}

/** All that a planet needs. */
export interface MachineNeeds {
  /** Elements that must exist, and the components that need each. */
  readonly elements: ReadonlyMap<string, readonly string[]>;
  /** Elements of which one must exist, for one component each. */
  readonly choices: readonly { readonly component: string; readonly anyOf: readonly string[] }[];
  readonly named: readonly NamedThing[];
}

/** A feed within a job, and one that crosses jobs, are made of these. Every planet has such. */
export const FEED_ELEMENTS = [
  "appsink",
  "appsrc",
  "capsfilter",
  "fdsrc",
  "gdpdepay",
  "gdppay",
  "identity",
  "multifdsink",
  "queue",
  "tee",
] as const;

/**
 * Collects them.
 *
 * @param planet A planet that was found right.
 * @param dataFolder Where relative paths start; absolute.
 */
export function machineNeeds(planet: Planet, dataFolder: string): MachineNeeds {
  const components = allComponents(planet);
  const elements = new Map<string, string[]>(FEED_ELEMENTS.map((element) => [element, []]));
  for (const { id, definition } of components) {
    for (const element of definition.needs.elements ?? []) elements.set(element, [...elements.get(element) ?? [], id]);
  }
  return {
    elements,
    choices: components.flatMap(({ id, definition }) => {
      const anyOf = definition.needs.anyElement;
      return anyOf === undefined ? [] : [{ component: id, anyOf }];
    }),
    named: components.flatMap((component) => namedThings(component, dataFolder)),
  };
}

/**
 * Turns needs into the question for the machine.
 *
 * @param needs What the planet needs.
 * @param folder The data folder; absolute.
 */
export function probeQuestion(needs: MachineNeeds, folder: string): ProbeRequest {
  const names = (wanted: MachineThing) => [
    ...new Set(needs.named.filter(({ thing }) => thing === wanted).map(({ name }) => name)),
  ];
  return {
    elements: [...new Set([...needs.elements.keys(), ...needs.choices.flatMap(({ anyOf }) => anyOf)])],
    cameras: names("camera"),
    sounds: names("sound"),
    listens: names("address"),
    files: names("file"),
    directories: names("directory"),
    screens: names("screen"),
    firewires: names("firewire"),
    folder,
  };
}

function namedThings({ id, definition, properties }: PlanetComponent, dataFolder: string): NamedThing[] {
  return Object.entries(definition.needs.named ?? {}).flatMap(([property, thing]) => {
    const value = properties[property];
    if (typeof value !== "string") return [];
    return [{ component: id, thing, name: PATHS.includes(thing) ? resolve(dataFolder, value) : value }];
  });
}
