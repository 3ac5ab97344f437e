/** A property that nobody may read again once it was given: the password of a camera, the passphrase of a stream. */
import { invalid, type Parsed, type Property, property, type PropertyOptions } from "./property.ts";

/** What stands in answers, logs and graphs in the place of a secret. */
export const SECRET_MARK = "•••";

const KIND = "secret";

/**
 * A secret: `!secret NAME`, whose value lies in the data folder, or the value itself.
 *
 * @param options Whether it may be missing.
 */
export function secret(options: PropertyOptions<string>): Property<string> {
  const schema = { type: "string", minLength: 1 };
  const hidden = (text: string) => [{ from: 0, to: text.length, name: "" }];
  return property({ kind: KIND, schema, parse, show: () => SECRET_MARK, hidden }, options);
}

/**
 * Tells whether `!secret NAME` may stand where a property is wanted.
 *
 * @param property The property.
 */
export function isSecret({ kind }: Pick<Property, "kind">): boolean {
  return kind === KIND;
}

/** Who copies what an answer shows would put the mark in the place of the secret. */
function parse(value: string): Parsed<string> {
  if (value === "") return invalid("value-text", {});
  return value === SECRET_MARK ? invalid("value-secret", { value }) : { ok: true, value };
}
