import { strict as assert } from "node:assert";
import { readImportGraph } from "../../../.ci/import_graph.ts";
import { jobsThatUse, type RunningJob, serveUses } from "../../../.ci/who_uses.ts";

const GRAPH = await readImportGraph(Deno.cwd());

const JOBS: readonly RunningJob[] = [
  { name: "media-demo", pid: 1, types: new Set(["video-test", "vp8-encoder"]) },
  { name: "delivery", pid: 2, types: new Set(["webm-muxer", "http-streamer"]) },
  { name: "porter", pid: 3, types: new Set(["porter"]) },
];

const CASES: readonly { changed: string; serve: boolean; jobs: readonly string[] }[] = [
  { changed: "manager/commands/serve.ts", serve: true, jobs: [] },
  { changed: "worker/supervisor/job_supervisor.ts", serve: true, jobs: [] },
  { changed: "worker/job/job_main.ts", serve: false, jobs: ["media-demo", "delivery", "porter"] },
  { changed: "components/vp8_encoder/run.ts", serve: false, jobs: ["media-demo"] },
  { changed: "components/http_streamer/run.ts", serve: false, jobs: ["delivery"] },
  { changed: "components/porter/run.ts", serve: false, jobs: ["porter"] },
  { changed: "components/loop/run.ts", serve: false, jobs: [] },
  { changed: "components/porter/definition.ts", serve: true, jobs: ["media-demo", "delivery", "porter"] },
  { changed: "ui/viewer.tsx", serve: false, jobs: [] },
];

for (const { changed, serve, jobs } of CASES) {
  const whom = [...(serve ? ["serve"] : []), ...jobs].join(", ") || "nobody";
  Deno.test(`a change of ${changed} concerns ${whom}`, () => {
    assert.ok(GRAPH.has(changed), "no such module");
    assert.equal(serveUses([changed], GRAPH), serve);
    assert.deepEqual(jobsThatUse([changed], GRAPH, JOBS).map(({ name }) => name), jobs);
  });
}
