/** `start ID`, `stop ID`, `restart ID`: orders to a component of the running box. */
import { BoxClient } from "./box_client.ts";
import { CommandError, EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
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
  const { words, values } = readCommandLine(args, { options: { data: "value" }, words: { min: 1, max: 1 } });
  const id = words[0]!;
  const [flow, name, ...more] = id.split("/");
  if (!flow || !name || more.length > 0) throw new CommandError("command-wrong-id", { id }, { status: EXIT.wrongUse });
  using box = await BoxClient.find(values["data"] ?? DEFAULT_DATA, io);
  await box.post(`/api/v1/components/${encodeURIComponent(flow)}/${encodeURIComponent(name)}/${what}`);
  io.out(io.text(`command-${what}-done`, { id }));
  return EXIT.done;
}
