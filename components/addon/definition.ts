/**
 * What the definition of an add-on may use, under the name `runnel/definition`: how a type is declared, and the kinds of
 * properties. Loaded by the manager too, so nothing here touches a native library.
 */
export {
  type ComponentDefinition,
  define,
  type EaterDefinition,
  type FeederDefinition,
  type Feeders,
} from "../definition.ts";
export type { Media } from "../media.ts";
export * from "../property/mod.ts";
