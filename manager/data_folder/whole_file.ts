/** Writes files so that a reader, or a cut of power, meets the old content or the new, never half of it. */
import { dirname } from "node:path";

/**
 * Writes a file whole: beside its place, synced, then renamed over it.
 *
 * @param path Where.
 * @param text The whole content.
 * @param mode Rights of the file, `0o600` for what is private.
 */
export async function writeWholeFile(path: string, text: string, mode: number): Promise<void> {
  const draft = `${path}.${Deno.pid}.new`;
  await Deno.remove(draft).catch(ignoreMissing);
  try {
    using file = Deno.openSync(draft, { write: true, createNew: true, mode });
    lock(file);
    await writeSynced(file, text);
    await Deno.rename(draft, path);
  } catch (error) {
    await Deno.remove(draft).catch(ignoreMissing);
    throw error;
  }
  using folder = await Deno.open(dirname(path));
  await folder.sync();
}

/**
 * Removes a file that may be gone already.
 *
 * @param path Which.
 */
export async function removeFile(path: string): Promise<void> {
  await Deno.remove(path).catch(ignoreMissing);
}

async function writeSynced(file: Deno.FsFile, text: string): Promise<void> {
  let rest = new TextEncoder().encode(text);
  while (rest.length > 0) rest = rest.subarray(await file.write(rest));
  await file.sync();
}

/** Until it has its name: a draft that nobody has locked is a leftover. */
function lock(file: Deno.FsFile): void {
  try {
    file.tryLockSync(true);
  } catch {
    // This file system knows no locks: its leftovers stay.
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}
