import { strict as assert } from "node:assert";
import type { FeedSource, SampleSink } from "../../../../components/run_context.ts";
import type { Sample } from "../../../../ffi/gstreamer/sample.ts";
import { FeedHub, type RemoteSource } from "../../../../worker/job/feed/feed_hub.ts";

const FEED = "flow/camera:default";
const SAMPLE = {} as Sample;

/** A giving end that is pushed by hand. */
function source(): FeedSource & RemoteSource & { sinks: Set<SampleSink>; closed: boolean } {
  const sinks = new Set<SampleSink>();
  return {
    sinks,
    ready: true,
    closed: false,
    dropped: 0,
    subscribe(sink) {
      sinks.add(sink);
      return () => sinks.delete(sink);
    },
    send() {},
    onFiller: () => () => {},
    close() {
      this.closed = true;
      return Promise.resolve();
    },
  };
}

function counting(): SampleSink & { samples: number; losses: number } {
  return {
    samples: 0,
    losses: 0,
    push() {
      this.samples++;
    },
    lost() {
      this.losses++;
    },
  };
}

const eaterIn = (job: string) => ({ name: "default", feed: FEED, media: "video/raw", job });

Deno.test("FeedHub connects an eater when the feed is offered later", () => {
  const hub = new FeedHub("media", () => assert.fail("nothing is remote"));
  const [sink, camera] = [counting(), source()];
  hub.subscribe(eaterIn("media"), sink);
  assert.equal(hub.find(FEED), null);
  hub.offer(FEED, camera);
  assert.equal(hub.find(FEED), camera);
  for (const one of camera.sinks) one.push(SAMPLE);
  assert.equal(sink.samples, 1);
});

Deno.test("FeedHub tells the eater that a feed was taken back, and connects it to the next one", () => {
  const hub = new FeedHub("media", () => assert.fail("nothing is remote"));
  const [sink, first, second] = [counting(), source(), source()];
  const withdraw = hub.offer(FEED, first);
  hub.subscribe(eaterIn("media"), sink);
  withdraw();
  assert.equal(sink.losses, 1);
  assert.equal(first.sinks.size, 0);
  hub.offer(FEED, second);
  assert.equal(second.sinks.size, 1);
});

Deno.test("FeedHub leaves a newer offer alone when an older one is taken back", () => {
  const hub = new FeedHub("media", () => assert.fail("nothing is remote"));
  const withdraw = hub.offer(FEED, source());
  const newer = source();
  hub.offer(FEED, newer);
  withdraw();
  assert.equal(hub.find(FEED), newer);
});

Deno.test("FeedHub receives a feed of another job once for all eaters, and closes it after the last", async () => {
  const received: ReturnType<typeof source>[] = [];
  const hub = new FeedHub("delivery", () => received[received.push(source()) - 1]!);
  const leave = [counting(), counting()].map((sink) => hub.subscribe(eaterIn("media"), sink));
  assert.equal(received.length, 1);
  assert.equal(received[0]!.sinks.size, 2);
  leave[0]!();
  assert.equal(received[0]!.closed, false);
  leave[1]!();
  assert.equal(received[0]!.closed, true);
  await hub.close();
});

Deno.test("FeedHub connects an eater to the job that gives its feed now while another still takes it from the one that gave it before", () => {
  const received: { job: string; remote: ReturnType<typeof source> }[] = [];
  const hub = new FeedHub("media", ({ job }) => {
    const remote = source();
    received.push({ job, remote });
    return remote;
  });
  const [slow, moved, home, camera] = [counting(), counting(), counting(), source()];
  const leave = hub.subscribe(eaterIn("before"), slow);
  hub.subscribe(eaterIn("now"), moved);
  hub.subscribe(eaterIn("media"), home);
  hub.offer(FEED, camera);
  assert.deepEqual(received.map(({ job, remote }) => [job, [...remote.sinks].length]), [["before", 1], ["now", 1]]);
  assert.deepEqual([...camera.sinks], [home]);
  leave();
  assert.deepEqual(received.map(({ remote }) => remote.closed), [true, false]);
});
