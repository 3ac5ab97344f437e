/** The file of a loop: there, or not. Runs inside a job. */
import { ComponentFault } from "../_fault/component_fault.ts";

/**
 * Makes sure that a file can be played.
 *
 * @param file Its path.
 * @throws {ComponentFault} When it is not there, or not a file.
 */
export async function requireFile(file: string): Promise<void> {
  let problem = "";
  try {
    if ((await Deno.stat(file)).isFile) return;
    problem = "not a file";
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    problem = error.message;
  }
  throw new ComponentFault("loop-file-missing", { blame: "device", args: { file }, debug: problem });
}
