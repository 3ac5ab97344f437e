/** What is wrong with a planet file, as an answer of its own and within a problem. */
import { z } from "@hono/zod-openapi";
import type { ApiPlanetProblem, ApiPlanetRefusal } from "../../contract/api.ts";
import type { Json } from "../../contract/component_spec.ts";
import type { MessageArgs } from "../../contract/message.ts";
import type { PlanetProblem } from "../../planet/planet.ts";
import type { Texts } from "../../text/texts.ts";
import { Problem, problemMembers } from "./problem.ts";

/** One thing that is wrong. */
export const planetProblem: z.ZodType<ApiPlanetProblem> = z.object({
  line: z.int(),
  column: z.int(),
  id: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string().describe("What is wrong, and what is allowed, in the language of Accept-Language."),
}).openapi("PlanetProblem");

const planetRefusal: z.ZodType<ApiPlanetRefusal> = problemMembers.extend({
  problems: z.array(planetProblem).describe("All that is wrong with the file; places are 1-based."),
}).openapi("PlanetRefusal");

/** A planet file that breaks rules. */
export class PlanetRefusal extends Problem {
  readonly #problems: readonly PlanetProblem[];

  /**
   * @param problems All that is wrong.
   * @param args `file`, and how many as `count`.
   */
  constructor(problems: readonly PlanetProblem[], args: MessageArgs) {
    super(422, "config-wrong", args);
    this.#problems = problems;
  }

  /**
   * Gives the list of all that is wrong.
   *
   * @param texts Where texts are found.
   * @param language The reader's.
   */
  override members(texts: Texts, language: string): { readonly [name: string]: Json } {
    return { problems: readableProblems(this.#problems, texts, language).map((problem) => ({ ...problem })) };
  }
}

/**
 * Renders what is wrong with a planet.
 *
 * @param problems As reading found them.
 * @param texts Where texts are found.
 * @param language The reader's.
 */
export function readableProblems(
  problems: readonly PlanetProblem[],
  texts: Texts,
  language: string,
): ApiPlanetProblem[] {
  return problems.map(({ line, column, id, args }) => {
    return { line, column, id, args, text: texts.render({ id, args }, language) };
  });
}

/**
 * Describes the refusal of a planet file for the OpenAPI document.
 *
 * @param description When it is answered.
 */
export function planetRefusalResponse(description: string): {
  description: string;
  content: { "application/problem+json": { schema: typeof planetRefusal } };
} {
  return { description, content: { "application/problem+json": { schema: planetRefusal } } };
}
