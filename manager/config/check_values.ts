/**
 * Checks values that come as JSON against what a type declares: by the JSON Schema of each property, and by the property's
 * own rule where its text says more than a schema can. Pure; used for properties and for what actions take.
 */
import { z } from "zod";
import { isSecret, type Properties, type Property, SECRET_MARK } from "../../components/property/mod.ts";
import type { Json } from "../contract/component_spec.ts";
import type { TextRef } from "../contract/message.ts";

/** Values that are right, or the first thing that is wrong. */
export type CheckedValues =
  | { readonly ok: true; readonly values: { readonly [name: string]: Json } }
  | { readonly ok: false; readonly place: string; readonly problem: TextRef };

/** Thrown within this module only. */
class WrongValue extends Error {
  readonly place: string;
  readonly problem: TextRef;

  constructor(place: string, problem: TextRef) {
    super(`${place}: ${problem.id}`);
    this.place = place;
    this.problem = problem;
  }
}

/** Schemas of single words, made when first asked for. */
const schemas = new WeakMap<Property, z.ZodType>();

/**
 * Checks some values.
 *
 * @param properties What the type declares.
 * @param values In base units.
 * @param options `partial`: what is missing stays as it is; otherwise defaults are filled in, and others are wrong.
 */
export function checkValues(
  properties: Properties,
  values: { readonly [name: string]: Json },
  options: { readonly partial: boolean },
): CheckedValues {
  try {
    const known = properties as { readonly [name: string]: Property };
    return { ok: true, values: checkNamed(known, values, { path: [], partial: options.partial }) };
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    return { ok: false, place: error.place, problem: error.problem };
  }
}

function checkNamed(
  properties: { readonly [name: string]: Property },
  values: { readonly [name: string]: Json },
  { path, partial }: { path: readonly string[]; partial: boolean },
): { [name: string]: Json } {
  for (const name of Object.keys(values)) {
    if (Object.hasOwn(properties, name)) continue;
    const allowed = Object.keys(properties).join(", ");
    throw new WrongValue([...path, name].join("."), { id: "value-unknown", args: { allowed } });
  }
  const checked = Object.entries(properties).flatMap(([name, property]): [string, Json][] => {
    const place = [...path, name];
    if (Object.hasOwn(values, name)) return [[name, checkValue(property, values[name]!, place)]];
    if (partial) return [];
    if (property.default !== undefined) return [[name, property.default]];
    throw new WrongValue(place.join("."), { id: "value-missing", args: { kind: property.kind } });
  });
  return Object.fromEntries(checked);
}

function checkValue(property: Property, value: Json, path: readonly string[]): Json {
  const { shape } = property;
  if (value === null && property.default === null) return null;
  if (shape === null) return checkWord(property, value, path);
  if (shape.kind === "list") {
    if (!Array.isArray(value)) throw refusal(property, value, path);
    return value.map((item, index) => checkValue(shape.of, item, [...path, String(index)]));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refusal(property, value, path);
  const entries = value as { readonly [name: string]: Json };
  if (shape.kind === "record") return checkNamed(shape.fields, entries, { path, partial: false });
  return Object.fromEntries(
    Object.entries(entries).map(([name, item]) => [name, checkValue(shape.of, item, [...path, name])]),
  );
}

function checkWord(property: Property, value: Json, path: readonly string[]): Json {
  // As in the planet, true and false are words where a choice knows them.
  const word = typeof value === "boolean" && property.kind === "choice" ? property.parse(String(value)) : null;
  if (word?.ok) return word.value;
  let schema = schemas.get(property);
  if (schema === undefined) schemas.set(property, schema = z.fromJSONSchema(property.schema));
  if (!schema.safeParse(value).success) throw refusal(property, value, path);
  if (typeof value !== "string") return value;
  // Of texts the property itself knows more: that a fraction is within its range, that a path has no NUL.
  const read = property.parse(value);
  if (!read.ok) throw new WrongValue(path.join("."), read.problem);
  return read.value;
}

/** What is allowed, a property says when it refuses a text; NUL is right for free text alone. */
function refusal(property: Property, value: Json, path: readonly string[]): WrongValue {
  const refused = property.parse("\0");
  const problem = refused.ok ? { id: "value-text", args: {} } : refused.problem;
  const shown = isSecret(property) ? SECRET_MARK : JSON.stringify(value).slice(0, 80);
  return new WrongValue(path.join("."), { id: problem.id, args: { ...problem.args, value: shown } });
}
