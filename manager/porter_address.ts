/** `DATA/run/porter.json`: the porter says there on which address it listens. Read by `serve`. */
import { z } from "zod";

const porterFile = z.object({ host: z.string(), port: z.int().min(1).max(65535) });

/** Where the porter listens. */
export type PorterAddress = z.infer<typeof porterFile>;

/**
 * Reads what the porter wrote.
 *
 * @param path `DATA/run/porter.json`.
 * @returns Null as long as it does not listen.
 */
export async function readPorterAddress(path: string): Promise<PorterAddress | null> {
  try {
    return porterFile.parse(JSON.parse(await Deno.readTextFile(path)));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw new Error(`Cannot tell where the porter listens because ${path} is not what it writes`, { cause: error });
  }
}

/**
 * Gives the address that a browser on this machine would use.
 *
 * @param address Where the porter listens.
 * @returns Without a slash at its end.
 */
export function localUrl({ host, port }: PorterAddress): string {
  switch (host) {
    case "::":
      return `http://localhost:${port}`;
    case "0.0.0.0":
      return `http://127.0.0.1:${port}`;
    default:
      return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  }
}
