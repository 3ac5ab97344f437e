import { strict as assert } from "node:assert";
import { codecHeaders } from "../../../../components/_caps/codec_headers.ts";

const vorbis = (...headers: string[]): string => `audio/x-vorbis, streamheader=(buffer)< ${headers.join(", ")} >`;
/** Theora's first header, from its bit rate on. */
const theora = (end: string): string =>
  `video/x-theora, streamheader=(buffer)< 807468656f7261${"0".repeat(60)}${end}, 81aa, 82bb >`;

Deno.test("codecHeaders() tells streams apart by the headers that a decoder needs", () => {
  assert.equal(codecHeaders(vorbis("01", "03title", "05")), codecHeaders(vorbis("01", "03other", "05")));
  assert.notEqual(codecHeaders(vorbis("01", "03", "05")), codecHeaders(vorbis("01", "03", "06")));
  assert.notEqual(
    codecHeaders("audio/mpeg, codec_data=(buffer)1190"),
    codecHeaders("audio/mpeg, codec_data=(buffer)1210"),
  );
  assert.notEqual(codecHeaders("video/x-h264"), codecHeaders("video/x-vp8"));
});

Deno.test("codecHeaders() passes over the rate that there was before Opus, and not over its channels", () => {
  const opus = (channels: string, rate: string): string =>
    `audio/x-opus, streamheader=(buffer)< 4f7075734865616401${channels}3801${rate}000000, 4f707573546167730b >`;
  assert.equal(codecHeaders(opus("02", "80bb0000")), codecHeaders(opus("02", "44ac0000")));
  assert.notEqual(codecHeaders(opus("02", "80bb0000")), codecHeaders(opus("01", "80bb0000")));
});

Deno.test("codecHeaders() passes over Theora's bit rate and quality, and not over the distance of its key frames", () => {
  assert.equal(codecHeaders(theora("0000002ac0")), codecHeaders(theora("030d40fec0")));
  assert.notEqual(codecHeaders(theora("0000002ac0")), codecHeaders(theora("0000002bc0")));
  assert.notEqual(codecHeaders(theora("0000002ac0")), codecHeaders(theora("0000002ae0")));
});
