import { strict as assert } from "node:assert";
import { readImportGraph } from "../../../.ci/import_graph.ts";

const { imports } = JSON.parse(await Deno.readTextFile("deno.json")) as { imports: Record<string, string> };

Deno.test("every dependency comes from npm, in one exact version", () => {
  const loose = Object.entries(imports).filter(([name, from]) =>
    !new RegExp(`^npm:${name}@\\d+\\.\\d+\\.\\d+$`).test(from)
  );
  assert.deepEqual(loose, []);
});

Deno.test("every dependency has its reason in docs/dependencies.md, and nothing else has", async () => {
  const page = await Deno.readTextFile("docs/dependencies.md");
  const reasons = [...page.matchAll(/^\| `([^`]+)` +\| .{20,} \|$/gm)].map(([, name = ""]) => name);
  assert.deepEqual(reasons.sort(), Object.keys(imports).sort());
});

Deno.test("the code imports every dependency, and no other", async () => {
  const used = new Set(
    [...(await readImportGraph(Deno.cwd())).values()].flat().filter((name) => name.startsWith("npm:")),
  );
  assert.deepEqual([...used].sort(), Object.keys(imports).map((name) => `npm:${name}`).sort());
});
