/** `do ID ACTION [NAME=VALUE …]`: asks a component of the running box for an action of its type. */
import type { ApiComponent } from "../contract/api.ts";
import type { Json } from "../contract/component_spec.ts";
import { BoxClient } from "./box_client.ts";
import { EXIT, wrongUse } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { componentAddress } from "./component_address.ts";
import { DEFAULT_DATA } from "./default_data.ts";
import { namedValues, typeNamed } from "./named_values.ts";

const SYNTAX = { options: { data: "value" }, words: { needed: ["component", "action"], more: Infinity } } as const;

/**
 * Asks for an action, and prints the answer when there is one.
 *
 * @param args `FLOW/COMPONENT ACTION [NAME=VALUE …] [--data DIR]`
 * @param io The terminal.
 * @returns The exit status.
 */
export async function doAction(args: readonly string[], io: CommandIo): Promise<number> {
  const { words, values } = readCommandLine(args, SYNTAX);
  const [id = "", action = "", ...pairs] = words;
  const address = componentAddress(id);
  const data = values["data"] ?? DEFAULT_DATA;
  using box = await BoxClient.find(data, io);
  const { type } = await box.get<ApiComponent>(address);
  const { actions = {} } = await typeNamed(type, data);
  const takes = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (takes === undefined) throw wrongUse("api-no-action", { action, type });
  const path = `${address}/actions/${encodeURIComponent(action)}`;
  const { answer } = await box.change<{ answer: Json }>("POST", path, namedValues(pairs, takes));
  io.out(answer === null ? io.text("command-do-done", { id, action }) : JSON.stringify(answer));
  return EXIT.done;
}
