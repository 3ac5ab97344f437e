/** Tells which running processes have loaded a module: what a change of it has to restart. */
import type { ImportGraph } from "./import_graph.ts";

const JOB = "worker/job/job_main.ts";
const CATALOGUE = "components/catalogue.ts";

/** A job that runs. */
export interface RunningJob {
  readonly name: string;
  readonly pid: number;
  /** Types of its components. */
  readonly types: ReadonlySet<string>;
}

/**
 * Tells whether `serve` itself uses one of some modules. It loads the catalogue, but no component's way of running, and
 * only starts jobs.
 *
 * @param changed Paths from the project's root.
 * @param graph The import graph.
 */
export function serveUses(changed: readonly string[], graph: ImportGraph): boolean {
  const loaded = reach(["main.ts"], graph, (module) => module === JOB || isRun(module));
  return changed.some((module) => loaded.has(module));
}

/**
 * Finds the jobs that use one of some modules: with the code that every job shares, or that of a component they run.
 *
 * @param changed Paths from the project's root.
 * @param graph The import graph.
 * @param jobs The jobs that run.
 */
export function jobsThatUse(
  changed: readonly string[],
  graph: ImportGraph,
  jobs: readonly RunningJob[],
): RunningJob[] {
  const runs = (graph.get(CATALOGUE) ?? []).filter(isRun);
  return jobs.filter(({ types }) => {
    const own = runs.filter((run) => types.has(typeOf(run)));
    const loaded = reach([JOB, ...own], graph, (module) => isRun(module) && !own.includes(module));
    return changed.some((module) => loaded.has(module));
  });
}

function reach(roots: readonly string[], graph: ImportGraph, beyond: (module: string) => boolean): Set<string> {
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (reached.has(module) || beyond(module)) continue;
    reached.add(module);
    waiting.push(...graph.get(module) ?? []);
  }
  return reached;
}

function isRun(module: string): boolean {
  return /^components\/\w+\/run\.ts$/.test(module);
}

function typeOf(run: string): string {
  return run.split("/")[1]!.replaceAll("_", "-");
}
