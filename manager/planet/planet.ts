/** A planet that has been read and found right: what the file says, with names resolved and defaults filled in. */
import type { Json } from "../contract/component_spec.ts";
import type { Definitions } from "../../components/addon/addon.ts";
import type { ComponentDefinition, Feeders } from "../../components/definition.ts";
import type { Media } from "../../components/media.ts";
import type { TextRef } from "../contract/message.ts";
import type { Stead } from "./source/source_node.ts";

/** The flow name that the atmosphere's components have in their ids. */
export const ATMOSPHERE = "atmosphere";

/** The one worker of a box that stands alone. */
export const LOCAL_WORKER = "local";

/** All component types by name. */
export type Catalogue = Definitions;

/** One input of a component, joined to the feed that it takes. */
export interface Join {
  /** The eater's name in the type. */
  readonly eater: string;
  /** Id of the component that gives the feed. */
  readonly from: string;
  /** The feeder's name in that component's type. */
  readonly feeder: string;
  readonly media: Media;
}

/** A feed of another component that one offers too. */
export interface StandIn {
  /** Its own feeder that carries the same media. */
  readonly feeder: string;
  /** Id of the component whose feed it is. */
  readonly from: string;
  /** The feed's full name, `flow/component:feed`. */
  readonly feed: string;
}

/** One configured component. */
export interface PlanetComponent {
  /** `flow/name`, or `atmosphere/name`. */
  readonly id: string;
  readonly flow: string;
  readonly name: string;
  readonly definition: ComponentDefinition;
  readonly label: string | null;
  /** The worker that the planet names, null when it leaves the choice. */
  readonly worker: string | null;
  /** The job that the planet names, null when it leaves the choice. */
  readonly job: string | null;
  readonly autostart: boolean;
  /** How long a silence makes it hungry, null when the planet leaves it to the type. */
  readonly hungryAfterSeconds: number | null;
  /** The feed that this one offers too; null when it offers only its own. */
  readonly standsInFor: StandIn | null;
  readonly properties: { readonly [name: string]: Json };
  /** The feeds that it gives with these properties. */
  readonly feeders: Feeders;
  readonly eats: readonly Join[];
}

/** One flow. */
export interface Flow {
  readonly name: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly listed: boolean;
  readonly components: readonly PlanetComponent[];
}

/** Where the box stands. */
export interface Place {
  /** IANA time zone, null when the box's own counts. */
  readonly zone: string | null;
  /** Degrees north and east; null when the planet does not say. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A whole installation. */
export interface Planet {
  readonly name: string;
  readonly title: string | null;
  /** BCP 47, null when the planet does not say. */
  readonly language: string | null;
  readonly place: Place;
  /** Names behind `!secret`, each once. */
  readonly secrets: readonly string[];
  readonly atmosphere: readonly PlanetComponent[];
  readonly flows: readonly Flow[];
}

/** One thing that is wrong with a planet file, or not wise. Places are 1-based. */
export interface PlanetProblem extends TextRef {
  readonly line: number;
  readonly column: number;
}

/** What reading gives: a planet and what is not wise about it, or all that is wrong. */
export type PlanetResult =
  | { readonly ok: true; readonly planet: Planet; readonly warnings: readonly PlanetProblem[] }
  | { readonly ok: false; readonly problems: readonly PlanetProblem[] };

/** Reads a planet file with the types and secrets of a box; `stead` is read at some places in the stead of what stands there. */
export type ReadPlanet = (text: string, stead?: Stead) => PlanetResult;

/**
 * Gives all components, those of the atmosphere first.
 *
 * @param planet A whole installation.
 */
export function allComponents(planet: Planet): PlanetComponent[] {
  return [...planet.atmosphere, ...planet.flows.flatMap(({ components }) => components)];
}
