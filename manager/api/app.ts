/** The box's HTTP application: what stands before every route, the routes, and the one way in which errors are answered. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import type { Api, ApiContext, ApiEnv } from "./api_context.ts";
import { dropHeadBody } from "./drop_head_body.ts";
import { invalidRequest } from "./invalid_request.ts";
import { knownProblem } from "./known_problem.ts";
import { readerLanguage } from "./language.ts";
import { login } from "./login.ts";
import { otherMethods } from "./other_methods.ts";
import { peerAddress } from "./peer.ts";
import { addActionRoutes } from "./routes/component_actions.ts";
import { addGraphRoutes } from "./routes/component_graph.ts";
import { addPropertyRoute } from "./routes/component_properties.ts";
import { addComponentPageRoute } from "./routes/component_page.ts";
import { addComponentRoutes } from "./routes/components.ts";
import { addComponentTypeRoute } from "./routes/component_types.ts";
import { addConfigRoutes } from "./routes/config.ts";
import { addHistoryRoutes } from "./routes/config_history.ts";
import { addDocumentRoutes, DOCUMENT_PATHS } from "./routes/documents.ts";
import { addEventRoute } from "./routes/events.ts";
import { addHealthRoute } from "./routes/health.ts";
import { addLogRoute } from "./routes/logs.ts";
import { addMachineRoutes } from "./routes/machine.ts";
import { addMountRoutes } from "./routes/mounts.ts";
import { addOnAirRoute } from "./routes/on_air.ts";
import { addPageRoutes } from "./routes/pages.ts";
import { addPlanetRoutes } from "./routes/planet.ts";
import { addSecretRoutes } from "./routes/secrets.ts";
import { addSessionRoutes } from "./routes/session.ts";
import { addSetupRoutes } from "./routes/setup.ts";
import { sameOrigin } from "./same_origin.ts";
import { Problem } from "./schemas/problem.ts";
import { securityHeaders } from "./security_headers.ts";

/** Longest body of a request: a planet of thousands of components fits. */
const MAX_BODY_BYTES = 1 << 20;

/** Paths below `/api/` that answer without a login. */
const OPEN = new Set(["/api/v1/on-air", "/api/v1/session", "/api/v1/setup", ...DOCUMENT_PATHS]);

/**
 * Makes the application.
 *
 * @param context The box that it speaks for.
 */
export function createApi(context: ApiContext): Api {
  const api = new OpenAPIHono<ApiEnv>({
    defaultHook(result, c) {
      if (result.success) return;
      throw invalidRequest(result.error.issues, (text) => context.texts.render(text, c.get("language")));
    },
  });
  api.use(dropHeadBody(), readerLanguage(context.texts), peerAddress(), securityHeaders());
  api.use(otherMethods(api, context.texts), sameOrigin());
  api.use("/api/*", login(context.gate, OPEN));
  api.use(bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError() {
      throw new Problem(413, "api-too-large", { bytes: MAX_BODY_BYTES });
    },
  }));
  addRoutes(api, context);
  api.onError((error, c) => {
    const language = c.get("language");
    const known = knownProblem(error);
    if (known !== null) return known.respond(context.texts, language);
    context.log.error(`${c.req.method} ${c.req.path} failed: ${error.stack ?? error}`);
    return new Problem(500, "api-internal").respond(context.texts, language);
  });
  return api;
}

function addRoutes(api: Api, context: ApiContext): void {
  addHealthRoute(api);
  addOnAirRoute(api, context);
  addPlanetRoutes(api, context);
  addComponentRoutes(api, context);
  addPropertyRoute(api, context);
  addActionRoutes(api, context);
  addGraphRoutes(api, context);
  addEventRoute(api, context);
  addLogRoute(api, context);
  addConfigRoutes(api, context);
  addHistoryRoutes(api, context);
  addSecretRoutes(api, context);
  addComponentTypeRoute(api, context);
  addComponentPageRoute(api, context);
  addSessionRoutes(api, context);
  addSetupRoutes(api, context);
  addDocumentRoutes(api, context);
  addMachineRoutes(api, context);
  addMountRoutes(api, context);
  addPageRoutes(api, context);
}
