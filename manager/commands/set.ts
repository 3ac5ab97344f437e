/** `set ID NAME=VALUE …`: changes properties of a component of the running box on air. */
import type { ApiComponent } from "../contract/api.ts";
import { BoxClient } from "./box_client.ts";
import { EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { componentAddress } from "./component_address.ts";
import { DEFAULT_DATA } from "./default_data.ts";
import { namedValues, typeNamed } from "./named_values.ts";

const SYNTAX = {
  options: { data: "value", keep: "flag" },
  words: { needed: ["component", "value"], more: Infinity },
} as const;

/**
 * Changes properties.
 *
 * @param args `FLOW/COMPONENT NAME=VALUE … [--keep] [--data DIR]`
 * @param io The terminal.
 * @returns The exit status.
 */
export async function set(args: readonly string[], io: CommandIo): Promise<number> {
  const { words, values, flags } = readCommandLine(args, SYNTAX);
  const [id = "", ...pairs] = words;
  const address = componentAddress(id);
  const data = values["data"] ?? DEFAULT_DATA;
  using box = await BoxClient.find(data, io);
  const { type } = await box.get<ApiComponent>(address);
  const wanted = namedValues(pairs, (await typeNamed(type, data)).properties);
  const keep = flags.has("keep");
  await box.change("PATCH", `${address}/properties?keep=${keep}`, wanted);
  io.out(io.text(keep ? "command-set-kept" : "command-set-done", { id }));
  return EXIT.done;
}
