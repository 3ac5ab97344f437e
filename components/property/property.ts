/**
 * What every property of a component type knows of itself: how its text in the planet file is read, what it allows, in
 * which unit it is kept, and its JSON Schema. A property is declared once, in the type's definition; the planet's check,
 * the API, `inspect` and the pages all take it from there.
 */
import type { Json } from "../../manager/contract/component_spec.ts";
import type { TextRef } from "../../manager/contract/message.ts";
import { type HiddenPart, partsInOrder } from "./hidden_part.ts";
import { passwordParts } from "./shown_url.ts";

/** What reading a value gave: the value, or what was wrong and what is allowed. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: TextRef };

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [key: string]: Json };

/** How a property is declared beside its kind. */
export interface PropertyOptions<T> {
  /** Taken when the planet says nothing. Without one the property is required, unless `optional`. */
  readonly default?: T;
  /** May be missing; the value is then null. */
  readonly optional?: boolean;
}

/** What a value that is more than one word consists of. */
export type Shape =
  | { readonly kind: "list"; readonly of: Property }
  | { readonly kind: "map"; readonly of: Property }
  | { readonly kind: "record"; readonly fields: { readonly [name: string]: Property } };

/** One property of a component type. */
export interface Property<T extends Json = Json> {
  /** The kind, a word for `inspect`: `integer`, `bitrate`, `fraction` … */
  readonly kind: string;
  /** The unit in which the value is kept and answered, null when it has none. */
  readonly unit: string | null;
  /** Undefined when the planet has to give a value. */
  readonly default: T | undefined;
  /** What the planet, and a person, would write for the default. */
  readonly defaultText: string | null;
  readonly schema: JsonSchema;
  /** For lists and maps what stands in them; null for one word, which `parse` reads. */
  readonly shape: Shape | null;
  /** Reads the text as it is written in the planet file. */
  parse(text: string): Parsed<T>;
  /** Writes one word as a person would in the planet file. */
  print(value: T): string;
  /** Gives a value as all may see it: without what is secret. */
  show(value: T): T;
  /** Tells where in a word, as the planet file says it, something stands that nobody may see. */
  hidden(text: string): readonly HiddenPart[];
}

/** Names and properties of a type. */
export type Properties = { readonly [name: string]: Property<never> | Property };

/** The values that a set of properties gives. */
export type PropertyValues<P> = { readonly [K in keyof P]: P[K] extends Property<infer T> ? T : never };

/** How a kind is made; everything but reading is derived. */
interface Kind<T extends Json> {
  readonly kind: string;
  readonly unit?: string | null;
  readonly schema: JsonSchema;
  readonly shape?: Shape;
  readonly parse: (text: string) => Parsed<T>;
  readonly print?: (value: T) => string;
  readonly show?: (value: T) => T;
  /** @default the passwords of an address: it may be one whatever the kind */
  readonly hidden?: (text: string) => readonly HiddenPart[];
}

/**
 * Makes a property of a kind.
 *
 * @param kind How its text is read.
 * @param options Default, or that it may be missing.
 */
export function property<T extends Json>(kind: Kind<T>, options: PropertyOptions<T>): Property<T> {
  const fallback = options.default ?? (options.optional ? null as T : undefined);
  const print = kind.print ?? String;
  return {
    kind: kind.kind,
    unit: kind.unit ?? null,
    shape: kind.shape ?? null,
    default: fallback,
    defaultText: fallback === undefined || fallback === null ? null : print(fallback),
    schema: schemaOf(kind.schema, fallback),
    parse: kind.parse,
    print,
    show: (value) => value === null ? value : kind.show?.(value) ?? value,
    hidden: kind.hidden ?? ((text) => partsInOrder(passwordParts(text))),
  };
}

/** What may be missing is answered as null. */
function schemaOf(schema: JsonSchema, fallback: Json | undefined): JsonSchema {
  if (fallback === undefined) return schema;
  if (fallback !== null) return { ...schema, default: fallback };
  const { type, enum: options } = schema;
  if (typeof type !== "string") return { anyOf: [schema, { type: "null" }] };
  return { ...schema, type: [type, "null"], ...(Array.isArray(options) ? { enum: [...options, null] } : {}) };
}

/**
 * A value that could not be read.
 *
 * @param id Text that says what is allowed, `value-…` of the locales.
 * @param args The value as `value`, and the bounds.
 */
export function invalid<T>(id: string, args: TextRef["args"]): Parsed<T> {
  return { ok: false, problem: { id, args } };
}
