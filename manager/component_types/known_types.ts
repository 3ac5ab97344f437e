/**
 * What component types there are for a data folder: those of the program, and the add-ons that lie in the folder. Made
 * once by each command that needs it, and handed on. An add-on's definition runs in this process, its `run.ts` never.
 */
import { type Addon, ADDON_FOLDER, type Addons, type Definitions } from "../../components/addon/addon.ts";
import { addonNames, openAddon, openAddons } from "../../components/addon/open_addons.ts";
import { definitions } from "../../components/catalogue.ts";
import type { TextRef } from "../contract/message.ts";
import { checkAddonTexts } from "../text/addon_texts.ts";

const OPTIONS = { builtIn: definitions, check: checkAddonTexts };

/**
 * Finds all types.
 *
 * @param dataFolder Absolute.
 */
export async function knownTypes(dataFolder: string): Promise<Definitions> {
  const addons: Addons = await openAddons(dataFolder, OPTIONS);
  const own = [...addons.types].map(([type, { definition }]) => [type, definition] as const);
  return Object.assign(new Map([...definitions, ...own]), { addons });
}

/**
 * Names add-ons that have come since the types were found: whoever uses one is told that the box has to be started again.
 *
 * @param known All types as they were found.
 * @param dataFolder Absolute.
 */
export function withNewcomers(known: Definitions, dataFolder: string): Definitions {
  const { types, leftOut } = known.addons ?? { types: new Map<string, Addon>(), leftOut: new Map<string, TextRef>() };
  const names = addonNames(dataFolder).filter((name) => !types.has(name) && !leftOut.has(name));
  if (names.length === 0) return known;
  const newcomers = names.map((name) =>
    [name, { id: "addon-new", args: { folder: `${dataFolder}/${ADDON_FOLDER}/${name}` } }] as const
  );
  return Object.assign(new Map(known), { addons: { types, leftOut: new Map([...leftOut, ...newcomers]) } });
}

/**
 * Opens one add-on, wherever it lies.
 *
 * @param folder Absolute; its name is the type's.
 * @throws {AddonProblem} When it is no component type, or its texts are not whole.
 */
export async function knownAddon(folder: string): Promise<Addon> {
  return await openAddon(folder, OPTIONS);
}
