/** Small files of `DATA/run` that one process writes for others to find. */
import { z } from "zod";

/**
 * Reads such a file.
 *
 * @param path Which.
 * @param schema What stands in it.
 * @returns Null when it is not there, or no such file.
 */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await Deno.readTextFile(path)));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError || error instanceof z.ZodError) {
      return null;
    }
    throw error;
  }
}
