/**
 * The planet file as a plain tree: every scalar as the text that was written, aliases and merge keys followed, keys that
 * start with `_` left out. Every node knows its place, an offset into the file's text. Lives while one file is read.
 */

import type { Parsed } from "../../../components/property/mod.ts";

/** A place in the file: an offset in UTF-16 units. */
export type Offset = number;

/** Looks up what stands behind `!secret NAME`. */
export type FindSecret = (name: string) => Parsed<string>;

/** One node of the tree. `broken` is what has been complained about already: whoever meets it says nothing more. */
export type SourceNode =
  | TextNode
  | { readonly kind: "secret"; readonly at: Offset; readonly name: string; readonly found: Parsed<string> }
  | { readonly kind: "empty"; readonly at: Offset; readonly anchor: string | null }
  | { readonly kind: "list"; readonly at: Offset; readonly items: readonly SourceNode[] }
  | MapNode
  | { readonly kind: "broken"; readonly at: Offset };

/** A single value. */
export interface TextNode {
  readonly kind: "text";
  readonly at: Offset;
  readonly text: string;
  /** From where to where the value is written: with its quotes, without a tag or an anchor. */
  readonly written: readonly [from: Offset, to: Offset];
}

/** What is to be read at some places in the stead of what stands there; null is a problem: nobody knows what that is. */
export type Stead = ReadonlyMap<Offset, string | null>;

/** A map: each key once. */
export interface MapNode {
  readonly kind: "map";
  readonly at: Offset;
  readonly entries: readonly Entry[];
}

/** A key and its value. */
export interface Entry {
  readonly key: string;
  readonly keyAt: Offset;
  readonly value: SourceNode;
  /** Where this entry was written or, when a merge key brought it, where that stands: unlike `keyAt` never the same twice. */
  readonly usedAt: Offset;
}
