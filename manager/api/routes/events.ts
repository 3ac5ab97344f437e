/** `GET /api/v1/events`: the state as it changes. */
import { createRoute, z } from "@hono/zod-openapi";
import type { HubEvent } from "../../state/event_hub.ts";
import type { Api, ApiContext } from "../api_context.ts";
import { eventStream, type Feed, type FeedItem } from "../feed_stream.ts";
import { patchOperation, snapshot } from "../schemas/state.ts";
import { streamOptions } from "../stream_options.ts";

const events = z.union([snapshot, z.array(patchOperation)]);

const readEvents = createRoute({
  method: "get",
  path: "/api/v1/events",
  summary: "The state as server-sent events: first a snapshot, then patches",
  request: {
    headers: z.object({
      "last-event-id": z.string().optional().openapi({ description: "Number of the last event that the reader has." }),
    }),
  },
  responses: {
    200: {
      description: "Event `snapshot` carries a Snapshot, event `patch` a list of operations of JSON Patch on it; " +
        "the id of both is `seq`.",
      content: { "text/event-stream": { schema: events } },
    },
  },
});

/**
 * Adds the route.
 *
 * @param api Where.
 * @param context The box.
 */
export function addEventRoute(api: Api, context: ApiContext): void {
  api.openapi(readEvents, (c) => {
    const last = Number(c.req.header("last-event-id"));
    const known = Number.isSafeInteger(last) && last > 0 ? last : null;
    return eventStream(stateFeed(context, known, c.get("language")), streamOptions(c, context));
  });
}

function stateFeed({ events, texts }: ApiContext, last: number | null, language: string): Feed {
  const reader = { texts, language };
  let seq = last;
  const print = (event: HubEvent): FeedItem => ({ event: event.type, id: String(event.seq), data: event.data });
  return {
    next() {
      const event = events.next(seq, reader);
      if (event === null) return null;
      seq = event.seq;
      return print(event);
    },
    changed: (timeoutMs, signal) => events.changed(timeoutMs, signal),
  };
}
