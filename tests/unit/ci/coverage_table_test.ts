import { strict as assert } from "node:assert";
import { branchShare, coverageTable, folderCoverage } from "../../../.ci/coverage_table.ts";

const LCOV = `SF:/box/ffi/reactor.ts
BRF:4
BRH:3
LH:10
LF:20
end_of_record
SF:/box/ffi/libc/socket.ts
BRF:6
BRH:6
LH:30
LF:30
end_of_record
SF:/box/worker/life.ts
BRF:10
BRH:1
LH:5
LF:10
end_of_record
`;

const MODULES = new Map([
  ["ffi/reactor.ts", ""],
  ["ffi/libc/socket.ts", ""],
  ["ffi/forgotten.ts", "export function forgotten(): void {}\n// end\n"],
  ["ffi/shape.ts", "export interface Shape {}\n"],
  ["worker/life.ts", ""],
  ["ui/viewer.tsx", "export function viewer(): void {}\n"],
]);

Deno.test("folderCoverage() adds up lines and branches, and counts code that no test loads as missed", () => {
  assert.deepEqual(folderCoverage(LCOV, { root: "/box", folders: ["ffi", "worker"], modules: MODULES }), [
    {
      folder: "ffi",
      lines: { hit: 40, found: 53 },
      branches: { hit: 9, found: 10 },
      unloaded: ["ffi/forgotten.ts"],
    },
    { folder: "worker", lines: { hit: 5, found: 10 }, branches: { hit: 1, found: 10 }, unloaded: [] },
  ]);
});

Deno.test("coverageTable() has a row for each folder, and one for all", () => {
  const folders = folderCoverage(LCOV, { root: "/box", folders: ["ffi", "worker"], modules: MODULES });
  const [head = "", ...rows] = coverageTable(folders).map((line) => line.trim().replace(/\s{2,}/g, " | "));
  assert.equal(head, "folder | lines | branches | unloaded");
  assert.deepEqual(rows, ["ffi | 75.5 % | 90.0 % | 1", "worker | 50.0 % | 10.0 % | 0", "all | 71.4 % | 50.0 % | 1"]);
});

Deno.test("branchShare() is taken over all folders", () => {
  assert.equal(branchShare(folderCoverage(LCOV, { root: "/box", folders: ["ffi", "worker"], modules: MODULES })), 0.5);
});
