/** `start ID`, `stop ID`, `restart ID`: orders to a component of the running box. */
import { BoxClient } from "./box_client.ts";
import { EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { componentAddress } from "./component_address.ts";
import { DEFAULT_DATA } from "./default_data.ts";

/**
 * Gives an order to a component.
 *
 * @param what The order.
 * @param args `FLOW/COMPONENT [--data DIR]`
 * @param io The terminal.
 * @returns The exit status.
 */
export async function order(
  what: "start" | "stop" | "restart",
  args: readonly string[],
  io: CommandIo,
): Promise<number> {
  const { words, values } = readCommandLine(args, { options: { data: "value" }, words: { needed: ["component"] } });
  const id = words[0]!;
  const address = componentAddress(id);
  using box = await BoxClient.find(values["data"] ?? DEFAULT_DATA, io);
  await box.change("POST", `${address}/${what}`);
  io.out(io.text(`command-${what}-done`, { id }));
  return EXIT.done;
}
