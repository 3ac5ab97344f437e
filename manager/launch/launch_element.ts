/** What a launch text says: components as they are written, and how they are joined. */

/** A word, and where it stands. */
export interface Placed {
  readonly text: string;
  readonly at: number;
}

/** One component as it is written. */
export interface LaunchElement {
  readonly type: Placed;
  /** Null when the text gives none. */
  readonly name: Placed | null;
  readonly properties: readonly { readonly name: Placed; readonly value: Placed }[];
}

/** One side of a `!`: a component beside it, or `NAME.PART`, which means one that stands elsewhere. */
export type LinkEnd =
  | { readonly kind: "element"; readonly index: number }
  | { readonly kind: "reference"; readonly name: Placed; readonly part: string };

/** One `!`. */
export interface LaunchLink {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly at: number;
}

/** One feed that a component eats. */
export interface LaunchFeed {
  /** `component` or `component:feed`. */
  readonly feed: string;
  /** Where the `!` stands that joins it. */
  readonly at: number;
  /** The eater's name, empty when its place in the list tells. */
  readonly eater: string;
}

/** One component, named and joined. */
export interface LaunchComponent extends LaunchElement {
  readonly name: Placed;
  readonly eats: readonly LaunchFeed[];
}
