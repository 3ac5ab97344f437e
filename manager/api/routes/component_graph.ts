/** `/api/v1/components/{flow}/{name}/graph.svg` and `.dot`: the pipelines of a component, for the curious. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Api, ApiContext } from "../api_context.ts";
import { drawGraph, GraphvizMissingError } from "../draw_graph.ts";
import { findComponent } from "../find_component.ts";
import { Problem, problemResponse } from "../schemas/problem.ts";
import { componentPath } from "../schemas/state.ts";

const DOT = "text/vnd.graphviz";
const SVG = "image/svg+xml";

/** The Debian package that draws. */
const PACKAGE = "graphviz";

const request = {
  params: componentPath,
  query: z.object({
    job: z.string().optional().openapi({ description: "Which instance; the first that runs unless given." }),
  }),
};
const none = problemResponse("It has no pipeline now.");
const missing = problemResponse("There is no such component.");

const readDot = createRoute({
  method: "get",
  path: "/api/v1/components/{flow}/{name}/graph.dot",
  summary: "The pipelines of a component as GraphViz's dot text",
  request,
  responses: {
    200: { description: "Dot text.", content: { [DOT]: { schema: z.string() } } },
    404: missing,
    409: none,
  },
});

const readSvg = createRoute({
  method: "get",
  path: "/api/v1/components/{flow}/{name}/graph.svg",
  summary: "The pipelines of a component, drawn",
  request,
  responses: {
    200: { description: "A picture.", content: { [SVG]: { schema: z.string() } } },
    404: missing,
    409: none,
    501: problemResponse("The program `dot` is not installed; `args.package` names its package."),
  },
});

/**
 * Adds the routes.
 *
 * @param api Where.
 * @param context The box.
 */
export function addGraphRoutes(api: Api, context: ApiContext): void {
  api.openapi(readDot, async (c) => {
    const dot = await dotOf(context, c.req.valid("param"), c.req.valid("query").job);
    return c.body(dot, 200, { "content-type": `${DOT}; charset=utf-8`, "cache-control": "no-store" });
  });
  api.openapi(readSvg, async (c) => {
    const dot = await dotOf(context, c.req.valid("param"), c.req.valid("query").job);
    try {
      return c.body(await drawGraph(dot), 200, { "content-type": SVG, "cache-control": "no-store" });
    } catch (error) {
      if (error instanceof GraphvizMissingError) throw new Problem(501, "api-no-graphviz", { package: PACKAGE });
      throw error;
    }
  });
}

async function dotOf(
  context: ApiContext,
  place: { flow: string; name: string },
  job: string | undefined,
): Promise<string> {
  const { id } = findComponent(context, place);
  const graphs = await context.worker.graphs(id);
  const graph = graphs.find(({ dot, job: of }) => dot !== "" && (job === undefined || of === job));
  if (graph === undefined) throw new Problem(409, "api-no-graph", { component: id });
  return graph.dot;
}
