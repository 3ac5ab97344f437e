/** Turns refusals of other parts of the box into answers. */
import { HTTPException } from "hono/http-exception";
import { ConfigError, type ConfigErrorCode } from "../config/config_error.ts";
import { RefusedError } from "../contract/worker_link.ts";
import { DataFolderError } from "../data_folder/data_folder.ts";
import { SecretFileError } from "../data_folder/secret_file.ts";
import { PlanetRefusal } from "./schemas/planet_refusal.ts";
import { Problem } from "./schemas/problem.ts";

const STATUS: Readonly<Record<ConfigErrorCode, number>> = {
  "wrong": 422,
  "changed": 412,
  "edited": 409,
  "not-kept": 409,
  "not-written": 507,
  "not-read": 409,
  "no-version": 404,
  "no-component": 404,
  "closing": 503,
};

/** What Hono says of a body before a handler sees it, by status. */
const BODY_TEXTS: Readonly<Record<number, string>> = { 400: "api-body-no-json", 415: "api-body-type" };

/**
 * Finds the answer to an error.
 *
 * @param error What a handler threw.
 * @returns Null when it is a defect.
 */
export function knownProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) {
    const id = BODY_TEXTS[error.status];
    return id === undefined ? null : new Problem(error.status, id);
  }
  if (isBrokenBody(error)) return new Problem(400, "api-body-broken");
  if (error instanceof RefusedError) return new Problem(409, error.text.id, error.text.args);
  if (error instanceof DataFolderError) return new Problem(422, `command-data-${error.code}`, { path: error.path });
  if (error instanceof SecretFileError) {
    const { code, path, reason } = error;
    return new Problem(code === "unwritten" ? 507 : 409, `api-secret-${code}`, { file: path, reason });
  }
  if (!(error instanceof ConfigError)) return null;
  const { code, args, problems } = error;
  return code === "wrong" ? new PlanetRefusal(problems, args) : new Problem(STATUS[code], `config-${code}`, args);
}

/** What Deno throws when a client goes away, or breaks the rules of chunks, before all of its body has come. */
function isBrokenBody(error: unknown): boolean {
  if (error instanceof Deno.errors.BadResource) return error.message.startsWith("Cannot read request body");
  return error instanceof Error && error.message.startsWith("invalid HTTP/1 request");
}
