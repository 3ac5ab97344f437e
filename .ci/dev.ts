/**
 * `deno task dev`: runs the box and follows changes. A change of the pages builds and reloads them; one of code that only
 * jobs use ends just those jobs, which the box starts again; any other change restarts the box.
 */
import { relative } from "node:path";
import { buildUi } from "../ui/build.ts";
import { DevBox } from "./dev_box.ts";
import { readImportGraph } from "./import_graph.ts";
import { addReloading } from "./reload_pages.ts";
import { say } from "./say.ts";
import { jobsThatUse, serveUses } from "./who_uses.ts";

/** Editors write a file in several steps, and a rename touches many files. */
const TOGETHER_MS = 200;

const root = Deno.cwd();
const stop = new AbortController();

async function follow(box: DevBox): Promise<void> {
  const watcher = Deno.watchFs(["main.ts", "manager", "worker", "components", "ffi", "locales"]);
  stop.signal.addEventListener("abort", () => watcher.close());
  const changed = new Set<string>();
  let settled: ReturnType<typeof setTimeout> | undefined;
  let work: Promise<void> = Promise.resolve();
  for await (const { kind, paths } of watcher) {
    if (kind === "access") continue;
    for (const path of paths) if (/\.(tsx?|ftl)$/.test(path)) changed.add(relative(root, path));
    clearTimeout(settled);
    settled = setTimeout(() => {
      const all = [...changed];
      changed.clear();
      if (all.length > 0) work = work.then(() => apply(all, box)).catch((error) => say(`dev: ${error}`));
    }, TOGETHER_MS);
  }
  clearTimeout(settled);
  await work;
}

async function apply(changed: readonly string[], box: DevBox): Promise<void> {
  const graph = await readImportGraph(root);
  if (box.ended || changed.some((path) => path.endsWith(".ftl")) || serveUses(changed, graph)) {
    say(`dev: ${changed.join(", ")}: restarting the box`);
    return await box.restart();
  }
  for (const { name, pid } of jobsThatUse(changed, graph, await box.jobs())) {
    say(`dev: ${changed.join(", ")}: restarting job ${name}`);
    Deno.kill(pid, "SIGTERM");
  }
}

async function main(): Promise<void> {
  await buildUi();
  await addReloading();
  const box = new DevBox(Deno.args);
  const ui = buildUi({
    watch: true,
    signal: stop.signal,
    onBuilt: () => addReloading().then(() => say("dev: the pages are built")).catch((error) => say(`dev: ${error}`)),
    onError: (error) => say(`dev: ${error}`),
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) Deno.addSignalListener(signal, () => stop.abort());
  try {
    await follow(box);
  } finally {
    await box.close();
    await ui;
  }
}

await main();
Deno.exit(0);
