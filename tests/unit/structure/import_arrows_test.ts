import { strict as assert } from "node:assert";
import { wrongArrows } from "../../../.ci/import_arrows.ts";
import { findCycle, readImportGraph } from "../../../.ci/import_graph.ts";

Deno.test("the project's imports follow the arrows", async () => {
  assert.deepEqual(wrongArrows(await readImportGraph(Deno.cwd())), []);
});

Deno.test("the project's imports have no cycle", async () => {
  assert.equal(findCycle(await readImportGraph(Deno.cwd()))?.join(" → "), undefined);
});

Deno.test("wrongArrows() names what points the wrong way", () => {
  const wrong: [string, string][] = [
    ["manager/planet/read.ts", "worker/supervisor/job_life.ts"],
    ["manager/api/app.ts", "components/webcam/run.ts"],
    ["manager/api/app.ts", "ffi/reactor.ts"],
    ["manager/contract/mood.ts", "manager/state/tree.ts"],
    ["manager/contract/mood.ts", "npm:hono"],
    ["worker/supervisor/job_life.ts", "ffi/reactor.ts"],
    ["worker/supervisor/job_life.ts", "worker/job/job_main.ts"],
    ["worker/job/job_main.ts", "manager/state/tree.ts"],
    ["components/webcam/definition.ts", "ffi/reactor.ts"],
    ["components/webcam/definition.ts", "components/webcam/run.ts"],
    ["components/webcam/run.ts", "worker/job/job_main.ts"],
    ["manager/component_types/known_types.ts", "components/addon/run.ts"],
    ["components/addon/definition.ts", "components/addon/run.ts"],
    ["components/addon/examples/source/run.ts", "ffi/reactor.ts"],
    ["ffi/reactor.ts", "manager/contract/mood.ts"],
    ["ui/viewer.tsx", "manager/state/tree.ts"],
    ["main.ts", "ffi/reactor.ts"],
    ["main.ts", "tests/fixtures/box.ts"],
    [".ci/test.ts", "manager/api/app.ts"],
  ];
  for (const [module, target] of wrong) {
    const found = wrongArrows(new Map([[module, [target]]]));
    assert.equal(found.length, 1, `${module} → ${target}`);
    assert.ok(found[0]?.startsWith(`${module} imports ${target}: `), found[0]);
  }
});

Deno.test("wrongArrows() accepts what the arrows allow", () => {
  const right: [string, string][] = [
    ["main.ts", "manager/serve.ts"],
    ["manager/planet/read.ts", "components/catalogue.ts"],
    ["manager/planet/read.ts", "npm:yaml"],
    ["manager/contract/mood.ts", "npm:valibot"],
    ["worker/job/job_main.ts", "components/catalogue.ts"],
    ["worker/job/job_main.ts", "ffi/reactor.ts"],
    ["components/webcam/run.ts", "ffi/reactor.ts"],
    ["components/catalogue.ts", "components/webcam/run.ts"],
    ["manager/component_types/known_types.ts", "components/addon/open_addons.ts"],
    ["components/addon/examples/source/run.ts", "components/addon/run.ts"],
    ["components/addon/examples/source/your-type_test.ts", "worker/job/bench/mod.ts"],
    ["ui/viewer.tsx", "manager/contract/api.ts"],
    ["tests/unit/ffi/reactor_test.ts", "ffi/reactor.ts"],
  ];
  assert.deepEqual(wrongArrows(new Map(right.map(([module, target]) => [module, [target]]))), []);
});

Deno.test("wrongArrows() refuses a module in a folder that has no rule", () => {
  assert.deepEqual(wrongArrows(new Map([["lib/a.ts", []]])), ["lib/a.ts stands where no module belongs"]);
});

Deno.test("findCycle() names the cycle, types counted", () => {
  const graph = new Map([["a.ts", ["b.ts"]], ["b.ts", ["c.ts", "npm:zod"]], ["c.ts", ["d.ts", "b.ts"]], ["d.ts", []]]);
  assert.deepEqual(findCycle(graph), ["b.ts", "c.ts", "b.ts"]);
});

Deno.test("findCycle() finds none in a graph whose paths meet again", () => {
  assert.equal(findCycle(new Map([["a.ts", ["b.ts", "c.ts"]], ["b.ts", ["d.ts"]], ["c.ts", ["d.ts"]]])), undefined);
});

Deno.test("readImportGraph() sees static, dynamic and type imports, and names of packages", async () => {
  const root = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${root}/deno.json`, '{ "imports": { "zod": "npm:zod@4.6.7" } }');
    await Deno.writeTextFile(`${root}/b.ts`, "export type B = string; export const b = 1;");
    await Deno.writeTextFile(`${root}/c.ts`, "export const c = 1;");
    const text =
      'import type { B } from "./b.ts"; import { z } from "zod"; export const a = () => import("./c.ts"); z; let x: B;';
    await Deno.writeTextFile(`${root}/a.ts`, text);
    const graph = await readImportGraph(root);
    assert.deepEqual(new Set(graph.get("a.ts")), new Set(["b.ts", "c.ts", "npm:zod"]));
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("readImportGraph() throws when an imported module is not there", async () => {
  const root = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${root}/deno.json`, "{}");
    await Deno.writeTextFile(`${root}/a.ts`, 'import "./gone.ts";');
    await assert.rejects(() => readImportGraph(root), /gone\.ts/);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});
