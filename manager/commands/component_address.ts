/** Where the API has a component that a command line names. */
import { wrongUse } from "./command_error.ts";

/**
 * Makes the path of a component.
 *
 * @param id `flow/component`, as a person wrote it.
 * @throws {CommandError} When it is no id.
 */
export function componentAddress(id: string): string {
  const [flow, name, ...more] = id.split("/");
  if (!flow || !name || more.length > 0) throw wrongUse("command-wrong-id", { id });
  return `/api/v1/components/${encodeURIComponent(flow)}/${encodeURIComponent(name)}`;
}
