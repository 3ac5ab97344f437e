/** Whether the porter of a data folder has a port already: then it is taken by the box itself, which is no problem. */
import type { DataFolder } from "../data_folder/data_folder.ts";
import { askPorter } from "../porter/ask_porter.ts";
import { localUrl, readPorterAddress } from "../porter/porter_address.ts";

/**
 * Asks the porter's file, and whoever listens there: the file outlives a porter that is killed. The porter may well
 * listen while its `serve` does not run.
 *
 * @param folder The data folder.
 * @returns The porter's port, null when it does not listen.
 */
export async function ownPort(folder: DataFolder): Promise<number | null> {
  const address = await readable(readPorterAddress(folder.porterFile));
  return address !== null && await askPorter(localUrl(address)) !== "none" ? address.port : null;
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
