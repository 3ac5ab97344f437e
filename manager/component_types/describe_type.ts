/** Describes a component type to people and programs, as the API answers it and `inspect` prints it. */
import { type Addon, type Definitions, hasPage } from "../../components/addon/addon.ts";
import type { ComponentDefinition, EaterDefinition, Feeders, MachineThing, Role } from "../../components/definition.ts";
import type { Media } from "../../components/media.ts";
import type { Properties, Property, Shape } from "../../components/property/mod.ts";
import type { Json } from "../contract/component_spec.ts";
import { otherFeeders } from "./other_feeders.ts";

/** What a value is. */
export interface KindDescription {
  kind: string;
  unit: string | null;
  required: boolean;
  default: Json;
  defaultText: string | null;
  /**
   * What stands in a value of more than one word: `{kind: "list" | "map", of}`, or `{kind: "record", fields}` with fields
   * by name. Each of them is such a description without a name.
   */
  shape: Json;
}

/** One property of a type. */
export interface PropertyDescription extends KindDescription {
  name: string;
  title: string;
  /** Whether it changes while the component runs. */
  live: boolean;
}

/** One thing that a component can be asked to do. */
export interface ActionDescription {
  name: string;
  title: string;
  /** JSON Schema of what it takes. */
  schema: Record<string, Json>;
  takes: (KindDescription & { name: string })[];
}

/** What an eater takes. */
export interface EaterDescription {
  media: Media[];
  multiple: boolean;
  optional: boolean;
}

/** What a feeder gives. */
export interface FeederDescription {
  name: string;
  media: Media;
}

/** One type. */
export interface TypeDescription {
  type: string;
  /** Whether it is an add-on of this box. */
  own: boolean;
  /** Where an add-on lies; null for a type of the program. */
  folder: string | null;
  /** Whether it brings a section for the pages of its parts. */
  page: boolean;
  role: Role;
  title: string;
  about: string;
  /** JSON Schema of the properties, draft 2020-12. */
  schema: Record<string, Json>;
  properties: PropertyDescription[];
  actions: ActionDescription[];
  eaters: ({ name: string } & EaterDescription)[];
  /** What eaters take whose names the planet chooses; null when it cannot. */
  anyEaters: EaterDescription | null;
  feeders: FeederDescription[];
  /** Values of properties with which it has other feeders. */
  otherFeeders: { property: string; value: Json; valueText: string; feeders: FeederDescription[] }[];
  needs: {
    elements: string[];
    anyElement: string[];
    /** Properties that name a thing of the machine. */
    named: { property: string; thing: MachineThing }[];
  };
}

/**
 * Describes a type.
 *
 * @param definition The type.
 * @param definitions All types: they tell which are add-ons.
 * @param text Renders a text without arguments, in the reader's language.
 */
export function describeType(
  definition: ComponentDefinition,
  definitions: Definitions,
  text: (id: string) => string,
): TypeDescription {
  const { type, role, properties, live = [], actions = {}, eaters, anyEaters, feeders, needs } = definition;
  return {
    type,
    ...describeAddon(definitions.addons?.types.get(type)),
    role,
    title: text(`component-${type}`),
    about: text(`component-${type}-about`),
    schema: propertiesSchema(properties),
    properties: named(properties).map(([name, property]) => ({
      name,
      title: text(`component-${type}-${name}`),
      ...describeKind(property),
      live: live.includes(name),
    })),
    actions: Object.entries(actions).map(([name, takes]) => ({
      name,
      title: text(`component-${type}-action-${name}`),
      schema: propertiesSchema(takes),
      takes: named(takes).map(([name, property]) => ({ name, ...describeKind(property) })),
    })),
    eaters: Object.entries(eaters).map(([name, eater]) => ({ name, ...describeEater(eater) })),
    anyEaters: anyEaters === undefined ? null : describeEater(anyEaters),
    feeders: describeFeeders(feeders),
    otherFeeders: otherFeeders(definition).map((one) => ({ ...one, feeders: describeFeeders(one.feeders) })),
    needs: {
      elements: [...needs.elements ?? []],
      anyElement: [...needs.anyElement ?? []],
      named: Object.entries(needs.named ?? {}).map(([property, thing]) => ({ property, thing })),
    },
  };
}

function describeAddon(addon: Addon | undefined): Pick<TypeDescription, "own" | "folder" | "page"> {
  if (addon === undefined) return { own: false, folder: null, page: false };
  return { own: true, folder: addon.folder, page: hasPage(addon) };
}

function describeKind(property: Property): KindDescription {
  const { kind, unit, default: fallback, defaultText, shape } = property;
  return {
    kind,
    unit,
    required: fallback === undefined,
    default: fallback ?? null,
    defaultText,
    shape: shape === null ? null : describeShape(shape),
  };
}

function describeShape(shape: Shape): Json {
  if (shape.kind !== "record") return { kind: shape.kind, of: { ...describeKind(shape.of) } };
  const fields = named(shape.fields).map(([name, field]) => [name, { ...describeKind(field) }]);
  return { kind: shape.kind, fields: Object.fromEntries(fields) };
}

function describeEater({ media, multiple = false, optional = false }: EaterDefinition): EaterDescription {
  return { media: [...media], multiple, optional };
}

function describeFeeders(feeders: Feeders): FeederDescription[] {
  return Object.entries(feeders).map(([name, { media }]) => ({ name, media }));
}

function propertiesSchema(properties: Properties): Record<string, Json> {
  const entries = named(properties);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: Object.fromEntries(entries.map(([name, property]) => [name, property.schema])),
    required: entries.filter(([, property]) => property.default === undefined).map(([name]) => name),
    additionalProperties: false,
  };
}

function named(properties: Properties): [string, Property][] {
  return Object.entries(properties as { readonly [name: string]: Property });
}
