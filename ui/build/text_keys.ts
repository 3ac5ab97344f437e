/**
 * Writes `ui/text_keys.ts`: the ids of all texts of the pages with the names of their arguments, so that a missing or
 * misspelt text is a type error. Runs at build time; a test says when the committed file is stale.
 */
import { sectionMessages } from "./fluent_source.ts";

/** As in `deno.json`. */
const LINE_WIDTH = 120;

/**
 * Makes the source of `ui/text_keys.ts`.
 *
 * @param source The text of `locales/en.ftl`, the source of all keys.
 * @returns A TypeScript module, formatted as `deno fmt` has it.
 */
export function textKeysModule(source: string): string {
  const lines = [...sectionMessages(source, "Pages")].map(([id, names]) => {
    const key = id.includes("-") ? `"${id}"` : id;
    if (names.length === 0) return `  readonly ${key}: null;`;
    const args = names.map((name) => `readonly ${name}: TextArg`);
    const line = `  readonly ${key}: { ${args.join("; ")} };`;
    if (line.length <= LINE_WIDTH) return line;
    return [`  readonly ${key}: {`, ...args.map((arg) => `    ${arg};`), "  };"].join("\n");
  });
  return `/** Made by \`deno task ui\` from section "Pages" of \`locales/en.ftl\`. Not edited by hand. */

/** What fills a placeable. */
export type TextArg = string | number;

/** Every text of the pages, with its arguments; null when it has none. */
export interface TextKeys {
${lines.join("\n")}
}
`;
}
