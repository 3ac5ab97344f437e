/** `graph ID`: the pipeline of a component of the running box, drawn. */
import { BoxClient } from "./box_client.ts";
import { EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { componentAddress } from "./component_address.ts";
import { DEFAULT_DATA } from "./default_data.ts";

const SYNTAX = { options: { data: "value", dot: "flag", job: "value" }, words: { needed: ["component"] } } as const;

/**
 * Prints a graph.
 *
 * @param args `FLOW/COMPONENT [--dot] [--job JOB] [--data DIR]`
 * @param io The terminal.
 * @returns The exit status.
 */
export async function graph(args: readonly string[], io: CommandIo): Promise<number> {
  const { words, values, flags } = readCommandLine(args, SYNTAX);
  const address = componentAddress(words[0] ?? "");
  using box = await BoxClient.find(values["data"] ?? DEFAULT_DATA, io);
  const query = new URLSearchParams(values["job"] === undefined ? [] : [["job", values["job"]]]);
  io.out((await box.text(`${address}/graph.${flags.has("dot") ? "dot" : "svg"}?${query}`)).trimEnd());
  return EXIT.done;
}
