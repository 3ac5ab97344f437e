/** Sessions of people who logged in on a page. They outlive a restart; the database keeps digests, never the tokens. */
import type { DatabaseSync } from "node:sqlite";
import { createHash, randomBytes } from "node:crypto";
import type { Account, Person } from "./people.ts";

/** How long a session lasts. */
export const SESSION_SECONDS = 7 * 24 * 3600;

/** The sessions of one database. */
export class Sessions {
  readonly #database: DatabaseSync;
  readonly #now: () => number;

  /**
   * @param database Opened by `openDatabase`.
   * @param now Milliseconds since the epoch.
   */
  constructor(database: DatabaseSync, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
  }

  /**
   * Begins a session.
   *
   * @param account Who logged in, with the password's hash by which that was shown.
   * @returns The token for the cookie; null when the password has been changed since.
   */
  begin({ person, hash }: Account): string | null {
    const seconds = Math.floor(this.#now() / 1000);
    this.#database.prepare("DELETE FROM sessions WHERE expires <= ?").run(seconds);
    const token = randomBytes(32).toString("base64url");
    const { changes } = this.#database.prepare(
      "INSERT INTO sessions (digest, person, expires) SELECT ?, name, ? FROM people WHERE name = ? AND password = ?",
    ).run(digest(token), seconds + SESSION_SECONDS, person.name, hash);
    return changes === 1 ? token : null;
  }

  /**
   * Finds whose session it is.
   *
   * @param token Out of a cookie.
   * @returns Null when there is none, or it is over.
   */
  find(token: string): Person | null {
    const row = this.#database.prepare(
      "SELECT people.name FROM sessions JOIN people ON people.name = sessions.person WHERE digest = ? AND expires > ?",
    ).get(digest(token), Math.floor(this.#now() / 1000));
    return row === undefined ? null : { name: String(row["name"]), role: "admin" };
  }

  /**
   * Ends a session, if there is one.
   *
   * @param token Out of a cookie.
   */
  end(token: string): void {
    this.#database.prepare("DELETE FROM sessions WHERE digest = ?").run(digest(token));
  }
}

/** Looking up a digest takes a time that tells nothing of the token. */
function digest(token: string): Uint8Array {
  return createHash("sha256").update(token).digest();
}
