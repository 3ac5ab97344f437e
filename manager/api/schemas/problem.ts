/** Errors of the API: `application/problem+json` (RFC 9457), with a text in the reader's language. */
import { STATUS_CODES } from "node:http";
import { z } from "@hono/zod-openapi";
import type { ApiProblem } from "../../contract/api.ts";
import type { Json } from "../../contract/component_spec.ts";
import type { MessageArgs, TextRef } from "../../contract/message.ts";
import type { Texts } from "../../text/texts.ts";

/** Thrown by a handler; the application answers with it. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly text: TextRef;
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param status Of HTTP.
   * @param id Text, `api-…` of the locales.
   * @param args What fills its placeables.
   * @param headers That the answer carries.
   */
  constructor(status: number, id: string, args: MessageArgs = {}, headers: Readonly<Record<string, string>> = {}) {
    super(`${status} ${id} ${JSON.stringify(args)}`);
    this.status = status;
    this.text = { id, args };
    this.headers = headers;
  }

  /**
   * Members of the answer beside those that every problem has (RFC 9457, 3.2).
   *
   * @param _texts Where texts are found.
   * @param _language The reader's.
   */
  members(_texts: Texts, _language: string): { readonly [name: string]: Json } {
    return {};
  }

  /**
   * Makes the answer.
   *
   * @param texts Where the text is found.
   * @param language The reader's.
   */
  respond(texts: Texts, language: string): Response {
    const { status, text } = this;
    const title = STATUS_CODES[status] ?? String(status);
    const detail = texts.render(text, language);
    const body: ApiProblem = { type: "about:blank", title, status, detail, id: text.id, args: text.args };
    return new Response(JSON.stringify({ ...body, ...this.members(texts, language) }), {
      status,
      headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...this.headers },
    });
  }
}

/** What every problem has. */
export const problemMembers = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe("What is wrong, in the language of Accept-Language."),
  id: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
});
const problem: z.ZodType<ApiProblem> = problemMembers.openapi("Problem");

/**
 * Describes an error for the OpenAPI document.
 *
 * @param description When it is answered.
 */
export function problemResponse(description: string): {
  description: string;
  content: { "application/problem+json": { schema: typeof problem } };
} {
  return { description, content: { "application/problem+json": { schema: problem } } };
}
