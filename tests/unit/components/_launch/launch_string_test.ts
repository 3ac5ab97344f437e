import { strict as assert } from "node:assert";
import { ComponentFault } from "../../../../components/_fault/component_fault.ts";
import { placeOf, withFeeds } from "../../../../components/_launch/launch_string.ts";

const elements = { eater: (name: string) => `EAT-${name}`, feeder: (name: string) => `FEED-${name}` };

function faultOf(text: string, eaters: string[], feeders: string[]): { id: string; args: unknown } {
  try {
    withFeeds(text, { eaters, feeders }, elements);
  } catch (error) {
    assert(error instanceof ComponentFault);
    return { id: error.code, args: error.args };
  }
  assert.fail("nothing is wrong");
}

Deno.test("withFeeds() puts elements where feeds are named, and leaves quoted text alone", () => {
  const text = '<a> ! textoverlay text="<a> ! <b>" ! <b>  <c> ! fakesink';
  assert.equal(
    withFeeds(text, { eaters: ["a", "c"], feeders: ["b"] }, elements),
    'EAT-a ! textoverlay text="<a> ! <b>" ! FEED-b  EAT-c ! fakesink',
  );
});

Deno.test("withFeeds() tells feeds of the same name apart by where they stand", () => {
  const ends = { eaters: ["video"], feeders: ["video"] };
  assert.equal(withFeeds("<video> ! videoflip ! <video>", ends, elements), "EAT-video ! videoflip ! FEED-video");
});

Deno.test("withFeeds() needs no names when there is one feed at an end", () => {
  assert.equal(
    withFeeds("videoflip", { eaters: ["camera"], feeders: ["default"] }, elements),
    "EAT-camera ! videoflip ! FEED-default",
  );
  assert.equal(
    withFeeds("videotestsrc", { eaters: [], feeders: ["default"] }, elements),
    "videotestsrc ! FEED-default",
  );
});

Deno.test("withFeeds() says which feed is unknown, missing, double or in the middle, and where", () => {
  assert.deepEqual(faultOf("videotestsrc ! <vidoe>", [], ["video"]), {
    id: "pipeline-feed-unknown",
    args: { name: "vidoe", column: 16, allowed: "video" },
  });
  assert.deepEqual(faultOf("videotestsrc ! <video>", [], ["video", "audio"]).args, { name: "audio" });
  assert.deepEqual(faultOf("a ! <video> b ! <video>", [], ["video"]), {
    id: "pipeline-feed-twice",
    args: { name: "video", column: 17 },
  });
  assert.equal(faultOf("<a> ! <b> ! fakesink", ["a", "b"], []).id, "pipeline-feed-not-at-end");
});

Deno.test("placeOf() finds the word that GStreamer complains of", () => {
  const text = "videotestsrc patern=ball ! videoflipp ! <video>";
  assert.deepEqual(placeOf(text, 'no element "videoflipp"'), { column: 28, word: "videoflipp" });
  assert.deepEqual(placeOf(text, 'no property "patern" in element "videotestsrc0"'), { column: 14, word: "patern" });
  assert.deepEqual(placeOf("audiotestsrc ! videoflip", "could not link audiotestsrc0 to videoflip1"), {
    column: 1,
    word: "audiotestsrc",
  });
  assert.equal(placeOf(text, "syntax error"), null);
});
