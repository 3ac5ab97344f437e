/** A launch string of GStreamer, as a person writes it. */
import { secretParts, withoutSecrets } from "./hidden_words.ts";
import type { Property, PropertyOptions } from "./property.ts";
import { text } from "./words.ts";

/**
 * Free text, shown without the passwords that elements are given in it.
 *
 * @param options Its default.
 */
export function launchText(options: PropertyOptions<string>): Property<string> {
  return { ...text(options), show: (value) => withoutSecrets(value, []), hidden: secretParts };
}
