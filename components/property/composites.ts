/** Properties that are more than one word: lists, maps with names of the planet's choosing, and records with known names. */
import type { Json } from "../../manager/contract/component_spec.ts";
import {
  invalid,
  type Parsed,
  type Property,
  property,
  type PropertyOptions,
  type PropertyValues,
} from "./property.ts";
import { shownValues } from "./shown_values.ts";

/**
 * Several values of one kind, in order.
 *
 * @param of The kind of each.
 * @param options Its default.
 */
export function list<T extends Json>(of: Property<T>, options: PropertyOptions<readonly T[]>): Property<readonly T[]> {
  const schema = { type: "array", items: of.schema };
  const shape = { kind: "list", of: of as Property } as const;
  return property(
    {
      kind: `list of ${of.kind}`,
      schema,
      shape,
      parse: refuseWord("value-list"),
      print: JSON.stringify,
      show: (items) => items.map((item) => of.show(item)),
    },
    options,
  );
}

/**
 * A value for each of several names that the planet chooses.
 *
 * @param of The kind of each value.
 * @param options Its default.
 */
export function map<T extends Json>(
  of: Property<T>,
  options: PropertyOptions<{ readonly [name: string]: T }>,
): Property<{ readonly [name: string]: T }> {
  const schema = { type: "object", additionalProperties: of.schema };
  const shape = { kind: "map", of: of as Property } as const;
  return property(
    {
      kind: `map of ${of.kind}`,
      schema,
      shape,
      parse: refuseWord("value-map"),
      print: JSON.stringify,
      show: (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, of.show(value)])),
    },
    options,
  );
}

/**
 * Values under names that are known beforehand, each of a kind of its own. A field with a default may be left out.
 *
 * @param fields Names and kinds.
 * @param options Its default.
 */
export function record<const F extends { readonly [name: string]: Property<never> | Property }>(
  fields: F,
  options: PropertyOptions<PropertyValues<F>> = {},
): Property<PropertyValues<F>> {
  const known = Object.entries(fields as { readonly [name: string]: Property });
  const schema = {
    type: "object",
    properties: Object.fromEntries(known.map(([name, field]) => [name, field.schema])),
    required: known.filter(([, field]) => field.default === undefined).map(([name]) => name),
    additionalProperties: false,
  };
  const shape = { kind: "record", fields: Object.fromEntries(known) } as const;
  const show = (values: PropertyValues<F>) => shownValues(shape.fields, values) as PropertyValues<F>;
  return property(
    { kind: "record", schema, shape, parse: refuseWord("value-map"), print: JSON.stringify, show },
    options,
  );
}

/** One word stands where several values are wanted. */
function refuseWord<T>(id: string): (text: string) => Parsed<T> {
  return (value) => invalid(id, { value });
}
