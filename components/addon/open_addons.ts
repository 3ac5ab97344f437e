/**
 * Finds the component types of a data folder and loads their definitions, never their way of running. What is wrong with
 * one keeps neither the others nor the box. Used once by each process that needs to know all types.
 */
import { pathToFileURL } from "node:url";
import type { TextRef } from "../../manager/contract/message.ts";
import type { ComponentDefinition } from "../definition.ts";
import { type Addon, ADDON_FOLDER, AddonProblem, type Addons, isTypeName } from "./addon.ts";
import { checkDefinition } from "./check_definition.ts";

/** A module that waits for something that never comes is given up. */
const IMPORT_MS = 5000;

/** How add-ons are opened. */
export interface OpenAddonsOptions {
  /** The program's own types, whose names are taken. */
  readonly builtIn: { has(type: string): boolean };
  /** Finds what else may be wrong with one. Throws an `AddonProblem`. @default nothing */
  readonly check?: (addon: Addon) => void;
}

/**
 * Opens all.
 *
 * @param dataFolder Absolute.
 * @param options Which names are taken, and what is checked besides.
 */
export async function openAddons(dataFolder: string, options: OpenAddonsOptions): Promise<Addons> {
  const types = new Map<string, Addon>();
  const leftOut = new Map<string, TextRef>();
  for (const name of addonNames(dataFolder)) {
    try {
      types.set(name, await openAddon(`${dataFolder}/${ADDON_FOLDER}/${name}`, options));
    } catch (error) {
      if (!(error instanceof AddonProblem)) throw error;
      leftOut.set(name, { id: error.id, args: error.args });
    }
  }
  return { types, leftOut };
}

/**
 * Opens one.
 *
 * @param folder Absolute; its name is the type's.
 * @param options Which names are taken, and what is checked besides.
 * @throws {AddonProblem} When it is no component type.
 */
export async function openAddon(folder: string, { builtIn, check }: OpenAddonsOptions): Promise<Addon> {
  const type = folder.slice(folder.lastIndexOf("/") + 1);
  if (!isTypeName(type)) throw new AddonProblem("addon-name", { folder, type });
  if (builtIn.has(type)) throw new AddonProblem("addon-taken", { folder, type });
  for (const file of ["definition.ts", "run.ts"]) {
    if (!isFile(`${folder}/${file}`)) throw new AddonProblem("addon-file-missing", { folder, file });
  }
  const addon = { folder, definition: await loadDefinition(folder, type) };
  check?.(addon);
  return addon;
}

/**
 * The address of one of an add-on's modules, for `import()`.
 *
 * @param folder The add-on's folder.
 * @param file Its name.
 */
export function moduleAddress(folder: string, file: "definition.ts" | "run.ts"): string {
  return pathToFileURL(`${folder}/${file}`).href;
}

async function loadDefinition(folder: string, type: string): Promise<ComponentDefinition> {
  const file = `${folder}/definition.ts`;
  const module = await imported(moduleAddress(folder, "definition.ts"), file);
  if (!("definition" in module)) throw wrong(file, "it exports no definition");
  const checked = checkDefinition(module["definition"]);
  if (!checked.ok) throw wrong(file, checked.faults.join("; "));
  if (checked.definition.type === type) return checked.definition;
  throw new AddonProblem("addon-other-type", { file, type, got: checked.definition.type });
}

async function imported(address: string, file: string): Promise<Record<string, unknown>> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(wrong(file, `it is not loaded within ${IMPORT_MS / 1000} s`)), IMPORT_MS);
  try {
    return await Promise.race([import(address), late.promise]);
  } catch (error) {
    throw error instanceof AddonProblem ? error : wrong(file, wordsOf(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Only the first lines: what follows is an excerpt of the file, and a stack. */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replaceAll("file://", "").split("\n\n")[0]!.trim();
}

function wrong(file: string, reason: string): AddonProblem {
  return new AddonProblem("addon-wrong", { file, reason });
}

/**
 * Lists the folders that ought to be component types. What is hidden, or begins with an underscore, is somebody's own
 * business.
 *
 * @param dataFolder Absolute.
 */
export function addonNames(dataFolder: string): string[] {
  const path = `${dataFolder}/${ADDON_FOLDER}`;
  try {
    const names = [...Deno.readDirSync(path)].filter(({ name }) => isFolder(`${path}/${name}`)).map(({ name }) => name);
    return names.filter((name) => !/^[._]/.test(name)).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return [];
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory ?? false;
}

function isFile(path: string): boolean {
  return statOf(path)?.isFile ?? false;
}

function statOf(path: string): Deno.FileInfo | null {
  try {
    return Deno.statSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
