/** What the API needs of the box. `serve` puts it together; each group of routes takes what it uses. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Definitions } from "../../components/addon/addon.ts";
import type { Gate } from "../auth/gate.ts";
import type { Person } from "../auth/people.ts";
import type { PlanetDesk } from "../config/planet_desk.ts";
import type { Logger } from "../contract/log_record.ts";
import type { WorkerLink } from "../contract/worker_link.ts";
import type { SecretFile } from "../data_folder/secret_file.ts";
import type { LogDesk } from "../log/log_desk.ts";
import type { EventHub } from "../state/event_hub.ts";
import type { StateTree } from "../state/state_tree.ts";
import type { Texts } from "../text/texts.ts";

/** One box, as the API sees it. */
export interface ApiContext {
  readonly version: string;
  /** The planet, which changes. */
  readonly desk: PlanetDesk;
  /** What stands behind `!secret` in it. */
  readonly secrets: SecretFile;
  readonly definitions: Definitions;
  readonly state: StateTree;
  readonly events: EventHub;
  readonly worker: WorkerLink;
  readonly logs: LogDesk;
  readonly gate: Gate;
  readonly texts: Texts;
  readonly log: Logger;
  /** Comes when the box closes: answers that go on for ever end then. */
  readonly closing: AbortSignal;
  /** How often answers that go on for ever show that they live, and that their reader may have them. @default 15000 */
  readonly heartbeatMs?: number;
  /** Where the bundle of the pages lies. */
  readonly pagesFolder: string;
}

/** Who asks, and how that was shown. */
export interface Identity {
  readonly person: Person;
  readonly by: "password" | "session" | "token";
}

/** What a request carries from the first handlers to the later ones. */
export interface ApiVariables {
  /** The reader's language, one that there is. */
  language: string;
  /** Address of the peer, as the porter saw it. */
  address: string;
  identity: Identity;
}

/** Types of the application. */
export interface ApiEnv {
  Variables: ApiVariables;
}

/** The application that routes are put on. */
export type Api = OpenAPIHono<ApiEnv>;
