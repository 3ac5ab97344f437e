/** Writes a person's words as Pango markup, which textoverlay takes. Pure. */

const ENTITIES: { readonly [sign: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\\": "&#92;",
};

/**
 * Words that stand for themselves, whatever signs are in them.
 *
 * @param text As it was written.
 */
export function plainMarkup(text: string): string {
  // Quotes and backslashes too: GStreamer reads a value in quotes as one of its own. Pango refuses control characters.
  return text.replace(/[&<>"\\]/g, (sign) => ENTITIES[sign]!)
    .replace(/\p{Cc}/gu, (sign) => sign === "\n" ? sign : " ");
}

/**
 * A lower third: the first line, a name, stands out; those after it, what the person does, are smaller.
 *
 * @param text Lines.
 */
export function lowerThirdMarkup(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const name = `<b>${plainMarkup(first)}</b>`;
  return rest.length === 0 ? name : `${name}\n<small>${plainMarkup(rest.join("\n"))}</small>`;
}
