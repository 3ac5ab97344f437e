import { strict as assert } from "node:assert";
import { job, WorkerBox } from "../worker_box.ts";

const DAY_MS = 24 * 3600 * 1000;

Deno.test("LocalWorker.apply() removes logs of jobs that are gone for a month, and no others", async () => {
  await using box = new WorkerBox();
  const folder = `${box.dataFolder}/log`;
  const write = (name: string, daysAgo: number) => {
    Deno.writeTextFileSync(`${folder}/${name}`, "said\n");
    const at = new Date(Date.now() - daysAgo * DAY_MS);
    Deno.utimeSync(`${folder}/${name}`, at, at);
  };
  const gone = ["media-old.log", "media-old.log.1", "a.log.log"];
  const kept = ["media-new.log", "a.log.1", "serve.log", "serve.log.1", "notes.txt", "a.log.gz"];
  for (const name of gone) write(name, 31);
  for (const name of kept) write(name, name === "media-new.log" ? 29 : 99);
  Deno.mkdirSync(`${folder}/folder.log`);
  const worker = await box.open();
  await worker.apply([job("a", "a/1")]);
  const left = () => [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) => name !== "a.log").sort();
  assert.deepEqual(left(), [...kept, "folder.log"].sort());
  assert.deepEqual(box.lines.filter((line) => line.includes("is removed")).length, gone.length);

  write("a.log.1", 31);
  await worker.apply([job("b", "b/1")]);
  assert(!left().includes("a.log.1"), "a job that went while the box runs");
});
