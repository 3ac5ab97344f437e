/** A property that is an address on a network. */
import { invalid, type Parsed, type Property, property, type PropertyOptions } from "./property.ts";

/**
 * A URL, kept as written.
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
    return form.test(value) ? { ok: true, value } : invalid("value-url", { value, allowed });
  };
  return property({ kind: "url", schema: { type: "string", format: "uri", pattern }, parse }, options);
}
