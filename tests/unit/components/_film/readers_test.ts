import { strict as assert } from "node:assert";
import { join } from "node:path";
import "../../../../worker/job/bench/open_libraries.ts";
import { ComponentFault } from "../../../../components/_fault/component_fault.ts";
import { ReadError } from "../../../../components/_film/reader.ts";
import { Readers } from "../../../../components/_film/readers.ts";
import type { RunningComponent } from "../../../../components/run_context.ts";
import { monotonicNs } from "../../../../ffi/gstreamer/clock.ts";
import { Reactor } from "../../../../ffi/reactor.ts";
import { endingPipe } from "../../../fixtures/ending_pipe.ts";
import { ffmpeg } from "../../../fixtures/ffprobe.ts";

const DECODE = { pictures: "video/x-raw,format=I420", sounds: "audioresample ! audio/x-raw,format=S16LE" };

const ENDED: RunningComponent = {
  stats: () => ({ uptimeSeconds: 0, feeds: [] }),
  close: () => Promise.resolve(),
};

Deno.test("Readers opens nothing while one of them hangs, says so, keeps the component from ending, and goes on", async () => {
  const folder = await Deno.makeTempDir({ prefix: "runnel-readers-" });
  const [fifo, film] = [join(folder, "fifo"), join(folder, "film.webm")];
  await new Deno.Command("mkfifo", { args: [fifo] }).output();
  await ffmpeg("-f", "lavfi", "-i", "color=white:size=64x48:rate=25:duration=0.4", "-c:v", "libvpx", film);
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  const said = new Set<string>();
  const readers = new Readers({ say: (_level, id) => said.add(id), unsay: (id) => said.delete(id) });
  const { signal } = new AbortController();
  let count = 0;
  const open = (file: string, until = signal) => {
    const name = (part: string): string => `${part}-${count}`;
    count++;
    const options = { source: `filesrc location=${file}`, decode: DECODE, reactor, baseTimeNs: monotonicNs(), name };
    return readers.open(options, until);
  };
  const running = await readers.closedWith(ENDED);

  await assert.rejects(open(fifo), ReadError);
  assert(said.has("pipeline-hangs"));
  await assert.rejects(running.close(), (error) => error instanceof ComponentFault && error.code === "pipeline-hangs");
  await assert.rejects(open(film, AbortSignal.timeout(1000)), ReadError);

  const ending = endingPipe(fifo);
  await using reader = await open(film).finally(() => ending[Symbol.dispose]());
  assert.equal(reader.container, "matroska");
  assert.deepEqual([...said], []);
  await running.close();
  await reader[Symbol.asyncDispose]();
  await reactor.close();
  await Deno.remove(folder, { recursive: true });
});
