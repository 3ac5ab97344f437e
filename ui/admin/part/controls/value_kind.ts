/** What a property's value is, read out of the type's description and its JSON Schema, at any depth. Pure. */
import type { ApiComponentType, ApiKind } from "../../../../manager/contract/api.ts";
import type { Json } from "../../../../manager/contract/component_spec.ts";

type Schema = { readonly [key: string]: Json };

/** What a value is, and what it may be. */
export interface ValueKind {
  readonly kind: string;
  readonly unit: string | null;
  readonly usual: Json;
  /** Whether it may be not set. */
  readonly optional: boolean;
  /** Bounds of a number, null for others. */
  readonly bounds: { readonly min: number; readonly max: number } | null;
  /** What a choice may be, null for others. */
  readonly options: readonly (string | number)[] | null;
  /** What each value of a map is. */
  readonly of: ValueKind | null;
  /** What the fields of a record are. */
  readonly fields: ReadonlyMap<string, ValueKind> | null;
}

/**
 * Reads what a property of a type is.
 *
 * @param type The type.
 * @param name The property.
 * @throws Error when the type has no such property.
 */
export function propertyKind(type: ApiComponentType, name: string): ValueKind {
  const property = type.properties.find((one) => one.name === name);
  if (property === undefined) throw new Error(`Cannot show a control because ${type.type} must have it: got ${name}`);
  return valueKind(property, within(within(type.schema, "properties"), name));
}

/**
 * Reads what a value is.
 *
 * @param kind As the API describes it.
 * @param schema Its JSON Schema.
 */
export function valueKind(kind: ApiKind, schema: Schema): ValueKind {
  const { minimum: min, maximum: max, enum: options } = schema;
  const shape = isRecord(kind.shape) ? kind.shape : {};
  const fields = isRecord(shape["fields"]) ? Object.entries(shape["fields"]) : null;
  const of = shape["kind"] === "map" ? shape["of"] : undefined;
  return {
    kind: kind.kind,
    unit: kind.unit,
    usual: kind.default,
    optional: !kind.required && kind.default === null,
    bounds: typeof min === "number" && typeof max === "number" ? { min, max } : null,
    options: Array.isArray(options)
      ? options.filter((one) => typeof one === "string" || typeof one === "number")
      : null,
    of: isKind(of) ? valueKind(of, within(schema, "additionalProperties")) : null,
    fields: fields === null ? null : new Map(
      fields.flatMap(([name, field]) =>
        isKind(field) ? [[name, valueKind(field, within(within(schema, "properties"), name))]] : []
      ),
    ),
  };
}

/**
 * Tells whether a value has named values in it.
 *
 * @param value Any.
 */
export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function within(schema: Schema, key: string): Schema {
  const found = schema[key];
  return isRecord(found) ? found : {};
}

function isKind(value: Json | undefined): value is ApiKind & { readonly [key: string]: Json } {
  return isRecord(value) && typeof value["kind"] === "string";
}
