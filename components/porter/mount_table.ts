/**
 * Which job serves which path. Remembers for a while the mounts of jobs that are gone, so that a viewer is told to come
 * again instead of that there is nothing. Belongs to the porter.
 */
import type { Mount } from "../_delivery/registration.ts";

/** What is known of a path: who serves it, that its job is away, or nothing. */
export type Found<Owner> = { readonly owner: Owner } | "away" | null;

interface Entry<Owner> {
  readonly below: boolean;
  owner: Owner | null;
  awaySinceMs: number;
}

/** A component that is gone for good must not be promised for ever. */
const REMEMBERED_MS = 600_000;

/** Mounts and their owners. */
export class MountTable<Owner> {
  readonly #entries = new Map<string, Entry<Owner>>();

  /**
   * Gives a path to an owner. The newest wins.
   *
   * @param mount The path, and whether what is below belongs to it.
   * @param owner Who serves it.
   * @returns The owner it is taken from, null when nobody has it.
   */
  add(mount: Mount, owner: Owner): Owner | null {
    const before = this.#entries.get(mount.path)?.owner ?? null;
    this.#entries.set(mount.path, { below: mount.below, owner, awaySinceMs: 0 });
    return before === owner ? null : before;
  }

  /**
   * Forgets what an owner serves no more.
   *
   * @param owner Who goes on without it.
   * @param mounts What it still serves.
   */
  keepOnly(owner: Owner, mounts: readonly Mount[]): void {
    const kept = new Set(mounts.map(({ path }) => path));
    for (const [path, entry] of this.#entries) {
      if (entry.owner === owner && !kept.has(path)) this.#entries.delete(path);
    }
  }

  /**
   * Marks all that an owner serves as away.
   *
   * @param owner Who is gone.
   * @param nowMs Time, monotonic.
   */
  leave(owner: Owner, nowMs: number): void {
    for (const entry of this.#entries.values()) {
      if (entry.owner !== owner) continue;
      entry.owner = null;
      entry.awaySinceMs = nowMs;
    }
  }

  /**
   * Forgets what has been away for long.
   *
   * @param nowMs Time, monotonic.
   */
  expire(nowMs: number): void {
    for (const [path, entry] of this.#entries) {
      if (entry.owner === null && nowMs - entry.awaySinceMs > REMEMBERED_MS) this.#entries.delete(path);
    }
  }

  /**
   * Finds who serves a path: exactly, or the longest mount that owns what is below it.
   *
   * @param path Decoded.
   */
  find(path: string): Found<Owner> {
    const entry = this.#entries.get(path) ?? this.#above(path);
    if (entry === null) return null;
    return entry.owner === null ? "away" : { owner: entry.owner };
  }

  /** Goes through the mounts, of which there are few: a path may consist of thousands of slashes. */
  #above(path: string): Entry<Owner> | null {
    let [longest, above]: [number, Entry<Owner> | null] = [0, null];
    for (const [mount, entry] of this.#entries) {
      if (!entry.below || mount.length <= longest || !path.startsWith(`${mount}/`)) continue;
      [longest, above] = [mount.length, entry];
    }
    return above;
  }
}
