import { strict as assert } from "node:assert";
import "../../../../worker/job/bench/open_libraries.ts";
import { Subscribers } from "../../../../components/_feed/subscribers.ts";
import type { Media } from "../../../../components/media.ts";
import { Pipeline } from "../../../../ffi/gstreamer/pipeline.ts";
import { PULL_SINK_PROPERTIES, PullSink } from "../../../../ffi/gstreamer/pull_sink.ts";
import type { Sample } from "../../../../ffi/gstreamer/sample.ts";
import { Reactor } from "../../../../ffi/reactor.ts";

const PICTURES = 150;

/**
 * Encodes pictures, and pushes those that are not left out.
 *
 * @returns The places of those that got through, and how many were counted as dropped.
 */
async function through(
  media: Media,
  launch: string,
  isLeftOut: (index: number) => boolean,
): Promise<{ readonly seen: number[]; readonly dropped: number }> {
  const reactor = new Reactor({ onError: (error) => assert.fail(String(error)) });
  const description = `videotestsrc num-buffers=${PICTURES} ! ${launch} ! ` +
    `appsink name=out max-buffers=${PICTURES} ${PULL_SINK_PROPERTIES}`;
  const pipeline = new Pipeline(description, { reactor, baseTimeNs: 0n, onMessage() {} });
  const subscribers = new Subscribers(media);
  const seen: Sample[] = [];
  subscribers.add({ push: (sample) => seen.push(sample), lost() {} });
  const samples: Sample[] = [];
  try {
    await pipeline.play();
    for (const sink = new PullSink(pipeline.element("out")); !sink.ended;) {
      const sample = sink.next();
      if (sample === null) await new Promise((resolve) => setTimeout(resolve, 10));
      else samples.push(sample);
    }
    samples.filter((_, index) => !isLeftOut(index)).forEach((sample) => subscribers.push(sample));
    return { seen: seen.map((sample) => samples.indexOf(sample)), dropped: subscribers.dropped };
  } finally {
    samples.forEach((sample) => sample.free());
    await pipeline.close();
    await reactor.close();
  }
}

const raw = (rate: string): string => `video/x-raw,format=I420,width=64,height=48,framerate=${rate}`;
const VP8 = `${raw("25/1")} ! vp8enc deadline=1 keyframe-max-dist=100`;
const H264 = `${raw("25/1")} ! x264enc speed-preset=ultrafast bframes=3 b-adapt=false key-int-max=100 ! h264parse`;

/** All from one place to before another. */
const from = (first: number, to: number): number[] => Array.from({ length: to - first }, (_, index) => first + index);

for (const [media, launch] of [["video/vp8", VP8], ["video/h264", H264]] as const) {
  Deno.test(`Subscribers goes on at a key frame where seconds of ${media} are missing, and counts what it leaves out`, async () => {
    const { seen, dropped } = await through(media, launch, (index) => index >= 20 && index < 60);
    assert.deepEqual(seen, [...from(0, 20), ...from(100, PICTURES)]);
    assert.equal(dropped, 40);
  });

  Deno.test(`Subscribers lets all of ${media} pass that is whole, or lacks less than a second`, async () => {
    const isLeftOut = (index: number): boolean => index >= 20 && index < 30;
    const { seen, dropped } = await through(media, launch, isLeftOut);
    assert.deepEqual(seen, from(0, PICTURES).filter((index) => !isLeftOut(index)));
    assert.equal(dropped, 0);
  });
}

Deno.test("Subscribers takes pictures that are seconds apart for no holes, nor a rate that sinks by and by", async () => {
  const slow = `${raw("1/2")} ! vp8enc deadline=1 keyframe-max-dist=1000`;
  assert.deepEqual((await through("video/vp8", slow, () => false)).seen, from(0, PICTURES));
  const sinking = (index: number): boolean => index > 10 && ![20, 40, 80, 149].includes(index);
  const fewer = VP8.replace("=100", "=1000");
  assert.deepEqual((await through("video/vp8", fewer, sinking)).seen, [...from(0, 11), 20, 40, 80, 149]);
});
