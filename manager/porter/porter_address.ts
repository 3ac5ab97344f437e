/** `DATA/run/porter.json`: the porter says there on which address it listens. Read by those who do not run the box. */
import { z } from "zod";
import { readJsonFile } from "../data_folder/json_file.ts";

const porterFile = z.object({
  host: z.string(),
  port: z.int().min(1).max(65535),
  /** Its process: the file outlives a porter that is killed. */
  pid: z.int().positive(),
});

/** Where the porter listens. */
export type PorterAddress = z.infer<typeof porterFile>;

/**
 * Reads what the porter wrote.
 *
 * @param path `DATA/run/porter.json`.
 * @returns Null when it is not there, or no such file.
 */
export async function readPorterAddress(path: string): Promise<PorterAddress | null> {
  return await readJsonFile(path, porterFile);
}

/**
 * Reads the address that a running porter shows.
 *
 * @param text Such as `127.0.0.1:8800` or `[::]:8800`.
 * @returns Null when it is none.
 */
export function shownAddress(text: string): Pick<PorterAddress, "host" | "port"> | null {
  const url = URL.parse(`http://${text}`);
  // The port that http has by itself is left out of a URL.
  return url === null ? null : { host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port || 80) };
}

/**
 * Gives the address that a program on this machine would use, by number: where nobody has written `/etc/hosts`, the name
 * localhost leads nowhere.
 *
 * @param address Where the porter listens.
 * @returns Without a slash at its end.
 */
export function localUrl({ host, port }: Pick<PorterAddress, "host" | "port">): string {
  switch (host) {
    case "::":
    case "0.0.0.0":
      return `http://127.0.0.1:${port}`;
    default:
      return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  }
}
