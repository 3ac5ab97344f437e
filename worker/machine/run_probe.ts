/** Asks this machine what `check` wants to know of it. Used in the process of `check`. */
import { probeReport, type RunProbe } from "../../manager/contract/probe.ts";
import { processAsker } from "./ask_process.ts";

/** Scanning all plugins for the first time takes a small computer many seconds. */
const DEADLINE_MS = 60_000;

/**
 * Makes the function that asks.
 *
 * @param mainModule Address of `main.ts`; not used by a compiled program.
 * @param options How long it may take. @default `deadlineMs` 60000
 */
export function probeRunner(mainModule: URL, options: { readonly deadlineMs?: number } = {}): RunProbe {
  const ask = processAsker(mainModule);
  const { deadlineMs = DEADLINE_MS } = options;
  return (request) => ask({ subcommand: "probe", request, schema: probeReport, deadlineMs });
}
