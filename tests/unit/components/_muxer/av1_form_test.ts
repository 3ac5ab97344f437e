import { strict as assert } from "node:assert";
import { av1Form } from "../../../../components/_muxer/av1_form.ts";

/** Marker and version, profile and level, then tier, depth and subsampling, no delay. */
const RECORDS = [
  ["video/x-av1, width=(int)640, height=(int)480, profile=(string)main, bit-depth-luma=(uint)8", "81050c00"],
  ["video/x-av1, width=(int)1920, height=(int)1080, chroma-format=(string)4:2:0, bit-depth-luma=(uint)10", "81094c00"],
  ["video/x-av1, width=(int)3840, height=(int)2160, profile=(string)high, chroma-format=(string)4:4:4", "812d0000"],
  ["video/x-av1, profile=(string)professional, chroma-format=(string)4:2:2, bit-depth-luma=(uint)12", "81456800"],
  ["video/x-av1, width=(int)64, height=(int)48, chroma-format=(string)4:0:0", "81051c00"],
] as const;

Deno.test("av1Form() describes the pictures by what their caps say", () => {
  for (const [caps, record] of RECORDS) {
    assert.match(av1Form(caps), new RegExp(`codec_data=\\(buffer\\)${record}"$`), caps);
  }
});
