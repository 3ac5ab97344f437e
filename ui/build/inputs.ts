/** Everything that the built pages depend on, and one hash of it all, so that an unchanged UI is not built twice. */
import { createHash } from "node:crypto";
import { join, relative } from "node:path";

/** One file that goes into the build. */
export interface InputFile {
  /** Path below the project's folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads all inputs of the build, in a fixed order.
 *
 * @param root The project's folder.
 */
export async function readInputs(root: string): Promise<InputFile[]> {
  const paths = [join(root, "deno.json"), join(root, "deno.lock")];
  for (const folder of ["ui", "locales", "manager/contract"]) {
    for await (const path of filesBelow(join(root, folder))) paths.push(path);
  }
  paths.sort();
  return await Promise.all(paths.map(async (path) => ({
    path: relative(root, path),
    text: await Deno.readTextFile(path),
  })));
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  for await (const entry of Deno.readDir(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory && !entry.name.startsWith("dist")) yield* filesBelow(path);
    else if (entry.isFile && /\.(tsx?|ftl|svg)$/.test(entry.name)) yield path;
  }
}

/**
 * Hashes all inputs.
 *
 * @param inputs As `readInputs` gives them.
 * @returns Hexadecimal SHA-256; changes with any path or content, and with Deno's version.
 */
export function inputsHash(inputs: readonly InputFile[]): string {
  const hash = createHash("sha256").update(Deno.version.deno);
  for (const { path, text } of inputs) hash.update(`\0${path}\0${text.length}\0${text}`);
  return hash.digest("hex");
}
