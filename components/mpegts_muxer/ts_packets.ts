/** Reads the packets of an MPEG transport stream as far as joining it needs (ISO/IEC 13818-1, 2.4.3). Pure. */

/** Of one packet, in bytes. */
export const PACKET_BYTES = 188;

const UNIT_STARTS = 0x40;
const HAS_ADAPTATION = 0x20;
const RANDOM_ACCESS = 0x40;
const HEAD_BYTES = 4;

/**
 * Finds the first packet at which a player can begin: a key frame, or where there is only sound any piece of it.
 *
 * @param bytes Whole packets.
 * @param hasPictures Whether the stream has pictures.
 * @returns Its position; null when there is none.
 */
export function firstBeginning(bytes: Uint8Array, hasPictures: boolean): number | null {
  for (let at = 0; at + PACKET_BYTES <= bytes.length; at += PACKET_BYTES) {
    const packet = bytes.subarray(at, at + PACKET_BYTES);
    if ((packet[1]! & UNIT_STARTS) === 0) continue;
    if (hasPictures ? isRandomAccess(packet) : startsMedia(packet)) return at;
  }
  return null;
}

function isRandomAccess(packet: Uint8Array): boolean {
  return adaptationBytes(packet) > 1 && (packet[HEAD_BYTES + 1]! & RANDOM_ACCESS) !== 0;
}

/** Sound begins with the three bytes of every packetized elementary stream; tables do not. */
function startsMedia(packet: Uint8Array): boolean {
  const payload = HEAD_BYTES + adaptationBytes(packet);
  return packet[payload] === 0 && packet[payload + 1] === 0 && packet[payload + 2] === 1;
}

/** Of the adaptation field, its length included; 0 when there is none. */
function adaptationBytes(packet: Uint8Array): number {
  return (packet[3]! & HAS_ADAPTATION) === 0 ? 0 : packet[HEAD_BYTES]! + 1;
}
