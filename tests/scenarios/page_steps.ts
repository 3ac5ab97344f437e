/** Reads a page of the documentation as somebody who does what it says. */

/** One thing to do, or to see. */
export type Step =
  | { readonly kind: "file"; readonly path: string; readonly text: string }
  | { readonly kind: "commands"; readonly text: string }
  /** What the commands before it print. */
  | { readonly kind: "output"; readonly text: string };

/** A line "`PATH`:" names the file that the block behind it is. */
const BLOCK = /(?:^`([^`\n]+)`:\n\n)?^```(\w+)\n([^]*?)^```$/gm;

/**
 * Gives what a page has to be done, in its order.
 *
 * @param page Markdown.
 * @throws {TypeError} For a block that is neither a file nor commands nor their output.
 */
export function readPage(page: string): Step[] {
  return [...page.matchAll(BLOCK)].map(([, path, language, text = ""]): Step => {
    if (path !== undefined) return { kind: "file", path, text };
    if (language === "sh") return { kind: "commands", text: text.trim() };
    if (language === "text") return { kind: "output", text: text.trim() };
    throw new TypeError(`Cannot follow a page because it does not say where a block belongs: got ${text.slice(0, 80)}`);
  });
}
