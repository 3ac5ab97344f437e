/** A component as the first pass reads it: what it says of itself, before its feeds are joined to those of others. */
import type { Json } from "../contract/component_spec.ts";
import type { ComponentDefinition, Feeders } from "../../components/definition.ts";
import type { Fields } from "./read_fields.ts";
import type { Offset } from "./source/source_node.ts";

/** One component, half read. */
export interface Draft {
  readonly id: string;
  readonly flow: string;
  readonly name: string;
  /** Where its name stands. */
  readonly at: Offset;
  /** Null when its type is missing or unknown: who refers to it is not to blame. */
  readonly definition: ComponentDefinition | null;
  readonly label: string | null;
  readonly worker: string | null;
  readonly job: string | null;
  readonly autostart: boolean;
  readonly hungryAfterSeconds: number | null;
  readonly properties: { readonly [name: string]: Json };
  /** The feeds that it gives; null when that hangs on what is wrong with it: who refers to it is not to blame. */
  readonly feeders: Feeders | null;
  /** All keys that it may have, with their values. */
  readonly fields: Fields;
}

/** All components of a planet by id, in the order of the file. */
export type Drafts = ReadonlyMap<string, Draft>;
