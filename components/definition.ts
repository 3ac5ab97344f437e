/**
 * What a component type is: its properties, the feeds it eats and gives, what it needs of the machine. Plain data, so
 * that the manager can check a planet, answer the API and draw forms without loading a single native library.
 */
import type { Media } from "./media.ts";
import type { Properties, PropertyValues } from "./property/mod.ts";

/** Keys of every component in a planet; all others are properties of its type. */
export const COMMON_KEYS: readonly string[] = [
  "type",
  "eats",
  "worker",
  "job",
  "label",
  "autostart",
  "hungry-after",
  "stands-in-for",
];

/** Where a type stands in a flow. */
export const ROLES = [
  "source",
  "converter",
  "encoder",
  "muxer",
  "combiner",
  "consumer",
  "atmosphere",
  "bouncer",
] as const;

/** One role. */
export type Role = typeof ROLES[number];

/** Roles of services that the whole box has; they stand in the atmosphere of a planet, and nowhere else. */
export const SERVICE_ROLES: ReadonlySet<Role> = new Set(["atmosphere", "bouncer"]);

/**
 * In which kind of job a type runs unless the planet says otherwise. `media` and `screen` jobs are one for each flow: what
 * looks at a screen is ended, with its whole process, by the screen's own library when the screen goes away. Bouncers have
 * one of their own, because others may have written them: it takes down neither streams nor box.
 */
export type JobKind = "media" | "screen" | "delivery" | "recording" | "porter" | "bouncers";

/** Kinds of jobs of which each flow has one of its own. */
export const FLOW_JOBS: ReadonlySet<JobKind> = new Set(["media", "screen"]);

/** One eater of a type. */
export interface EaterDefinition {
  /** Any of these kinds of media. */
  readonly media: readonly Media[];
  /** Whether it takes a list of feeds. @default false */
  readonly multiple?: boolean;
  /** Whether each feed of such a list must carry something else. @default false */
  readonly onePerMedia?: boolean;
  /** Whether the planet may leave it out. @default false */
  readonly optional?: boolean;
}

/** One feeder of a type. */
export interface FeederDefinition {
  /** What it carries; for a muxer that only knows when its inputs are known, the widest kind. */
  readonly media: Media;
}

/** The feeders of a type by name. */
export type Feeders = { readonly [name: string]: FeederDefinition };

/** What a type needs of the machine it runs on. `check` asks for each. */
export interface Needs {
  /** GStreamer elements that must exist. */
  readonly elements?: readonly string[];
  /** GStreamer elements of which one must exist, in order of preference. */
  readonly anyElement?: readonly string[];
  /** Properties that name a thing of the machine, which has to be there, and what it is. */
  readonly named?: { readonly [property: string]: MachineThing };
}

/** What a property can name: devices, a file or a directory to read, an address to listen on. */
export const MACHINE_THINGS = ["camera", "firewire", "screen", "sound", "file", "directory", "address"] as const;

/** One of these. */
export type MachineThing = typeof MACHINE_THINGS[number];

/** A component type. Its texts are `component-TYPE`, `component-TYPE-about` and `component-TYPE-PROPERTY`. */
export interface ComponentDefinition<P extends Properties = Properties> {
  /** The type's name in the planet, with hyphens. */
  readonly type: string;
  readonly role: Role;
  readonly job: JobKind;
  readonly properties: P;
  /** Properties that can change while it runs; all others want a restart. @default none */
  readonly live?: readonly string[];
  /** What it can be asked to do while it runs, and what each action takes. Texts: `component-TYPE-action-NAME`. @default none */
  readonly actions?: { readonly [action: string]: Properties };
  readonly eaters: { readonly [name: string]: EaterDefinition };
  /** What its eaters take with these properties; none of them more than `eaters` says. @default eaters, whatever the properties */
  eatersOf?(properties: PropertyValues<P>): { readonly [name: string]: EaterDefinition };
  /** Eaters beside those whose names the planet chooses: one for each further name in `eats`. @default none */
  readonly anyEaters?: EaterDefinition;
  readonly feeders: Feeders;
  /** The feeders that a component with these properties has. @default feeders, whatever the properties */
  feedersOf?(properties: PropertyValues<P>): Feeders;
  /** Whether it gives only those of its feeders for whose media it has an input. @default false */
  readonly givesWhatItEats?: boolean;
  readonly needs: Needs;
  /** Whether it goes by the time zone of the box. Others go on when that changes. @default false */
  readonly usesZone?: boolean;
  /** Endings that make further mounts out of its own: with `.m3u`, `/x` answers `/x.m3u` too. @default none */
  readonly mountEndings?: readonly string[];
}

/**
 * Declares a component type.
 *
 * @param definition The type, with its property kinds kept for its run file.
 */
export function define<const P extends Properties>(
  definition: ComponentDefinition<P> & { readonly live?: readonly (keyof P)[] },
): ComponentDefinition<P> {
  return definition;
}
