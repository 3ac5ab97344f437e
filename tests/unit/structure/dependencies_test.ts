import { strict as assert } from "node:assert";
import { readImportGraph } from "../../../.ci/import_graph.ts";

const { imports: all } = JSON.parse(await Deno.readTextFile("deno.json")) as { imports: Record<string, string> };
/** The program's own modules, under the names by which add-ons import them. */
const own = Object.entries(all).filter(([name]) => name.startsWith("runnel/"));
const imports = Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith("runnel/")));

Deno.test("what add-ons import is there, and imported by an example", async () => {
  assert.deepEqual(own.map(([name]) => name), ["runnel/definition", "runnel/run", "runnel/test"]);
  const examples = [...await readImportGraph(Deno.cwd())].filter(([path]) =>
    path.startsWith("components/addon/examples/")
  );
  const used = new Set(examples.flatMap(([, targets]) => targets));
  for (const [name, path] of own) assert(used.has(path.replace("./", "")), name);
});

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
