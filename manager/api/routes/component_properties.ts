/** `PATCH /api/v1/components/{flow}/{name}/properties`: properties that change on air. */
import { createRoute, z } from "@hono/zod-openapi";
import type { ComponentDefinition } from "../../../components/definition.ts";
import { shownValues } from "../../../components/property/shown_values.ts";
import { checkValues } from "../../config/check_values.ts";
import { type ComponentInForce, newNames, type Values } from "../../config/component_in_force.ts";
import type { Json } from "../../contract/component_spec.ts";
import { localizeComponent } from "../../state/localize.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { findComponent } from "../find_component.ts";
import { jsonRequest, jsonResponse } from "../schemas/json_body.ts";
import { Problem, problemResponse } from "../schemas/problem.ts";
import { component, componentPath, json } from "../schemas/state.ts";
import { wrongValue } from "../wrong_value.ts";

type Render = Parameters<typeof wrongValue>[1];

const changeProperties = createRoute({
  method: "patch",
  path: "/api/v1/components/{flow}/{name}/properties",
  summary: "Changes properties of a component on air",
  request: {
    params: componentPath,
    query: z.object({
      keep: z.enum(["true", "false"]).default("false").openapi({
        description:
          "Writes the values into the planet file. Without it they last until the planet says otherwise of " +
          "the component, or the box stops.",
      }),
    }),
    body: jsonRequest(z.record(z.string(), json)),
  },
  responses: {
    200: jsonResponse(component, "The component with its new values."),
    404: problemResponse("There is no such component."),
    409: problemResponse(
      "What only a restart can change, `args.properties` names it; or the file was edited and not read again.",
    ),
    422: problemResponse("The type has no such property, or a value is wrong: `args.property` names it."),
    507: problemResponse("The disk took no more; nothing has changed."),
  },
});

/**
 * Adds the route.
 *
 * @param api Where.
 * @param context The box.
 */
export function addPropertyRoute(api: Api, context: ApiContext): void {
  api.openapi(changeProperties, async (c) => {
    const place = c.req.valid("param");
    const language = c.get("language");
    const render: Render = (problem) => context.texts.render(problem, language);
    const wanted = c.req.valid("json");
    const by = c.get("identity").person.name;
    const keep = c.req.valid("query").keep === "true";
    await context.desk.change(
      findComponent(context, place).id,
      (component) => liveOnly(component, withoutShown(component, checked(component.definition, wanted, render))),
      { by, keep },
    );
    return c.json(localizeComponent(findComponent(context, place), { texts: context.texts, language }), 200);
  });
}

function checked(definition: ComponentDefinition, values: Values, render: Render): Values {
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(definition.properties, name));
  if (unknown.length > 0) {
    throw new Problem(422, "api-no-property", { properties: unknown.join(", "), type: definition.type });
  }
  const result = checkValues(definition.properties, values, { partial: true });
  if (!result.ok) throw wrongValue(result, render);
  return result.values;
}

/** An address that comes back as it was shown, without its password, says nothing new. */
function withoutShown({ definition, properties }: ComponentInForce, values: Values): Values {
  const shown = shownValues(definition.properties, properties);
  const isSame = (one: Json | undefined, other: Json | undefined) => JSON.stringify(one) === JSON.stringify(other);
  const isShown = (name: string, value: Json) => isSame(value, shown[name]) && !isSame(value, properties[name]);
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !isShown(name, value)));
}

/** Values that say what is so anyway may be of any property. */
function liveOnly(component: ComponentInForce, values: Values): Values {
  const isLive = (name: string) => component.definition.live?.includes(name) ?? false;
  const fixed = newNames(values, component).filter((name) => !isLive(name));
  if (fixed.length > 0) throw new Problem(409, "api-needs-restart", { properties: fixed.join(", ") });
  return Object.fromEntries(Object.entries(values).filter(([name]) => isLive(name)));
}
