/**
 * Packets of encoded sound in which nothing is heard, for those codecs that are muxed with pictures. Sources: RFC 6716
 * section 3.1 (Opus), Vorbis I section 4.3 (a packet whose floors are all unused), ISO 14496-3 (the two shortest AAC-LC
 * frames), ISO 11172-3 section 2.4 (an MP3 frame whose side information is zero). Pure.
 */
import { capsNumber } from "../_caps/caps_number.ts";
import type { Media } from "../media.ts";

/** What is asked of a sample of the stream. */
export interface PacketLike {
  readonly caps: string;
  readonly durationNs: bigint | null;
  bytes(): Uint8Array<ArrayBuffer>;
  streamHeaders(): Uint8Array<ArrayBuffer>[] | null;
}

/** A packet, and how long it lasts. */
export interface Packet {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly durationNs: bigint;
}

const SECOND_NS = 1_000_000_000n;
const OPUS_NS = 20_000_000n;
/** Fullband CELT of 20 ms in one frame, mono; the third bit makes it stereo. */
const OPUS_HEAD = 0xf8;
const OPUS_STEREO = 0x04;
const AAC_SAMPLES = 1024n;
const AAC_FRAMES: { readonly [channels: number]: readonly number[] } = {
  1: [0x00, 0xc8, 0x00, 0x80, 0x23, 0x80],
  2: [0x21, 0x00, 0x49, 0x90, 0x02, 0x19, 0x00, 0x23, 0x80],
};
const MP3_HEAD = 4;
/** Where Vorbis's identification header has the sampling rate, and the exponents of its two block sizes. */
const VORBIS = { rate: 12, blocks: 28 } as const;
/** Packet type 0, mode 1 (long blocks), neighbours long too, and zeros for the floors. With one block size: all zero. */
const VORBIS_LONG = 0x0e;

/**
 * Makes such a packet.
 *
 * @param media What the stream carries.
 * @param like Any sample of it.
 * @returns Null for a codec, or a number of channels, for which there is none.
 */
export function silentPacket(media: Media, like: PacketLike): Packet | null {
  switch (media) {
    case "audio/opus":
      return opus(capsNumber(like.caps, "channels"));
    case "audio/aac":
      return aac(capsNumber(like.caps, "channels"), capsNumber(like.caps, "rate"));
    case "audio/vorbis":
      return vorbis(like.streamHeaders()?.[0]);
    case "audio/mp3":
      return mp3(like);
    default:
      return null;
  }
}

function opus(channels: number): Packet | null {
  if (channels !== 1 && channels !== 2) return null;
  const head = OPUS_HEAD | (channels === 2 ? OPUS_STEREO : 0);
  return { bytes: Uint8Array.of(head, 0xff, 0xfe), durationNs: OPUS_NS };
}

function aac(channels: number, rate: number): Packet | null {
  const frame = AAC_FRAMES[channels];
  if (frame === undefined || !(rate > 0)) return null;
  return { bytes: Uint8Array.from(frame), durationNs: AAC_SAMPLES * SECOND_NS / BigInt(rate) };
}

function vorbis(header: Uint8Array<ArrayBuffer> | undefined): Packet | null {
  if (header === undefined || header.length <= VORBIS.blocks) return null;
  const rate = new DataView(header.buffer, header.byteOffset).getUint32(VORBIS.rate, true);
  const [short, long] = [header[VORBIS.blocks]! & 0x0f, header[VORBIS.blocks]! >> 4];
  if (rate === 0) return null;
  const bytes = Uint8Array.of(short === long ? 0 : VORBIS_LONG);
  return { bytes, durationNs: (1n << BigInt(long - 1)) * SECOND_NS / BigInt(rate) };
}

function mp3(like: PacketLike): Packet | null {
  const bytes = like.bytes();
  if (like.durationNs === null || bytes.length <= MP3_HEAD) return null;
  return { bytes: bytes.fill(0, MP3_HEAD), durationNs: like.durationNs };
}
