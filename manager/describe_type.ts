/** Describes a component type to people and programs, as the API answers it and `inspect` prints it. */
import type { ComponentDefinition, Role } from "../components/definition.ts";
import type { Media } from "../components/media.ts";
import type { Json } from "./contract/component_spec.ts";

/** One property of a type. */
export interface PropertyDescription {
  name: string;
  title: string;
  kind: string;
  unit: string | null;
  required: boolean;
  default: Json;
  defaultText: string | null;
}

/** One type. */
export interface TypeDescription {
  type: string;
  role: Role;
  title: string;
  about: string;
  /** JSON Schema of the properties, draft 2020-12. */
  schema: Record<string, Json>;
  properties: PropertyDescription[];
  eaters: { name: string; media: Media[]; multiple: boolean }[];
  feeders: { name: string; media: Media }[];
  needs: { elements: string[]; anyElement: string[] };
}

/**
 * Describes a type.
 *
 * @param definition The type.
 * @param text Renders a text without arguments, in the reader's language.
 */
export function describeType(definition: ComponentDefinition, text: (id: string) => string): TypeDescription {
  const { type, role, properties, eaters, feeders, needs } = definition;
  return {
    type,
    role,
    title: text(`component-${type}`),
    about: text(`component-${type}-about`),
    schema: propertiesSchema(definition),
    properties: Object.entries(properties).map(([name, property]) => ({
      name,
      title: text(`component-${type}-${name}`),
      kind: property.kind,
      unit: property.unit,
      required: property.default === undefined,
      default: property.default ?? null,
      defaultText: property.defaultText,
    })),
    eaters: Object.entries(eaters).map(([name, { media, multiple = false }]) => ({
      name,
      media: [...media],
      multiple,
    })),
    feeders: Object.entries(feeders).map(([name, { media }]) => ({ name, media })),
    needs: { elements: [...needs.elements ?? []], anyElement: [...needs.anyElement ?? []] },
  };
}

function propertiesSchema({ properties }: ComponentDefinition): Record<string, Json> {
  const entries = Object.entries(properties);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: Object.fromEntries(entries.map(([name, property]) => [name, property.schema])),
    required: entries.filter(([, property]) => property.default === undefined).map(([name]) => name),
    additionalProperties: false,
  };
}
