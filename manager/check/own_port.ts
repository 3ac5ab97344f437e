/** Whether a box runs from a data folder already: then its port is taken by itself, which is no problem. */
import { readApiFile } from "../api_file.ts";
import type { DataFolder } from "../data_folder.ts";
import { readPorterAddress } from "../porter_address.ts";

const ANSWER_MS = 2000;

/**
 * Asks the box.
 *
 * @param folder The data folder.
 * @returns Its port, null when no box answers.
 */
export async function ownPort(folder: DataFolder): Promise<number | null> {
  const api = await readable(readApiFile(folder.apiFile));
  if (api === null || !await answers(api.url)) return null;
  return (await readPorterAddress(folder.porterFile))?.port ?? null;
}

/** The box's own user may have closed the file to others. */
async function readable<T>(file: Promise<T>): Promise<T | null> {
  try {
    return await file;
  } catch (error) {
    if (error instanceof Deno.errors.PermissionDenied) return null;
    throw error;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(ANSWER_MS) });
    await response.body?.cancel();
    return response.ok;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return false;
    throw error;
  }
}
