/** Opens the component types of a data folder for a command, and tells of add-ons that are wrong. */
import type { Definitions } from "../../components/addon/addon.ts";
import { knownTypes } from "../component_types/known_types.ts";
import type { TextRef } from "../contract/message.ts";
import { dataFolder } from "../data_folder/data_folder.ts";
import { Texts } from "../text/texts.ts";
import type { CommandIo } from "./command_io.ts";

/** All types, and a terminal that has the words for them. */
export interface OwnTypes {
  readonly definitions: Definitions;
  readonly texts: Texts;
  readonly io: CommandIo;
}

/**
 * Opens them.
 *
 * @param data The data folder.
 * @param io The terminal.
 */
export async function ownTypes(data: string, io: CommandIo): Promise<OwnTypes> {
  const definitions = await knownTypes(dataFolder(data).path);
  const texts = new Texts({ addons: definitions.addons });
  const text: CommandIo["text"] = (id, args = {}) => texts.render({ id, args }, io.language);
  return { definitions, texts, io: { ...io, text } };
}

/**
 * What is wrong with folders that ought to be component types.
 *
 * @param definitions All types.
 */
export function leftOut(definitions: Definitions): TextRef[] {
  return [...definitions.addons?.leftOut.values() ?? []];
}
