import { strict as assert } from "node:assert";
import { contentType } from "../../../../components/http_streamer/content_type.ts";

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

Deno.test("contentType() names each codec that the headers name, once", () => {
  assert.equal(contentType("video/webm", bytes("..V_VP8..A_OPUS..OpusHead")), 'video/webm; codecs="vp8, opus"');
  assert.equal(contentType("audio/webm", bytes("A_VORBIS\x01vorbis")), 'audio/webm; codecs="vorbis"');
  const ogg = contentType("application/ogg, streamheader=(buffer)< 4f67 >", bytes("OggS\x80theora OggS\x01vorbis"));
  assert.equal(ogg, 'application/ogg; codecs="theora, vorbis"');
});

Deno.test("contentType() leaves out what is not known", () => {
  assert.equal(contentType("video/webm", bytes("nothing")), "video/webm");
  assert.equal(contentType("audio/mpeg, mpegversion=(int)1", bytes("V_VP8")), "audio/mpeg");
});

Deno.test("contentType() says the boundary of multipart streams", () => {
  assert.equal(
    contentType('multipart/x-mixed-replace, boundary=(string)"a-b"', bytes("")),
    "multipart/x-mixed-replace; boundary=a-b",
  );
  assert.equal(contentType("multipart/x-mixed-replace", bytes("")), "multipart/x-mixed-replace");
});
