/** `GET /api/v1/logs`: log lines, as a list or as they come. */
import { createRoute, z } from "@hono/zod-openapi";
import { LOG_LEVELS, type LogQuery, type LogRecord } from "../../contract/log_record.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { eventStream, lineStream } from "../feed_stream.ts";
import { LogFollower } from "../log_follower.ts";
import { jsonResponse } from "../schemas/json_body.ts";
import { Problem, problemResponse } from "../schemas/problem.ts";
import { streamOptions } from "../stream_options.ts";

const record: z.ZodType<LogRecord> = z.object({
  at: z.string(),
  level: z.enum(LOG_LEVELS),
  job: z.string(),
  component: z.string().nullable(),
  source: z.string(),
  text: z.string(),
}).openapi("LogRecord");

const query = z.object({
  component: z.string().optional().openapi({ description: "flow/component", example: "classroom/camera" }),
  job: z.string().optional(),
  level: z.enum(LOG_LEVELS).default("info").openapi({ description: "The least grave level wanted." }),
  limit: z.coerce.number().int().min(0).max(10_000).default(200).openapi({ description: "The newest so many." }),
  follow: z.enum(["true", "false"]).default("false").openapi({ description: "Goes on with lines as they come." }),
});

const readLogs = createRoute({
  method: "get",
  path: "/api/v1/logs",
  summary: "Log lines, oldest first",
  request: { query },
  responses: {
    200: {
      description: "A list; with `follow=true` events `log`, or one JSON object a line, as Accept asks for.",
      content: {
        ...jsonResponse(z.object({ items: z.array(record) }), "").content,
        "text/event-stream": { schema: record },
        "application/x-ndjson": { schema: record },
      },
    },
    404: problemResponse("There is no such component, and no line of it is kept."),
  },
});

/**
 * Adds the route.
 *
 * @param api Where.
 * @param context The box.
 */
export function addLogRoute(api: Api, context: ApiContext): void {
  api.openapi(readLogs, async (c) => {
    const { follow, component, job, level, limit } = c.req.valid("query");
    if (component !== undefined) await demandComponent(component, context);
    const wanted: LogQuery = {
      level,
      limit,
      ...(component === undefined ? {} : { component }),
      ...(job === undefined ? {} : { job }),
    };
    if (follow === "false") return c.json({ items: await context.logs.find(wanted) }, 200);
    const follower = await LogFollower.begin(context.logs, wanted);
    const stream = c.req.header("accept")?.includes("text/event-stream") ? eventStream : lineStream;
    return stream(follower, streamOptions(c, context));
  });
}

/** One that is gone may still have lines: whoever asks why it went away wants these. */
async function demandComponent(component: string, { state, logs }: ApiContext): Promise<void> {
  if (state.component(component) !== undefined) return;
  const [line] = await logs.find({ component, level: "debug", limit: 1 });
  if (line === undefined) throw new Problem(404, "api-no-component", { component });
}
