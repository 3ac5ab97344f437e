import { strict as assert } from "node:assert";
import { feedCarries, type FeedingPart } from "../../../../ui/admin/map/feed_carries.ts";

function part(media: string, ...eats: string[]): FeedingPart {
  return {
    eaters: eats.map((feed) => ({ name: "default", feed, mood: "happy" })),
    feeders: [{ name: "default", media }],
  };
}

const PARTS = new Map([
  ["demo/picture", part("video/x-vp8")],
  ["demo/sound", part("audio/mpeg")],
  ["demo/both", part("muxed/webm", "demo/picture:default", "demo/sound:default")],
  ["demo/radio", part("muxed/audio", "demo/sound:default")],
  ["demo/pictures", part("muxed/multipart", "demo/picture:default")],
]);

for (
  const [feed, carried] of [
    ["demo/picture:default", "video"],
    ["demo/sound:default", "audio"],
    ["demo/both:default", "muxed"],
    ["demo/radio:default", "audio"],
    ["demo/pictures:default", "video"],
    ["demo/gone:default", "muxed"],
  ] as const
) {
  Deno.test(`feedCarries() says of ${feed}: ${carried}`, () => assert.equal(feedCarries(feed, PARTS), carried));
}
