import { strict as assert } from "node:assert";
import type { LogRecord } from "../../../manager/contract/log_record.ts";
import { ServeLog, type ServeLogOptions } from "../../../manager/log/serve_log.ts";

async function withLog(options: ServeLogOptions, test: (log: ServeLog, path: string) => void): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "runnel-log-" });
  try {
    using log = new ServeLog(`${folder}/serve.log`, options);
    test(log, `${folder}/serve.log`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function linesOf(path: string): LogRecord[] {
  return Deno.readTextFileSync(path).trim().split("\n").map((line) => JSON.parse(line));
}

Deno.test("ServeLog writes one JSON object a line, for its user alone", () =>
  withLog({}, (log, path) => {
    log.info("first");
    log.error("second");
    assert.deepEqual(linesOf(path).map(({ level, job, text }) => [level, job, text]), [
      ["info", "serve", "first"],
      ["error", "serve", "second"],
    ]);
    assert.equal(Deno.statSync(path).mode! & 0o777, 0o600);
  }));

Deno.test("ServeLog keeps the latest lines in memory and gives those that are wanted", () =>
  withLog({ lines: 3 }, (log) => {
    for (const text of ["a", "b", "c"]) log.warning(text);
    log.debug("d");
    assert.deepEqual(log.find({}).map(({ text }) => text), ["b", "c"]);
    assert.deepEqual(log.find({ level: "debug", limit: 1 }).map(({ text }) => text), ["d"]);
    assert.deepEqual(log.find({ component: "demo/camera" }), []);
  }));

Deno.test("ServeLog tells listeners until they end it", () =>
  withLog({}, (log) => {
    const heard: string[] = [];
    const end = log.onRecord(({ text }) => heard.push(text));
    log.info("one");
    end();
    log.info("two");
    assert.deepEqual(heard, ["one"]);
  }));

Deno.test("ServeLog bounds its file, and keeps the one before", () =>
  withLog({ bytes: 500 }, (log, path) => {
    for (let line = 0; line < 50; line++) log.info(`line ${line}`);
    assert.ok(Deno.statSync(path).size < 700);
    assert.ok(Deno.statSync(`${path}.1`).size < 700);
    const kept = [...linesOf(`${path}.1`), ...linesOf(path)].map(({ text }) => text);
    assert.equal(kept.at(-1), "line 49");
    assert.deepEqual(kept, Array.from(kept, (_, index) => `line ${50 - kept.length + index}`));
  }));

Deno.test("ServeLog goes on in memory while its file cannot be written, and writes again after that", () =>
  withLog({ bytes: 1 }, (log, path) => {
    Deno.mkdirSync(`${path}.1/in-the-way`, { recursive: true });
    for (const text of ["before", "lost", "lost too"]) log.info(text);
    assert.deepEqual(log.find({}).map(({ level }) => level), ["info", "info", "error", "info"]);
    Deno.removeSync(`${path}.1`, { recursive: true });
    log.info("after");
    assert.deepEqual(linesOf(path).map(({ text }) => text), ["after"]);
    assert.deepEqual(linesOf(`${path}.1`).map(({ text }) => text), ["before"]);
  }));
