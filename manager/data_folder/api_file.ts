/** `DATA/run/api.json`: where the command line finds the running box. Written by `serve`, read by other commands. */
import { z } from "zod";
import { readJsonFile } from "./json_file.ts";
import { writeWholeFile } from "./whole_file.ts";

const apiFile = z.object({
  /** Without a slash at its end; null while the porter does not listen. Commands take the API's own socket. */
  url: z.url().nullable(),
  /** A bearer token of the API. */
  token: z.string().min(1),
  /** The process of `serve`. */
  pid: z.int().positive(),
});

/** What stands in it. */
export type ApiFile = z.infer<typeof apiFile>;

/**
 * Writes the file; only the box's own user can read it.
 *
 * @param path `DATA/run/api.json`.
 * @param content What stands in it.
 */
export async function writeApiFile(path: string, content: ApiFile): Promise<void> {
  await writeWholeFile(path, `${JSON.stringify(content)}\n`, 0o600);
}

/**
 * Reads the file.
 *
 * @param path `DATA/run/api.json`.
 * @returns Null when it is not there, or no such file.
 */
export async function readApiFile(path: string): Promise<ApiFile | null> {
  return await readJsonFile(path, apiFile);
}
