/** Writes the reference pages of all component types to a folder, and an index. */
import { type ComponentDefinition, ROLES } from "../../components/definition.ts";
import type { Text } from "./property_words.ts";
import { escaped, typePage } from "./type_page.ts";

/** The page that lists the others. */
const INDEX = "README.md";

/**
 * Makes the pages.
 *
 * @param definitions All types.
 * @param text Renders texts, in the pages' language.
 * @returns Their text by file name.
 */
export function referencePages(definitions: Iterable<ComponentDefinition>, text: Text): Map<string, string> {
  const all = [...definitions];
  const pages = new Map(all.map((definition) => [`${definition.type}.md`, typePage(definition, text)]));
  return pages.set(INDEX, indexPage(all, text));
}

/**
 * Writes the pages, and removes those of types that are no more.
 *
 * @param folder Where; made when it is missing.
 * @param pages Text by file name.
 */
export async function writePages(folder: string, pages: ReadonlyMap<string, string>): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  for await (const { name } of Deno.readDir(folder)) {
    if (name.endsWith(".md") && !pages.has(name)) await Deno.remove(`${folder}/${name}`);
  }
  for (const [name, text] of pages) await Deno.writeTextFile(`${folder}/${name}`, text);
}

function indexPage(definitions: readonly ComponentDefinition[], text: Text): string {
  const sections = ROLES.flatMap((role) => {
    const some = definitions.filter((definition) => definition.role === role);
    const lines = some.map(({ type }) => `- [${type}](${type}.md): ${escaped(text(`component-${type}-about`))}`);
    return lines.length === 0 ? [] : [`## ${text(`command-inspect-role-${role}`)}`, lines.join("\n")];
  });
  return [`# ${text("reference-title")}`, text("reference-intro"), ...sections].join("\n\n") + "\n";
}
