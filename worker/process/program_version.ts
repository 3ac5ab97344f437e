/**
 * Tells one version of the program from another, also while it is being worked on: a job that was started from other code
 * than this is not the job that this code would start. Used by the worker, in the process of `serve`.
 */
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";

/** What a job may load, beside the main module. */
const FOLDERS = ["worker/", "components/", "ffi/", "manager/contract/"];
const FILES = ["main.ts", "deno.json", "deno.lock"];

/**
 * Sums up the program: names, sizes and times of change of its modules, or of the one file that a compiled program is; and
 * the same of the component types that lie in a data folder.
 *
 * @param mainModule Address of `main.ts`; not used by a compiled program.
 * @param addons The folder of these; need not be there.
 * @returns SHA-256 in hexadecimal.
 */
export async function programVersion(mainModule: URL, addons: string): Promise<string> {
  const seen = Deno.build.standalone ? [await describe(Deno.execPath())] : await describeModules(mainModule);
  return createHash("sha256").update(
    [Deno.version.deno, ...[...seen, ...await describeAddons(addons)].sort()].join("\n"),
  ).digest("hex");
}

async function describeModules(mainModule: URL): Promise<string[]> {
  const files = FILES.map((name) => new URL(name, mainModule));
  for (const folder of FOLDERS) await gather(new URL(folder, mainModule), files);
  return await Promise.all(files.map(describe));
}

async function describeAddons(folder: string): Promise<string[]> {
  const files: URL[] = [];
  try {
    // One that is worked on may be a link to where that is done.
    for await (const { name, isFile } of Deno.readDir(folder)) {
      if (!isFile) await gather(pathToFileURL(`${folder}/${name}/`), files);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory)) throw error;
  }
  return await Promise.all(files.map(describe));
}

async function gather(folder: URL, files: URL[]): Promise<void> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) await gather(new URL(`${name}/`, folder), files);
    else if (/\.[jt]s$/.test(name)) files.push(new URL(name, folder));
  }
}

async function describe(file: URL | string): Promise<string> {
  const { size, mtime } = await Deno.stat(file);
  return `${file} ${size} ${mtime?.getTime()}`;
}
