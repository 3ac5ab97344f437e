/**
 * Reads the sections of `locales/*.ftl` that the pages show. Runs at build time only; browsers parse what comes out.
 */

/** Sections whose texts go to browsers: those of the pages, and the names of component types. */
const PAGE_SECTIONS = ["Components", "Pages"];

/**
 * Takes out of a locale file what the pages need, without comments.
 *
 * @param source The file's text.
 * @returns Fluent source of the sections `Components` and `Pages`.
 */
export function pageTexts(source: string): string {
  const kept: string[] = [];
  let wanted = false;
  for (const line of source.split("\n")) {
    if (line.startsWith("## ")) wanted = PAGE_SECTIONS.includes(line.slice(3).trim());
    else if (wanted && !line.startsWith("#") && line.trim() !== "") kept.push(line);
  }
  return kept.join("\n") + "\n";
}

/**
 * Takes one section out of a locale file.
 *
 * @param source The file's text.
 * @param name The section's heading.
 * @returns Its messages, by id in order, with the names of their arguments.
 */
export function sectionMessages(source: string, name: string): Map<string, string[]> {
  const messages = new Map<string, string[]>();
  let within = false;
  let current: Set<string> | undefined;
  let id = "";
  for (const line of source.split("\n")) {
    if (line.startsWith("## ")) within = line.slice(3).trim() === name;
    if (!within || line.startsWith("#")) continue;
    const start = /^([a-z][a-z0-9-]*) *=/.exec(line);
    if (start) {
      id = start[1] ?? "";
      current = new Set();
    }
    if (current === undefined) continue;
    for (const argument of line.matchAll(/\$([a-zA-Z][a-zA-Z0-9_-]*)/g)) current.add(argument[1] ?? "");
    messages.set(id, [...current]);
  }
  return messages;
}
