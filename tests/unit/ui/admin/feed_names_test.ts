import { strict as assert } from "node:assert";
import type { FeedStats } from "../../../../manager/contract/stats.ts";
import { feedNames } from "../../../../ui/admin/part/feed_names.ts";

function feed(direction: FeedStats["direction"], name: string): FeedStats {
  return { name, direction, samples: 0, bytes: 0, dropped: 0, reconnects: 0, discontinuities: null, idleSeconds: null };
}

Deno.test("feedNames() tells inputs of one name apart by what they take from", () => {
  const feeds = [feed("in", "default"), feed("in", "default"), feed("out", "default")];
  assert.deepEqual(feedNames(feeds, ["video", "audio"]), ["video", "audio", ""]);
});

Deno.test("feedNames() keeps a name that tells something, where inputs do not fit", () => {
  assert.deepEqual(feedNames([feed("in", "default"), feed("out", "video")], ["camera"]), ["", "video"]);
  assert.deepEqual(feedNames([feed("in", "a"), feed("in", "b")], ["one"]), ["a", "b"]);
});
