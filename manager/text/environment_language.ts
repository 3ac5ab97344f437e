/** The language of a person at a terminal. */

/**
 * Reads the language out of a process's environment, as POSIX orders it: `LC_ALL`, `LC_MESSAGES`, `LANG`.
 *
 * @param get Gives an environment variable.
 * @returns A language tag such as `pt-BR`, null when the environment says none.
 */
export function environmentLanguage(get: (name: string) => string | undefined): string | null {
  const locale = get("LC_ALL") || get("LC_MESSAGES") || get("LANG") || "";
  const tag = locale.replace(/[.@].*$/, "").replaceAll("_", "-");
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? tag : null;
}
