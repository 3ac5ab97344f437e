/** The planet file on disk: read with a bound, written whole. Used by `serve` and by commands that read a planet. */
import { writeWholeFile } from "../data_folder/whole_file.ts";
import { MAX_SOURCE_LENGTH } from "./source/parse_source.ts";

/** More than this is not read: no text within the planet's limit has more bytes in UTF-8. */
const MAX_BYTES = 4 * MAX_SOURCE_LENGTH + 4;
/** Rights of a new file. It may hold a password in clear, so it is not for everybody to read. */
const NEW_FILE_MODE = 0o640;

/**
 * Reads a planet file. Bytes that are not UTF-8 become U+FFFD, of which `readPlanet` then tells the place; of a file
 * that is far too large, only so much is read that `readPlanet` refuses it.
 *
 * @param path Where.
 * @throws {Deno.errors.NotFound} When there is none.
 */
export async function readPlanetFile(path: string): Promise<string> {
  using file = await Deno.open(path);
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(1 << 16);
  let text = "";
  let bytes = 0;
  while (bytes < MAX_BYTES) {
    const count = await file.read(buffer);
    if (count === null) break;
    bytes += count;
    text += decoder.decode(buffer.subarray(0, count), { stream: true });
  }
  return text + decoder.decode();
}

/**
 * Writes a planet file whole, by rename, synced: a cut of power leaves the old planet or the new one. A link stays a
 * link, and a file keeps its rights.
 *
 * @param path Where.
 * @param text The whole planet.
 */
export async function writePlanetFile(path: string, text: string): Promise<void> {
  const { target, mode } = await present(path) ?? { target: path, mode: NEW_FILE_MODE };
  await writeWholeFile(target, text, mode);
}

async function present(path: string): Promise<{ target: string; mode: number } | null> {
  try {
    const target = await Deno.realPath(path);
    const { mode } = await Deno.stat(target);
    return { target, mode: mode === null ? NEW_FILE_MODE : mode & 0o777 };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
