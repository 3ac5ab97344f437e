/**
 * Looks into the end of a job's process: at once by what is known, and then with what the kernel and the package manager
 * say, while the job is started again. Used by the job's supervisor, in the process of `serve`.
 */
import { debianPackage } from "../../components/debian_package.ts";
import { type LayerArgs, layerArgs, NONE } from "../../components/fault_layer.ts";
import { recentKernelLines } from "../../components/kernel_log.ts";
import { type Death, judgeDeath, type Judgement } from "./judge_death.ts";

/** What the kernel said so long before has to do with it. */
const KERNEL_SECONDS = 10;

/** What a message about the end says. */
export interface Finding {
  readonly args: LayerArgs & { readonly part: string };
  /** Evidence, and the last lines of the process. */
  readonly debug: string;
}

/**
 * Judges by what is known.
 *
 * @param death What is known.
 */
export function firstFinding(death: Death): Finding {
  return findingOf(judgeDeath(death), { death, brings: null });
}

/**
 * Asks the kernel, and which package the culprit came with.
 *
 * @param death What is known.
 * @param signal Gives up; the finding is then no better than the first.
 */
export async function inquire(death: Death, signal: AbortSignal): Promise<Finding> {
  const kernel = await recentKernelLines(KERNEL_SECONDS, signal);
  const told = { ...death, kernel };
  const judgement = judgeDeath(told);
  const brings = judgement.file === null ? null : await debianPackage(judgement.file, signal);
  return findingOf(judgement, { death: told, brings });
}

function findingOf(
  { layer, culprit, part, evidence }: Judgement,
  { death, brings }: { readonly death: Death; readonly brings: string | null },
): Finding {
  return {
    args: { ...layerArgs(layer, { culprit, package: brings }), part: part ?? NONE },
    debug: [...evidence, ...death.last.lines].join("\n"),
  };
}
