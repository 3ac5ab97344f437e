/**
 * What the manager asks of a worker, and the worker of a job: components with checked properties, their feeds resolved
 * to the job that gives them. Plain JSON, so that it can cross processes and machines.
 */

/** A value that JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A feed that an eater takes when the one it wants falls silent. */
export interface BackupSpec {
  /** The feed's full name, `flow/component:feed`. */
  readonly feed: string;
  /** The job that gives it. */
  readonly job: string;
}

/** Where an eater takes its feed from. */
export interface EaterSpec {
  /** The eater's name in the component type, `default` when the type has only one. */
  readonly name: string;
  /** The feed's full name, `flow/component:feed`. */
  readonly feed: string;
  /** What the feed carries, one of `components/media.ts`. */
  readonly media: string;
  /** The job that gives the feed: the eater's own job, or another of the same worker. */
  readonly job: string;
  /** What stands in for the feed, in the order of preference. @default none */
  readonly backups?: readonly BackupSpec[];
}

/** A feed that a component gives. */
export interface FeederSpec {
  /** The feeder's name in the component type, `default` when the type has only one. */
  readonly name: string;
  readonly media: string;
  /** The full name of another component's feed that this one stands in for. @default none */
  readonly alsoAs?: string;
}

/** A bouncer that a component asks before it lets somebody in. */
export interface BouncerSpec {
  /** As the planet names it: the component `atmosphere/NAME`. */
  readonly name: string;
  /** The job that hosts it. */
  readonly job: string;
}

/** One component as a job runs it. */
export interface ComponentSpec {
  /** `flow/component`, or `atmosphere/component`. */
  readonly id: string;
  readonly type: string;
  /** All properties of the type, checked, defaults filled in, in base units. */
  readonly properties: { readonly [key: string]: Json };
  readonly eaters: readonly EaterSpec[];
  readonly feeders: readonly FeederSpec[];
  /** Whom it asks who may come in. @default nobody */
  readonly bouncers?: readonly BouncerSpec[];
  /** The planet's time zone (IANA), for a type that goes by it. @default the machine's own */
  readonly zone?: string;
  /** How long a silence makes it or one of its eaters hungry. @default its type's own */
  readonly hungryAfterMs?: number;
  /** Whether it starts with its job; false waits until somebody starts it. The job itself never sees it. @default true */
  readonly autostart?: boolean;
}

/** One process of a worker, and what it hosts. */
export interface JobSpec {
  /** Unique within the worker, a file name: `media-classroom`, `delivery`, `porter`. */
  readonly name: string;
  /** In dependency order: who gives a feed comes before who eats it. */
  readonly components: readonly ComponentSpec[];
}
