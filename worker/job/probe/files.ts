/** Asks for files that are read and for the folder that is written. Runs in the process of the probe. */
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { ProbeFinding } from "../../../manager/contract/probe.ts";
import { problemOf } from "./problem_of.ts";

/**
 * Asks for a file by reading from it.
 *
 * @param path Absolute.
 */
export async function probeFile(path: string): Promise<ProbeFinding> {
  try {
    using file = await Deno.open(path);
    await file.read(new Uint8Array(1));
    return { asked: path, found: path, problem: null, detail: "" };
  } catch (error) {
    return { asked: path, found: "", ...problemOf(error) };
  }
}

/**
 * Asks for a directory by reading what lies in it.
 *
 * @param path Absolute.
 */
export async function probeListing(path: string): Promise<ProbeFinding> {
  try {
    for await (const _entry of Deno.readDir(path)) break;
    return { asked: path, found: path, problem: null, detail: "" };
  } catch (error) {
    return { asked: path, found: "", ...problemOf(error) };
  }
}

/**
 * Asks for a folder by writing to it; of one that is not there yet, to the nearest folder above that is.
 *
 * @param path Absolute.
 */
export function probeFolder(path: string): ProbeFinding {
  const found = nearest(path);
  try {
    // Rights tell little on read-only file systems and for root: only writing shows it.
    Deno.removeSync(Deno.makeTempFileSync({ dir: found, prefix: ".probe-" }));
    return { asked: path, found, problem: null, detail: "" };
  } catch (error) {
    return { asked: path, found, ...problemOf(error) };
  }
}

/**
 * Tells how much can still be written.
 *
 * @param folder One that is there.
 * @returns Bytes that are left to those who are not root.
 */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function nearest(path: string): string {
  try {
    Deno.lstatSync(path);
    return path;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return nearest(dirname(path));
    throw error;
  }
}
