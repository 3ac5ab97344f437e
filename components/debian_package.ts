/**
 * Which Debian package a library came with, asked of dpkg on this machine. Used by jobs and by `serve`, when something
 * has failed.
 */
import { outputOf } from "./short_process.ts";

const ASK_MS = 5000;

/**
 * Asks.
 *
 * @param file Path of the file, or its bare name, such as `libx264.so.164`.
 * @param signal Gives up.
 * @returns `name version`; null when no package has it, or dpkg is not there.
 */
export async function debianPackage(file: string, signal: AbortSignal): Promise<string | null> {
  if (!/^[\w.+/-]+$/.test(file)) return null;
  const limits = { deadlineMs: ASK_MS, signal };
  // What lies in /usr/lib may be known as in /lib.
  const owner = await outputOf(["dpkg-query", "-S", `*/${file.replace(/^(\/usr)?\//, "")}`], limits);
  // `libx264-164:amd64, other:amd64: /usr/lib/…`, or a line about a diversion.
  const [, name] = /^([a-z0-9][\w.+-]+(?::\w+)?)(?:, [^/]*)?: \//m.exec(owner) ?? [];
  if (name === undefined) return null;
  const version = await outputOf(["dpkg-query", "-W", "-f", "${Version}", name], limits);
  return `${name.replace(/:.*$/, "")} ${version}`.trim();
}
