import { strict as assert } from "node:assert";

/** What a process writes that was told to be quiet about sample queues, when it is told to write more. */
async function written(levels: readonly number[]): Promise<string> {
  const ffi = new URL("../../../../ffi/", import.meta.url).href;
  const program = `
    import { debugThreshold, setDebugThreshold } from "${ffi}gstreamer/debug.ts";
    import { monotonicNs } from "${ffi}gstreamer/clock.ts";
    import { Pipeline } from "${ffi}gstreamer/pipeline.ts";
    import { Reactor } from "${ffi}reactor.ts";
    const usual = debugThreshold();
    for (const level of ${JSON.stringify(levels)}) setDebugThreshold(level, usual);
    const reactor = new Reactor({ onError: () => {} });
    const options = { reactor, baseTimeNs: monotonicNs(), onMessage: () => {} };
    const pipeline = new Pipeline("appsrc ! fakesink async=false", options);
    await pipeline.play();
    await pipeline.close();
    await reactor.close();`;
  const env = { GST_DEBUG: "2,appsrc:1", GST_DEBUG_NO_COLOR: "1" };
  const { success, stderr } = await new Deno.Command(Deno.execPath(), { args: ["eval", program], env }).output();
  const text = new TextDecoder().decode(stderr);
  assert(success, text);
  return text;
}

Deno.test("setDebugThreshold() holds for what GST_DEBUG wants to be quieter, too, until the usual one is back", async () => {
  assert.match(await written([5]), / DEBUG +appsrc /);
  assert.doesNotMatch(await written([5, 2]), / appsrc /);
});
