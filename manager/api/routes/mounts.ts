/**
 * Mounts of the planet, as long as their streamer has not taken them over: a request reaches the API only before that.
 * The stream is on its way, so a player is told to come again rather than that there is nothing.
 */
import { allComponents, type Planet, type PlanetComponent } from "../../planet/planet.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { Problem } from "../schemas/problem.ts";

const RETRY_AFTER_SECONDS = "2";

/**
 * Adds the routes.
 *
 * @param api Where.
 * @param context The box.
 */
export function addMountRoutes(api: Api, { desk }: ApiContext): void {
  const mountsOfAll = (planet: Planet) => ({ planet, paths: new Set(allComponents(planet).flatMap(mountsOf)) });
  let mounts = mountsOfAll(desk.planet);
  api.use(async (c, next) => {
    if (mounts.planet !== desk.planet) mounts = mountsOfAll(desk.planet);
    const { path } = c.req;
    if (mounts.paths.has(path)) {
      throw new Problem(503, "api-mount-waiting", { path }, { "retry-after": RETRY_AFTER_SECONDS });
    }
    await next();
  });
}

/** A component's mount, and those that are made out of it. */
function mountsOf({ properties, definition }: PlanetComponent): string[] {
  const mount = properties["mount"];
  if (typeof mount !== "string") return [];
  return ["", ...definition.mountEndings ?? []].map((ending) => `${mount}${ending}`);
}
