/**
 * Where a viewer waits while a bouncer is asked about him. Belongs to a component that serves a mount, in its job: who
 * leaves meanwhile is forgotten, and nobody comes in without a verdict. Of an answer nothing is kept.
 */
import { NativeError } from "../../ffi/libc/native_error.ts";
import type { NoVerdict, Verdict } from "../../manager/contract/keycard.ts";
import { NoVerdictError } from "../_bouncer/no_verdict_error.ts";
import type { RunContext } from "../run_context.ts";
import { answerRequest } from "./answer_request.ts";
import { keycardOf } from "./keycard_of.ts";
import type { HandedRequest } from "./porter_link.ts";
import { statusPage } from "./status_page.ts";

/** So soon somebody may try again whom no bouncer has judged. */
const RETRY_SECONDS = 5;

/** Whose door. */
export interface DoorOptions {
  readonly context: Pick<RunContext, "reactor" | "log" | "ask" | "say" | "unsay">;
  /** Whom to ask, by its name in the planet. */
  readonly bouncer: string;
  /** What is behind the door. */
  readonly mount: string;
  /** Takes who may come in; the socket is its own then. */
  readonly onAdmitted: (request: HandedRequest) => void;
}

/** A door with a bouncer. */
export class Door {
  readonly #options: DoorOptions;
  readonly #waiting = new Set<AbortController>();
  /** What was last said of the bouncer. */
  #trouble: NoVerdict | null = null;
  #closed = false;

  /** @param options Whose door. */
  constructor(options: DoorOptions) {
    this.#options = options;
  }

  /**
   * Asks about a viewer, and lets him in or answers him.
   *
   * @param request His socket belongs to the door from now on.
   */
  knock(request: HandedRequest): void {
    const leaving = new AbortController();
    this.#options.context.reactor.watch(request.socket.fd, { edge: true }, ({ hungUp }) => {
      if (hungUp) leaving.abort();
    });
    this.#waiting.add(leaving);
    void this.#decide(request, leaving);
  }

  /** Sends all away who wait. Safe to call twice. */
  close(): void {
    this.#closed = true;
    for (const leaving of this.#waiting) leaving.abort();
  }

  async #decide(request: HandedRequest, leaving: AbortController): Promise<void> {
    const { context } = this.#options;
    try {
      const verdict = await this.#ask(request, leaving.signal);
      this.#waiting.delete(leaving);
      context.reactor.unwatch(request.socket.fd);
      if (leaving.signal.aborted || verdict === null) request.socket.close();
      else this.#obey(request, verdict);
    } catch (error) {
      request.socket.close();
      // The viewer has left just now.
      if (error instanceof NativeError) return;
      context.log.warning(`a request for ${request.head.path} was not served: ${error}`);
    }
  }

  /** @returns Null for one who has left. */
  async #ask(request: HandedRequest, signal: AbortSignal): Promise<Verdict | NoVerdict | null> {
    const { context, bouncer, mount } = this.#options;
    try {
      const verdict = await context.ask(bouncer, keycardOf(request, mount), { signal });
      this.#note(null);
      return verdict;
    } catch (error) {
      if (signal.aborted) return null;
      if (!(error instanceof NoVerdictError)) context.log.error(`the bouncer ${bouncer} cannot be asked: ${error}`);
      const why = error instanceof NoVerdictError ? error.why : "failed";
      this.#note(why);
      return why;
    }
  }

  #obey(request: HandedRequest, verdict: Verdict | NoVerdict): void {
    const headOnly = request.head.method === "HEAD";
    if (typeof verdict === "string") {
      return answerRequest(request, statusPage(503, { retryAfterSeconds: RETRY_SECONDS, headOnly }));
    }
    if (verdict.admitted) return this.#options.onAdmitted(request);
    if (verdict.reason === "forbidden") return answerRequest(request, statusPage(403, { headOnly }));
    answerRequest(request, statusPage(401, { realm: this.#options.bouncer, headOnly }));
  }

  #note(trouble: NoVerdict | null): void {
    if (trouble === this.#trouble || this.#closed) return;
    this.#trouble = trouble;
    const { context, bouncer, mount } = this.#options;
    if (trouble === null) context.unsay("bouncer-no-verdict");
    else context.say("warning", "bouncer-no-verdict", { bouncer, mount, why: trouble });
  }
}
