/** Finds files of the project. */

/** Folders at the project's root that hold nothing of its own. */
const FOREIGN = new Set([".git", ".cache", "data", "coverage", "node_modules"]);

/**
 * Lists the files below a folder, in order.
 *
 * @param folder The folder; `.` or an absolute path for the project's root.
 * @param ending How their names end, such as `_test.ts`.
 * @returns Paths that start with the folder's; without any start for `.`.
 * @throws {Deno.errors.NotFound} When there is no such folder.
 */
export function filesBelow(folder: string, ending: RegExp): string[] {
  return walk(folder, folder === "." || folder.startsWith("/")).sort();

  function walk(from: string, atRoot: boolean): string[] {
    return [...Deno.readDirSync(from)].flatMap(({ name, isDirectory, isFile }) => {
      const path = from === "." ? name : `${from}/${name}`;
      if (isDirectory) return atRoot && FOREIGN.has(name) ? [] : walk(path, false);
      return isFile && ending.test(name) ? [path] : [];
    });
  }
}
