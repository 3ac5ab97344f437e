/** All types that a job can run: those of the program, and those of its data folder. Made once, when the job starts. */
import { type Catalogue, catalogue, type CatalogueEntry } from "../catalogue.ts";
import type { Addon } from "./addon.ts";
import { moduleAddress, openAddons } from "./open_addons.ts";

/**
 * Makes the catalogue of a data folder. Add-ons that are wrong are not in it: the manager tells of them, and gives no job
 * a component of such a type.
 *
 * @param dataFolder Absolute.
 */
export async function openCatalogue(dataFolder: string): Promise<Catalogue> {
  const { types } = await openAddons(dataFolder, { builtIn: catalogue });
  return new Map([...catalogue, ...[...types].map(([type, addon]) => [type, entryOf(addon)] as const)]);
}

function entryOf({ folder, definition }: Addon): CatalogueEntry {
  return { definition, run: () => import(moduleAddress(folder, "run.ts")) };
}
