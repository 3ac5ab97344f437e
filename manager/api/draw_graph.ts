/** Draws a graph with the program `dot`, which a box need not have. */

/** A graph of a hundred elements takes well under a second. */
const LONGEST_MS = 10_000;

/** There is no program `dot`. */
export class GraphvizMissingError extends Error {
  override readonly name = "GraphvizMissingError";
}

/**
 * Draws a graph.
 *
 * @param dot GraphViz's dot text.
 * @returns SVG.
 * @throws {GraphvizMissingError} When the program is not installed.
 * @throws {Error} When it does not draw.
 */
export async function drawGraph(dot: string): Promise<string> {
  const child = begin();
  const output = child.output();
  const writer = child.stdin.getWriter();
  // It may end before it has read everything: then its status tells.
  await writer.write(new TextEncoder().encode(dot)).then(() => writer.close()).catch(() => {});
  const { success, stdout, stderr } = await output;
  if (!success) throw new Error(`Cannot draw a graph because dot failed: got ${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}

function begin(): Deno.ChildProcess {
  const signal = AbortSignal.timeout(LONGEST_MS);
  try {
    return new Deno.Command("dot", { args: ["-Tsvg"], stdin: "piped", stdout: "piped", stderr: "piped", signal })
      .spawn();
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) throw new GraphvizMissingError("Cannot find dot", { cause });
    throw cause;
  }
}
