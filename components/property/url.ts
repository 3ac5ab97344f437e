/** A property that is an address on a network. */
import { invalid, type Parsed, type Property, property, type PropertyOptions } from "./property.ts";
import { shownUrl } from "./shown_url.ts";

/**
 * A URL, kept as written, and shown without its password.
 *
 * @param options Which schemes are allowed, without their colon; whether the host may be missing, as in `srt://:7001`; and
 * the default.
 */
export function url(
  options: PropertyOptions<string> & { schemes: readonly string[]; hostless?: boolean },
): Property<string> {
  const pattern = `^(${options.schemes.join("|")})://${options.hostless ? "" : "[^:/?#]"}[^\\s"\\\\]+$`;
  const form = new RegExp(pattern);
  const allowed = options.schemes.map((scheme) => `${scheme}://`).join(", ");
  const parse = (value: string): Parsed<string> => {
    return form.test(value) ? { ok: true, value } : invalid("value-url", { value: shownUrl(value), allowed });
  };
  const schema = { type: "string", format: "uri", pattern };
  return property({ kind: "url", schema, parse, show: shownUrl }, options);
}
