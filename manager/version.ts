/** The version of the program. */

/** As in `deno.json`. */
export const VERSION: string = readVersion(new URL("../deno.json", import.meta.url));

function readVersion(project: URL): string {
  const { version }: { version?: unknown } = JSON.parse(Deno.readTextFileSync(project));
  if (typeof version !== "string") throw new TypeError(`Cannot tell the version because ${project} has none`);
  return version;
}
