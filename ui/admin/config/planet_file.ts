/**
 * The planet file while somebody edits it. What is typed stays when another page is looked at; the box takes it only when it
 * is still the file that was read.
 */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ApiPlanetProblem, ApiPlanetRefusal, ApiPlanetVersion } from "../../../manager/contract/api.ts";
import { type ApiResult, call, callText, path } from "../../shared/api.ts";
import { reasonOf } from "../reason_of.ts";

const FILE = "/api/v1/config";

/** Taking another planet may mean to end and to start many parts. */
export const APPLY_MS = 60_000;

/** The file was another than the one that was read. */
const CHANGED_MEANWHILE = 412;

/** The file breaks rules. */
const WRONG = 422;

/** A file, and the tag that tells it from others. */
export interface TaggedFile {
  readonly text: string;
  readonly tag: string;
}

/** What the box said last. */
export type Verdict =
  | { readonly kind: "fine" }
  | { readonly kind: "wrong"; readonly problems: readonly ApiPlanetProblem[] }
  | { readonly kind: "saved"; readonly version: ApiPlanetVersion }
  | { readonly kind: "failed"; readonly reason: string };

/** What the box has, as far as it was read; null before. */
export const known: Signal<TaggedFile | null> = signal(null);

/** What is typed. */
export const typed: Signal<string> = signal("");

/** Whether it differs from what the box has. */
export const edited: ReadonlySignal<boolean> = computed(() => known.value !== null && typed.value !== known.value.text);

/** What the box has now instead of what was read; null when nobody else has changed it. */
export const conflict: Signal<TaggedFile | null> = signal(null);

/** What the box said of what is typed; null when it was not asked, or something was typed since. */
export const verdict: Signal<Verdict | null> = signal(null);

/** Versions, the newest first; null before they were read. */
export const history: Signal<readonly ApiPlanetVersion[] | null> = signal(null);

/** What is being done. */
export const atWork: Signal<"check" | "save" | "roll-back" | null> = signal(null);

/** Reads the file, unless something is typed that would be lost, and its history. */
export async function open(): Promise<void> {
  if (!edited.value) await read();
  await readHistory();
}

/**
 * Takes what is typed.
 *
 * @param next The whole text.
 */
export function type(next: string): void {
  typed.value = next;
  verdict.value = null;
}

/** Asks the box what it thinks of what is typed. */
export async function check(): Promise<void> {
  await work("check", async () => {
    const result = await call<{ ok: boolean; problems: readonly ApiPlanetProblem[] }>(`${FILE}/check`, {
      method: "POST",
      yaml: typed.value,
    });
    if (!result.ok) return failed(result);
    return result.data.ok ? { kind: "fine" } : { kind: "wrong", problems: result.data.problems };
  });
}

/** Gives the box what is typed. */
export async function save(): Promise<void> {
  await work("save", async () => {
    const sent = typed.value;
    const ifMatch = known.value?.tag ?? "*";
    const result = await call<ApiPlanetVersion>(FILE, { method: "PUT", yaml: sent, ifMatch, timeoutMs: APPLY_MS });
    if (result.ok) {
      known.value = { text: sent, tag: result.tag ?? "*" };
      await readHistory();
      return { kind: "saved", version: result.data };
    }
    if (result.code === "refused" && result.status === CHANGED_MEANWHILE) return await meetOther();
    if (result.code === "refused" && result.status === WRONG) {
      return { kind: "wrong", problems: (result.problem as ApiPlanetRefusal | null)?.problems ?? [] };
    }
    return failed(result);
  });
}

/**
 * Ends a conflict.
 *
 * @param mine Whether what is typed shall take the place of what the box has; otherwise it is given up.
 */
export async function settle(mine: boolean): Promise<void> {
  const other = conflict.value;
  if (other === null) return;
  known.value = other;
  conflict.value = null;
  verdict.value = null;
  if (mine) await save();
  else typed.value = other.text;
}

/**
 * Goes back to an earlier version.
 *
 * @param version Its number.
 */
export async function rollBack(version: number): Promise<void> {
  await work("roll-back", async () => {
    const url = path`/api/v1/config/rollback/${version}`;
    const result = await call<ApiPlanetVersion>(url, { method: "POST", timeoutMs: APPLY_MS });
    if (!result.ok) return failed(result);
    await read();
    await readHistory();
    return { kind: "saved", version: result.data };
  });
}

/** Reads the file. What was typed since stays, over the file that it began with: saving meets what is another by then. */
async function read(): Promise<void> {
  const before = typed.value;
  const result = await callText(FILE);
  if (typed.value !== before) return;
  if (!result.ok) {
    verdict.value = failed(result);
    return;
  }
  known.value = { text: result.data, tag: result.tag ?? "*" };
  typed.value = result.data;
  conflict.value = null;
}

async function readHistory(): Promise<void> {
  const result = await call<{ items: readonly ApiPlanetVersion[] }>(`${FILE}/history`);
  if (result.ok) history.value = result.data.items;
}

async function meetOther(): Promise<Verdict | null> {
  const result = await callText(FILE);
  if (!result.ok) return failed(result);
  await readHistory();
  // Last: what is offered then can be done at once.
  conflict.value = { text: result.data, tag: result.tag ?? "*" };
  return null;
}

async function work(what: "check" | "save" | "roll-back", doIt: () => Promise<Verdict | null>): Promise<void> {
  if (atWork.value !== null) return;
  atWork.value = what;
  verdict.value = null;
  const outcome = await doIt();
  atWork.value = null;
  verdict.value = outcome;
}

function failed(result: ApiResult<unknown> & { readonly ok: false }): Verdict {
  return { kind: "failed", reason: reasonOf(result) };
}
