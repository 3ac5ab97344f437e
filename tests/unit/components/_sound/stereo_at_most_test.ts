import { strict as assert } from "node:assert";
import { capsNumber } from "../../../../components/_caps/caps_number.ts";
import { runPipeline } from "../../../../components/_pipeline/pipeline_component.ts";
import { ComponentBench } from "../../../../worker/job/bench/component_bench.ts";
import { SOUND_SOURCE } from "../../../fixtures/device.ts";

for (const encoder of ["opus-encoder", "vorbis-encoder", "mp3-encoder", "aac-encoder", "flac-encoder"]) {
  Deno.test(`${encoder} makes stereo of surround, and leaves mono what it is`, async () => {
    await using bench = new ComponentBench();
    const sources = [["surround", "channels=6,channel-mask=(bitmask)0x3f"], ["mono", "channels=1"]] as const;
    const given = await Promise.all(sources.map(async ([name, channels]) => {
      const caps = `audio/x-raw,format=S16LE,layout=interleaved,rate=48000,${channels}`;
      await bench.startRun(name, SOUND_SOURCE, (context) =>
        runPipeline(context, SOUND_SOURCE, {
          timeGrows: true,
          launch: ({ feeder }) => `audiotestsrc is-live=true ! ${caps} ! ${feeder()}`,
        }));
      await bench.start(`encoded-${name}`, encoder, {}, [name]);
      const [encoded] = await bench.collect(`encoded-${name}`, 1, (sample) => sample.caps);
      return capsNumber(encoded!, "channels");
    }));
    assert.deepEqual(given, [2, 1]);
  });
}
