import { strict as assert } from "node:assert";
import { columnWidth, NODE } from "../../../../ui/admin/map/grid.ts";

/** What the pages leave for a map on a screen that is 1280 wide. */
const COMMON_ROOM = 1062;

Deno.test("columnWidth() lets a source, converter, encoder, muxer and streamer fit beside one another", () => {
  assert.ok(4 * columnWidth(5, COMMON_ROOM) + NODE.width <= COMMON_ROOM);
});
