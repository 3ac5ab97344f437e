/** Finds files of the project. */

/** Folders that hold nothing of the project's own. */
const FOREIGN = new Set([".git", ".cache", "data", "coverage", "node_modules"]);

/**
 * Lists the files below a folder, in order.
 *
 * @param folder The folder, relative to the current one; `.` for all.
 * @param ending How their names end, such as `_test.ts`.
 * @returns Paths relative to the current folder.
 * @throws {Deno.errors.NotFound} When there is no such folder.
 */
export function filesBelow(folder: string, ending: RegExp): string[] {
  const found: string[] = [];
  for (const entry of Deno.readDirSync(folder)) {
    const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory && !FOREIGN.has(entry.name)) found.push(...filesBelow(path, ending));
    else if (entry.isFile && ending.test(entry.name)) found.push(path);
  }
  return found.sort();
}
