import { strict as assert } from "node:assert";
import type { LogRecord } from "../../manager/contract/log_record.ts";
import { eventually, type RunningBox, withBox } from "./run_box.ts";

/** Two flows, each with a file that is not there, so that each has something to say. */
const PLANET = `planet: logs
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  a:
    components:
      film: { type: loop, file: no/such/film.webm }
      video: { type: vp8-encoder, eats: film:video }
  b:
    components:
      film: { type: loop, file: neither/this.ogg }
      video: { type: vp8-encoder, eats: film:video }
`;

async function lines(box: RunningBox, query: string): Promise<LogRecord[]> {
  const response = await box.adminFetch(`/api/v1/logs?${query}`);
  assert.equal(response.status, 200);
  return (await response.json()).items;
}

Deno.test("serve gives log lines of all jobs, with the component that they are about", async () => {
  await withBox({ planet: PLANET }, async (box) => {
    for (const flow of ["a", "b"]) {
      const [line] = await eventually(`a line about ${flow}/film`, async () => {
        const found = await lines(box, `component=${flow}/film&level=error`);
        return { found: found.length > 0 ? found : null, seen: await lines(box, "") };
      });
      assert.equal(line?.job, `media-${flow}`);
      assert.equal(line.component, `${flow}/film`);
    }
    const jobs = new Set((await lines(box, "")).map(({ job }) => job));
    assert.deepEqual([...jobs].sort(), ["media-a", "media-b", "porter", "serve"]);
    const times = (await lines(box, "limit=500&level=debug")).map(({ at }) => at);
    assert.deepEqual(times, times.toSorted());
  });
});
