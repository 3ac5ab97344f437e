/** `GET /api/v1/component-types`: what components there can be. Forms and readers take everything from here. */
import { createRoute, z } from "@hono/zod-openapi";
import { MACHINE_THINGS, ROLES } from "../../../components/definition.ts";
import { MEDIA } from "../../../components/media.ts";
import { describeType } from "../../component_types/describe_type.ts";
import type { ApiComponentType } from "../../contract/api.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { jsonResponse } from "../schemas/json_body.ts";
import { json } from "../schemas/state.ts";

const media = z.enum(MEDIA);

const kind = {
  kind: z.string().describe("How the planet file writes it: integer, bitrate, time, choice …"),
  unit: z.string().nullable().describe("Of the value as the API answers it."),
  required: z.boolean(),
  default: json.describe("Null when there is none."),
  defaultText: z.string().nullable().describe("The default as the planet file writes it."),
  shape: json.describe(
    "Null for one word. What stands in others: {kind: list or map, of}, or {kind: record, fields by name}.",
  ),
};

const eater = {
  media: z.array(media),
  multiple: z.boolean().describe("Whether it takes a list of feeds."),
  optional: z.boolean().describe("Whether the planet may leave it out."),
};

const feeders = z.array(z.object({ name: z.string(), media }));

const componentType: z.ZodType<ApiComponentType> = z.object({
  type: z.string(),
  own: z.boolean().describe("Whether it is an add-on of this box."),
  folder: z.string().nullable().describe("Where an add-on lies; null for a type of the program."),
  page: z.boolean().describe("Whether it brings a section for the pages of its parts."),
  role: z.enum(ROLES),
  title: z.string(),
  about: z.string(),
  schema: z.record(z.string(), json).describe("JSON Schema, draft 2020-12, of the properties as the API answers them."),
  properties: z.array(z.object({
    name: z.string(),
    title: z.string(),
    ...kind,
    live: z.boolean().describe("Whether it changes while the component runs."),
  })),
  actions: z.array(z.object({
    name: z.string(),
    title: z.string(),
    schema: z.record(z.string(), json).describe("JSON Schema of what it takes."),
    takes: z.array(z.object({ name: z.string(), ...kind })),
  })),
  eaters: z.array(z.object({ name: z.string(), ...eater })),
  anyEaters: z.object(eater).nullable().describe("What eaters take whose names the planet chooses."),
  feeders,
  otherFeeders: z.array(z.object({ property: z.string(), value: json, valueText: z.string(), feeders })).describe(
    "Values of properties with which it has other feeders than those.",
  ),
  needs: z.object({
    elements: z.array(z.string()),
    anyElement: z.array(z.string()),
    named: z.array(z.object({ property: z.string(), thing: z.enum(MACHINE_THINGS) })).describe(
      "Properties that name a thing of the machine, which has to be there.",
    ),
  }),
}).openapi("ComponentType");

const readTypes = createRoute({
  method: "get",
  path: "/api/v1/component-types",
  summary: "All component types, sources first",
  responses: { 200: jsonResponse(z.object({ items: z.array(componentType) }), "The types.") },
});

/**
 * Adds the route.
 *
 * @param api Where.
 * @param context The box.
 */
export function addComponentTypeRoute(api: Api, context: ApiContext): void {
  api.openapi(readTypes, (c) => {
    const text = (id: string) => context.texts.render({ id, args: {} }, c.get("language"));
    return c.json(
      { items: [...context.definitions.values()].map((one) => describeType(one, context.definitions, text)) },
      200,
    );
  });
}
