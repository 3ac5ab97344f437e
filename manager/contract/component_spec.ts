/**
 * What the manager asks of a worker, and the worker of a job: components with checked properties, their feeds resolved
 * to the job that gives them. Plain JSON, so that it can cross processes and machines.
 */

/** A value that JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

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
}

/** A feed that a component gives. */
export interface FeederSpec {
  /** The feeder's name in the component type, `default` when the type has only one. */
  readonly name: string;
  readonly media: string;
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
}

/** One process of a worker, and what it hosts. */
export interface JobSpec {
  /** Unique within the worker, a file name: `media-classroom`, `delivery`, `porter`. */
  readonly name: string;
  /** In dependency order: who gives a feed comes before who eats it. */
  readonly components: readonly ComponentSpec[];
}
