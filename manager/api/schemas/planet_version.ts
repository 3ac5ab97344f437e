/** One version of the planet file. */
import { z } from "@hono/zod-openapi";
import { CHANGE_KINDS } from "../../config/planet_history.ts";
import type { ApiPlanetVersion } from "../../contract/api.ts";

const ids = z.array(z.string());

/** One version, without its text. */
export const planetVersion: z.ZodType<ApiPlanetVersion> = z.object({
  version: z.int(),
  at: z.iso.datetime().describe("When the box began to go by it, UTC."),
  by: z.string().nullable().describe("Null when the file was edited by somebody whom the box does not know."),
  how: z.enum(CHANGE_KINDS),
  restored: z.int().nullable().describe("The version that a rollback went back to."),
  added: ids.describe("Ids of components."),
  removed: ids,
  changed: ids,
}).openapi("PlanetVersion");
