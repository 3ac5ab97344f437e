/**
 * Tells who somebody is: by password, session or the local token. Wrong guesses are slowed down, and passwords are
 * checked one after another, so that guessing cannot eat the box's memory. One for each `serve`.
 */
import type { Buffer } from "node:buffer";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { hashPassword, verifyPassword } from "./password_hash.ts";
import type { Account, People } from "./people.ts";
import type { Sessions } from "./sessions.ts";
import type { SetupCode } from "./setup_code.ts";
import type { Throttle } from "./throttle.ts";

/** How a login ended. */
export type LoginResult =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly code: "wrong-password" | "wrong-code" | "claimed" }
  | { readonly ok: false; readonly code: "throttled"; readonly waitSeconds: number };

/** What a gate watches over. */
export interface GateOptions {
  readonly people: People;
  readonly sessions: Sessions;
  readonly setupCode: SetupCode;
  readonly throttle: Throttle;
  /** The token of `DATA/run/api.json`. */
  readonly localToken: string;
}

/** Logins that wait for their turn; more are turned away. */
const MAX_WAITING = 8;
/** Proofs of passwords that were right, so that HTTP Basic does not pay for scrypt at each request. */
const MAX_KNOWN = 64;

/** Who may come in. */
export class Gate {
  readonly #options: GateOptions;
  readonly #key = randomBytes(32);
  readonly #known = new Set<string>();
  #decoy: string | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @param options People, sessions, and how guessing is slowed down. */
  constructor(options: GateOptions) {
    this.#options = options;
  }

  /** Whether somebody has claimed the box. */
  get claimed(): boolean {
    return this.#options.people.claimed;
  }

  /**
   * Logs somebody in by name and password.
   *
   * @param name Of the person.
   * @param password In clear.
   * @param address Of the peer.
   */
  async login(name: string, password: string, address: string): Promise<LoginResult> {
    const found = this.#options.people.find(name);
    if (found && this.#known.has(this.#proof(name, password, found.hash))) return { ok: true, account: found };
    return await this.#guess(address, async () => {
      // An unknown name takes as long as a wrong password.
      this.#decoy ??= await hashPassword(randomBytes(16).toString("hex"));
      const right = await verifyPassword(password, found?.hash ?? this.#decoy);
      if (!found || !right) return { ok: false, code: "wrong-password" };
      this.#remember(this.#proof(name, password, found.hash));
      return { ok: true, account: found };
    });
  }

  /**
   * Makes the first administrator.
   *
   * @param code The setup code.
   * @param password What the administrator chose.
   * @param address Of the peer.
   */
  async claim(code: string, password: string, address: string): Promise<LoginResult> {
    if (this.claimed) return { ok: false, code: "claimed" };
    return await this.#guess(address, async () => {
      if (!await this.#options.setupCode.matches(code)) return { ok: false, code: "wrong-code" };
      const account = await this.#options.people.claim(password);
      if (!account) return { ok: false, code: "claimed" };
      await this.#options.setupCode.remove();
      return { ok: true, account };
    });
  }

  /**
   * Compares with the local token, in a time that tells nothing of it.
   *
   * @param token What the peer sent.
   */
  isLocalToken(token: string): boolean {
    return timingSafeEqual(this.#mac(token), this.#mac(this.#options.localToken));
  }

  /** The sessions that people have. */
  get sessions(): Sessions {
    return this.#options.sessions;
  }

  async #guess(address: string, check: () => Promise<LoginResult>): Promise<LoginResult> {
    const { throttle } = this.#options;
    const refuse = (waitSeconds: number): LoginResult => ({ ok: false, code: "throttled", waitSeconds });
    if (throttle.waitSeconds(address) > 0) return refuse(throttle.waitSeconds(address));
    if (this.#waiting >= MAX_WAITING) return refuse(1);
    this.#waiting++;
    const turn = this.#turn.then(async () => {
      // Those ahead in the line may have been wrong.
      if (throttle.waitSeconds(address) > 0) return refuse(throttle.waitSeconds(address));
      const result = await check();
      if (result.ok) throttle.succeeded(address);
      else if (result.code !== "claimed" && result.code !== "throttled") throttle.failed(address);
      return result;
    }).finally(() => this.#waiting--);
    this.#turn = turn.catch(() => undefined);
    return await turn;
  }

  #remember(proof: string): void {
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.add(proof);
  }

  /** Holds for this password and this hash only: a changed password makes it worthless. */
  #proof(name: string, password: string, hash: string): string {
    return this.#mac(JSON.stringify([name, password, hash])).toString("base64");
  }

  #mac(text: string): Buffer {
    return createHmac("sha256", this.#key).update(text).digest();
  }
}
