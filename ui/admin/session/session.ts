/** Whether somebody is logged in here, and the calls that change it. */
import { type Signal, signal } from "@preact/signals";
import { type ApiResult, call } from "../../shared/api.ts";
import { backoffMs } from "../../shared/backoff.ts";

/** `unclaimed`: nobody has chosen a password yet. `unknown`: the box was not asked yet, or does not answer. */
export type SessionState = "unknown" | "unclaimed" | "out" | "in";

/** The state. */
export const session: Signal<SessionState> = signal("unknown");

/** Whether the box answered the last time that it was asked who is logged in. */
export const sessionAnswers: Signal<boolean> = signal(true);

/** A small computer takes its time to check a password. */
const PASSWORD_MS = 30_000;

/** The shortest password that the box takes. */
export const MIN_PASSWORD_LENGTH = 8;

/**
 * Asks the box who is logged in, again and again until it answers.
 *
 * @param failures How often in a row it did not.
 */
export async function checkSession(failures = 0): Promise<void> {
  const result = await askState();
  sessionAnswers.value = result !== null;
  if (result === null) setTimeout(() => void checkSession(failures + 1), backoffMs(failures + 1));
  else session.value = result;
}

async function askState(): Promise<SessionState | null> {
  const person = await call("/api/v1/session");
  if (person.ok) return "in";
  if (person.code === "offline" || person.status !== 401) return null;
  const setup = await call<{ claimed: boolean }>("/api/v1/setup");
  if (!setup.ok) return null;
  return setup.data.claimed ? "out" : "unclaimed";
}

/**
 * Logs in as the administrator.
 *
 * @param password As typed.
 */
export async function logIn(password: string): Promise<ApiResult<unknown>> {
  const body = { name: "admin", password };
  return enter(await call("/api/v1/session", { method: "POST", body, timeoutMs: PASSWORD_MS }));
}

/**
 * Claims a new box and logs in.
 *
 * @param code The setup code, as typed.
 * @param password The one that is chosen.
 */
export async function claim(code: string, password: string): Promise<ApiResult<unknown>> {
  const body = { code: code.trim(), password };
  return enter(await call("/api/v1/setup", { method: "POST", body, timeoutMs: PASSWORD_MS }));
}

/**
 * Logs out.
 *
 * @returns What the box said; as long as it does not answer, one stays logged in.
 */
export async function logOut(): Promise<ApiResult<unknown>> {
  const result = await call("/api/v1/session", { method: "DELETE" });
  if (result.ok) session.value = "out";
  return result;
}

function enter(result: ApiResult<unknown>): ApiResult<unknown> {
  if (result.ok) session.value = "in";
  return result;
}
