/** Who may administer the box. Kept in the database, read at each question: another process may change it. */
import type { DatabaseSync } from "node:sqlite";
import { hashPassword } from "./password_hash.ts";

/** What a person may do. */
export type PersonRole = "admin";

/** One person, without the password. */
export interface Person {
  readonly name: string;
  readonly role: PersonRole;
}

/** A person with the hash of the password; an account of which either has changed is another one. */
export interface Account {
  readonly person: Person;
  readonly hash: string;
}

/** Name of the first administrator. */
export const FIRST_ADMIN = "admin";

/** The fewest characters of a password that a person chooses (NIST SP 800-63B, 5.1.1.1). */
export const MIN_PASSWORD_LENGTH = 8;

/** The people of one database. */
export class People {
  readonly #database: DatabaseSync;

  /** @param database Opened by `openDatabase`. */
  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Whether somebody has claimed the box. */
  get claimed(): boolean {
    return this.#database.prepare("SELECT 1 FROM people LIMIT 1").get() !== undefined;
  }

  /**
   * Finds a person with the hash of the password.
   *
   * @param name As it was given at login.
   */
  find(name: string): Account | null {
    const row = this.#database.prepare("SELECT name, role, password FROM people WHERE name = ?").get(name);
    if (row === undefined) return null;
    return { person: { name: String(row["name"]), role: "admin" }, hash: String(row["password"]) };
  }

  /**
   * Makes the first administrator.
   *
   * @param password In clear.
   * @returns The administrator, null when somebody was first.
   */
  async claim(password: string): Promise<Account | null> {
    const hash = await hashPassword(password);
    const result = this.#database.prepare(
      "INSERT INTO people (name, role, password, created) SELECT ?, 'admin', ?, ? WHERE NOT EXISTS (SELECT 1 FROM people)",
    ).run(FIRST_ADMIN, hash, new Date().toISOString());
    return result.changes === 1 ? { person: { name: FIRST_ADMIN, role: "admin" }, hash } : null;
  }

  /**
   * Changes a password, and ends all sessions of that person.
   *
   * @param name Whose.
   * @param password The new one, in clear.
   * @returns Whether there is such a person.
   */
  async changePassword(name: string, password: string): Promise<boolean> {
    const hash = await hashPassword(password);
    // In one: no session of the old password may begin between the two.
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const { changes } = this.#database.prepare("UPDATE people SET password = ? WHERE name = ?").run(hash, name);
      this.#database.prepare("DELETE FROM sessions WHERE person = ?").run(name);
      this.#database.exec("COMMIT");
      return changes === 1;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}
