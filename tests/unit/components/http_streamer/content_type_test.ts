import { strict as assert } from "node:assert";
import { contentType, isPieces } from "../../../../components/http_streamer/content_type.ts";

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

Deno.test("contentType() calls GStreamer's types as the rest of the world does", () => {
  assert.equal(contentType("video/mpegts, systemstream=(boolean)true", bytes("")), "video/mp2t");
  assert.equal(contentType("audio/x-wav, streamheader=(buffer)< 52 >", bytes("RIFF")), "audio/wav");
  assert.equal(contentType("audio/x-flac", bytes("fLaC")), "audio/flac");
  assert.equal(contentType("audio/mpeg, mpegversion=(int)4, stream-format=(string)adts", bytes("")), "audio/aac");
});

Deno.test("contentType() reads profiles and levels out of the boxes of MP4", () => {
  const caps = "video/quicktime, variant=(string)iso";
  const avc = "..avcC\x01\x64\x00\x1f....";
  const esds = "esds\0\0\0\0\x03\x80\x80\x80\x22\0\0\0\x04\x80\x80\x80\x14\x40\x15" + "\0".repeat(11) +
    "\x05\x80\x80\x80\x02\x11\x90";
  assert.equal(contentType(caps, bytes(avc + esds)), 'video/mp4; codecs="avc1.64001f, mp4a.40.2"');
  assert.equal(contentType(caps, bytes(esds)), 'audio/mp4; codecs="mp4a.40.2"');
  assert.equal(contentType(caps, bytes("av1C\x81\x05\x0c\0dOps")), 'video/mp4; codecs="av01.0.05M.08, opus"');
  assert.equal(contentType(caps, bytes("vpcC\x01\0\0\0\x00\x1f\x80")), 'video/mp4; codecs="vp09.00.31.08"');
});

Deno.test("contentType() names a usual level of AV1 in WebM whose header has none", () => {
  assert.equal(contentType("video/webm", bytes("V_AV1\xae")), 'video/webm; codecs="av01.0.05M.08"');
  assert.equal(
    contentType("video/webm", bytes("V_AV1\x63\xa2\x84\x81\x08\x0c\0")),
    'video/webm; codecs="av01.0.08M.08"',
  );
});

Deno.test("isPieces() holds for streams of which each piece stands alone", () => {
  for (const type of ["multipart/x-mixed-replace; boundary=x", "audio/mpeg", "audio/aac"]) assert(isPieces(type), type);
  for (const type of ["video/webm", 'audio/mp4; codecs="opus"', "video/mp2t"]) assert(!isPieces(type), type);
});
