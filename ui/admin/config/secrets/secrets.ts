/** What the box keeps behind `!secret`: names, for nothing gives a value back. Read anew after each change. */
import { type Signal, signal } from "@preact/signals";
import type { ApiSecret } from "../../../../manager/contract/api.ts";
import { call, path } from "../../../shared/api.ts";
import { reasonOf } from "../../reason_of.ts";
import { APPLY_MS } from "../planet_file.ts";

const SECRETS = "/api/v1/secrets";

/** The secret is written, but the planet as it stands is wrong for another reason. */
const PLANET_WRONG = "config-wrong";

/** What came of a change. */
export interface SecretChange {
  readonly done: boolean;
  /** What the box complains of, also beside what is done; null when of nothing. */
  readonly reason: string | null;
}

/** In order of their names; null before they were read. */
export const secrets: Signal<readonly ApiSecret[] | null> = signal(null);

/** Why they cannot be read; null when they can. */
export const unread: Signal<string | null> = signal(null);

/** The secret that a value is wanted for; null once its field is there. */
export const wanted: Signal<string | null> = signal(null);

/** Reads them. What was read before stays when the box refuses. */
export async function readSecrets(): Promise<void> {
  const result = await call<{ items: readonly ApiSecret[] }>(SECRETS);
  if (result.ok) secrets.value = result.data.items;
  unread.value = result.ok ? null : reasonOf(result);
}

/**
 * Puts a value behind a name. Parts that use it start anew.
 *
 * @param name As `SECRET_NAME` has it.
 * @param value Up to `MAX_SECRET_LENGTH`.
 */
export async function setSecret(name: string, value: string): Promise<SecretChange> {
  return await change(name, { method: "PUT", body: { value } });
}

/**
 * Forgets a secret that the planet does not use.
 *
 * @param name Its name.
 */
export async function removeSecret(name: string): Promise<SecretChange> {
  return await change(name, { method: "DELETE" });
}

async function change(
  name: string,
  request: { readonly method: "PUT" | "DELETE"; readonly body?: { readonly value: string } },
): Promise<SecretChange> {
  const result = await call(path`/api/v1/secrets/${name}`, { ...request, timeoutMs: APPLY_MS });
  await readSecrets();
  const done = result.ok || (result.code === "refused" && result.problem?.id === PLANET_WRONG);
  return { done, reason: result.ok ? null : reasonOf(result) };
}
