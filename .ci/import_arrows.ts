/** Who may import whom. ARCHITECTURE.md tells why. */
import type { ImportGraph } from "./import_graph.ts";

/** What a planet can be checked with: no component's way of running, and so nothing native. */
const DEFINITIONS = /^components\/((definition|media|catalogue)\.ts$|property\/|addon\/(?!run\.ts$))/;
const CONTRACT = /^manager\/contract\//;
const LIBRARY = /^(npm|node):/;

/** The first rule whose `from` matches a module says what it may import. */
const RULES: readonly { readonly from: RegExp; readonly to: readonly RegExp[]; readonly rule: string }[] = [
  {
    from: CONTRACT,
    to: [CONTRACT, /^npm:valibot$/],
    rule: "manager/contract/ imports only itself and valibot",
  },
  {
    from: /^main\.ts$/,
    to: [/^manager\//, /^worker\//, LIBRARY],
    rule: "main.ts imports manager/ and worker/",
  },
  {
    from: /^manager\//,
    to: [/^manager\//, DEFINITIONS, LIBRARY],
    rule: "manager/ imports itself and the definitions of components",
  },
  {
    from: /^worker\/job\//,
    to: [/^worker\//, /^components\//, /^ffi\//, CONTRACT, LIBRARY],
    rule: "worker/job/ imports worker/, components/, ffi/ and manager/contract/",
  },
  {
    from: /^worker\//,
    to: [
      /^worker\/(?!job\/)/,
      DEFINITIONS,
      /^components\/(backoff|live_change|fault_layer|kernel_log|debian_package|pause|process_end)\.ts$/,
      CONTRACT,
      LIBRARY,
    ],
    rule:
      "worker/ outside of worker/job/ imports itself, the definitions of components, what it decides and waits by as jobs do, " +
      "and manager/contract/",
  },
  {
    from: /^components\/addon\/examples\//,
    to: [/^components\/addon\//, /^worker\/job\/bench\/mod\.ts$/, LIBRARY],
    rule: "an example of an add-on imports what add-ons may import",
  },
  {
    from: /^components\/(media\.ts$|definition\.ts$|property\/|[^/]+\/(definition|\w+_property)\.ts$)/,
    to: [/^components\/(media\.ts$|definition\.ts$|property\/|[^/]+\/\w+_property\.ts$)/, CONTRACT, /^node:/],
    rule: "a definition imports only definitions, properties and manager/contract/",
  },
  {
    from: /^components\//,
    to: [/^components\//, /^ffi\//, CONTRACT, LIBRARY],
    rule: "components/ imports itself, ffi/ and manager/contract/",
  },
  { from: /^ffi\//, to: [/^ffi\//, /^node:/], rule: "ffi/ imports nothing of ours" },
  { from: /^ui\//, to: [/^ui\//, CONTRACT, LIBRARY], rule: "ui/ imports itself and manager/contract/" },
  { from: /^\.ci\//, to: [/^\.ci\//, /^ui\/build\.ts$/, LIBRARY], rule: ".ci/ imports itself and the pages' build" },
  { from: /^tests\//, to: [/^/], rule: "tests import what they test" },
];

/**
 * Finds the imports that point where they must not.
 *
 * @param graph The import graph.
 * @returns One sentence for each.
 */
export function wrongArrows(graph: ImportGraph): string[] {
  const wrong: string[] = [];
  for (const [module, targets] of graph) {
    const found = RULES.find(({ from }) => from.test(module));
    if (found === undefined) {
      wrong.push(`${module} stands where no module belongs`);
      continue;
    }
    const { to, rule } = found;
    const astray = targets.filter((target) => !to.some((allowed) => allowed.test(target)));
    wrong.push(...astray.map((target) => `${module} imports ${target}: ${rule}`));
  }
  return wrong;
}
