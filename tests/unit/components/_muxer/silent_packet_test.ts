import { strict as assert } from "node:assert";
import { silentPacket } from "../../../../components/_muxer/silent_packet.ts";

function like(caps: string, options: { bytes?: number[]; headers?: number[]; durationNs?: bigint } = {}) {
  return {
    caps,
    durationNs: options.durationNs ?? null,
    bytes: () => Uint8Array.from(options.bytes ?? []),
    streamHeaders: () => options.headers === undefined ? null : [Uint8Array.from(options.headers)],
  };
}

/** Vorbis's identification header at 48 kHz, with the exponents of its block sizes. */
function vorbisHeader(short: number, long: number): number[] {
  const header = new Array(30).fill(0);
  header.splice(12, 4, 0x80, 0xbb, 0, 0);
  header[28] = long << 4 | short;
  return header;
}

Deno.test("silentPacket() knows Opus and AAC of one and two channels, and no more", () => {
  for (const media of ["audio/opus", "audio/aac"] as const) {
    const [mono, stereo, five] = [1, 2, 5].map((channels) =>
      silentPacket(media, like(`x, rate=(int)48000, channels=(int)${channels}`))
    );
    assert(mono !== null && stereo !== null && mono!.bytes.length > 2);
    assert.notDeepEqual(mono!.bytes, stereo!.bytes);
    assert.equal(five, null);
  }
});

Deno.test("silentPacket() takes the length of a Vorbis packet from the stream's header", () => {
  const long = silentPacket("audio/vorbis", like("audio/x-vorbis", { headers: vorbisHeader(8, 11) }));
  assert.deepEqual(long, { bytes: Uint8Array.of(0x0e), durationNs: 21_333_333n });
  const single = silentPacket("audio/vorbis", like("audio/x-vorbis", { headers: vorbisHeader(9, 9) }));
  assert.deepEqual(single?.bytes, Uint8Array.of(0));
  assert.equal(silentPacket("audio/vorbis", like("audio/x-vorbis")), null);
});

Deno.test("silentPacket() leaves of an MP3 frame only the head", () => {
  const frame = like("audio/mpeg", { bytes: [0xff, 0xfb, 0x90, 0x64, 7, 8, 9], durationNs: 24_000_000n });
  assert.deepEqual(silentPacket("audio/mp3", frame)?.bytes, Uint8Array.of(0xff, 0xfb, 0x90, 0x64, 0, 0, 0));
});

Deno.test("silentPacket() has none for what it cannot make silent", () => {
  assert.equal(silentPacket("audio/flac", like("audio/x-flac")), null);
});
