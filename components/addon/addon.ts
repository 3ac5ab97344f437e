/**
 * Component types that lie in the data folder, one folder for each: what is known of them, and of folders that are none.
 * Plain data, made once in each process that needs it.
 */
import type { TextRef } from "../../manager/contract/message.ts";
import type { ComponentDefinition } from "../definition.ts";

/** The folder of add-ons within a data folder. */
export const ADDON_FOLDER = "components";

/** What types, properties, feeds and actions are called. */
export const ADDON_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Tells whether a type can be called so.
 *
 * @param name What somebody wants to call it.
 */
export function isTypeName(name: string): boolean {
  return ADDON_NAME.test(name);
}

/** A folder of the data folder that is a component type. */
export interface Addon {
  /** Absolute. */
  readonly folder: string;
  readonly definition: ComponentDefinition;
}

/** All add-ons of a data folder, by the names of their folders, which are those of their types. */
export interface Addons {
  readonly types: ReadonlyMap<string, Addon>;
  /** Folders that are no component type, and why. */
  readonly leftOut: ReadonlyMap<string, TextRef>;
}

/** Component types by name. What there is beside the program's own types tells where these come from. */
export interface Definitions extends ReadonlyMap<string, ComponentDefinition> {
  /** @default none */
  readonly addons?: Addons;
}

/** Name of the module that an add-on brings for the page of its parts. */
export const PAGE = "page.js";

/**
 * Tells whether an add-on brings a page.
 *
 * @param addon Which.
 */
export function hasPage({ folder }: Addon): boolean {
  return [...Deno.readDirSync(folder)].some(({ name }) => name === PAGE);
}

/** What is wrong with an add-on. */
export class AddonProblem extends Error implements TextRef {
  override readonly name = "AddonProblem";
  readonly id: string;
  readonly args: Record<string, string>;

  /**
   * @param id Text of the locales.
   * @param args What fills its placeables.
   */
  constructor(id: string, args: Record<string, string>) {
    super(`Cannot take an add-on because of ${id}: got ${JSON.stringify(args)}`);
    this.id = id;
    this.args = args;
  }
}
