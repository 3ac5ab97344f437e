/** The two ends of a process that answers one question: JSON on standard input, JSON on standard output. */
import { parseArgs } from "node:util";
import * as v from "valibot";

/**
 * Reads the question, and writes what is made of it.
 *
 * @param schema Of the question.
 * @param make Gives the answer.
 * @returns The exit status.
 */
export async function answerQuestion<T>(
  schema: v.GenericSchema<unknown, T>,
  make: (question: T) => Promise<unknown>,
): Promise<number> {
  const question = v.parse(schema, await new Response(Deno.stdin.readable).json());
  const text = new TextEncoder().encode(`${JSON.stringify(await make(question))}\n`);
  const output = Deno.stdout.writable.getWriter();
  await output.write(text);
  await output.close();
  return 0;
}

/**
 * Reads the data folder from the words behind a subcommand.
 *
 * @param args `--data DIR`.
 * @throws {TypeError} Without it.
 */
export function dataOption(args: readonly string[]): string {
  const { data } = parseArgs({ args: [...args], options: { data: { type: "string" } } }).values;
  if (data === undefined) throw new TypeError("Cannot answer without --data");
  return data;
}
