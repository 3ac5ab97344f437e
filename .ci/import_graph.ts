/** The project's import graph, as Deno itself reads it: static, dynamic (literal) and type imports alike. */
import { filesBelow } from "./files.ts";

/** Path of a module from the root, or `npm:NAME`, by path of the module that imports it. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** What `deno info --json` says of one module. */
interface ModuleInfo {
  readonly specifier: string;
  readonly error?: string;
  readonly dependencies?: readonly { readonly code?: Resolved; readonly type?: Resolved }[];
}

interface Resolved {
  readonly specifier?: string;
  readonly error?: string;
}

/**
 * Reads the imports of every module below a root.
 *
 * @param root Absolute path of the project.
 * @returns Each module with what it imports.
 * @throws {Error} When a module cannot be parsed, or imports what is not there.
 */
export async function readImportGraph(root: string): Promise<ImportGraph> {
  const all = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    const lines = filesBelow(root, /\.tsx?$/).map((path) => `import ${JSON.stringify(path)};`);
    await Deno.writeTextFile(all, lines.join("\n"));
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["info", "--json", "--config", `${root}/deno.json`, all],
      env: { NO_COLOR: "1" },
    }).output();
    if (code !== 0) throw new Error(`Cannot read the import graph because ${new TextDecoder().decode(stderr)}`);
    const { modules } = JSON.parse(new TextDecoder().decode(stdout)) as { modules: ModuleInfo[] };
    return new Map(modules.filter(isOurs).map((module) => [short(module.specifier), imports(module)]));
  } finally {
    await Deno.remove(all);
  }

  function isOurs({ specifier }: ModuleInfo): boolean {
    return specifier.startsWith(`file://${root}/`);
  }

  function short(specifier: string): string {
    return specifier.replace(`file://${root}/`, "").replace(/^npm:\/?((?:@[^/]+\/)?[^@/]+).*/, "npm:$1");
  }

  function imports(module: ModuleInfo): string[] {
    if (module.error !== undefined) throw new Error(`Cannot read ${short(module.specifier)} because ${module.error}`);
    const targets = (module.dependencies ?? []).flatMap(({ code, type }) => [code, type]);
    return targets.filter((target) => target !== undefined).map((target) => {
      if (target.specifier === undefined) {
        throw new Error(`Cannot read ${short(module.specifier)} because ${target.error}`);
      }
      return short(target.specifier);
    });
  }
}

/**
 * Finds a cycle.
 *
 * @param graph The graph.
 * @returns The modules of one cycle, the first one again at the end; nothing when there is none.
 */
export function findCycle(graph: ImportGraph): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];

  function visit(module: string): string[] | undefined {
    const start = path.indexOf(module);
    if (start >= 0) return [...path.slice(start), module];
    if (done.has(module)) return undefined;
    done.add(module);
    path.push(module);
    for (const target of graph.get(module) ?? []) {
      const cycle = visit(target);
      if (cycle !== undefined) return cycle;
    }
    path.pop();
    return undefined;
  }

  for (const module of graph.keys()) {
    const cycle = visit(module);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
