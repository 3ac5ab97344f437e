/** `reload`: makes the running box read its planet file again. */
import type { ApiPlanetVersion } from "../contract/api.ts";
import { BoxClient, PlanetRefused } from "./box_client.ts";
import { EXIT } from "./command_error.ts";
import type { CommandIo } from "./command_io.ts";
import { readCommandLine } from "./command_line.ts";
import { DEFAULT_DATA } from "./default_data.ts";

/**
 * Makes the box read the file, and prints what is wrong with it.
 *
 * @param args `[--data DIR]`
 * @param io The terminal.
 * @returns The exit status.
 */
export async function reload(args: readonly string[], io: CommandIo): Promise<number> {
  const { values } = readCommandLine(args, { options: { data: "value" } });
  using box = await BoxClient.find(values["data"] ?? DEFAULT_DATA, io);
  try {
    const { version } = await box.change<{ version: ApiPlanetVersion | null }>("POST", "/api/v1/config/reload");
    io.out(io.text(version === null ? "command-reload-same" : "command-reload-done"));
  } catch (error) {
    if (error instanceof PlanetRefused) {
      const { problems, args: { file = "" } } = error;
      for (const { line, column, text } of problems) io.err(`${file}:${line}:${column}: ${text}`);
    }
    throw error;
  }
  return EXIT.done;
}
