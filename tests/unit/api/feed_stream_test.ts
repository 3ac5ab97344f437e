import { strict as assert } from "node:assert";
import { eventStream, type Feed, lineStream } from "../../../manager/api/feed_stream.ts";
import { readEvents } from "../../fixtures/event_reader.ts";

const closing = new AbortController().signal;

function feedOf(items: number[]): Feed & { closed: boolean; taken: number } {
  return {
    closed: false,
    taken: 0,
    next() {
      const item = items.shift();
      if (item === undefined) return null;
      this.taken++;
      return { event: "number", data: item };
    },
    async changed(timeoutMs, signal) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, timeoutMs);
      signal.addEventListener("abort", () => resolve(), { once: true });
      await promise;
      clearTimeout(timer);
    },
    close() {
      this.closed = true;
    },
  };
}

Deno.test("eventStream() sends a comment when nothing comes", async () => {
  const events = readEvents(eventStream(feedOf([1]), { closing, heartbeatMs: 5 }), { comments: true });
  assert.equal((await events.next()).value!.event, "number");
  assert.equal((await events.next()).value!.data, ": still here");
  await events.return(undefined);
});

Deno.test("eventStream() takes no more from its feed than the reader does", async () => {
  const feed = feedOf(Array.from({ length: 1000 }, (_, index) => index));
  const reader = eventStream(feed, { closing }).body!.getReader();
  await reader.read();
  assert.ok(feed.taken <= 3, `${feed.taken} were taken`);
  await reader.cancel();
  assert.ok(feed.closed);
});

Deno.test("eventStream() cuts off a reader that takes nothing", async () => {
  const feed = feedOf([1, 2, 3]);
  const reader = eventStream(feed, { closing, stalledMs: 20 }).body!.getReader();
  while (!feed.closed) await new Promise((resolve) => setTimeout(resolve, 5));
  await assert.rejects(reader.read(), /the reader takes nothing/);
});

Deno.test("lineStream() sends one object a line", async () => {
  const reader = lineStream(feedOf([7, 8]), { closing }).body!.pipeThrough(new TextDecoderStream()).getReader();
  assert.equal((await reader.read()).value, "7\n");
  assert.equal((await reader.read()).value, "8\n");
  await reader.cancel();
});

Deno.test("eventStream() ends when its reader may not have it any more, also while there is always more to send", async () => {
  for (const items of [[], Array.from({ length: 100_000 }, (_, index) => index)]) {
    const feed = feedOf(items);
    let asked = 0;
    const admitted = () => Promise.resolve(++asked < 3);
    const reader = eventStream(feed, { closing, heartbeatMs: 5, admitted }).body!.getReader();
    while (!(await reader.read()).done);
    assert.equal(asked, 3);
    assert.ok(feed.closed);
  }
});

Deno.test("eventStream() ends when it is told to, and closes its feed", async () => {
  const box = new AbortController();
  const feed = feedOf([1]);
  const reader = eventStream(feed, { closing: box.signal }).body!.getReader();
  await reader.read();
  const last = reader.read();
  box.abort();
  assert.ok((await last).done);
  assert.ok(feed.closed);
});
