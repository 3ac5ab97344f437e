/** What a decoder has to know before the first sample of an encoded stream, out of its caps. Pure. */

/** How Theora's identification header begins, and where it only says how well it is encoded (spec 6.2), in hex digits. */
const THEORA = { magic: "807468656f7261", rateFrom: 74, qualityAt: 80 } as const;
/** The same of Opus: how much is to be skipped, and what rate there was before encoding (RFC 7845, 5.1). */
const OPUS = { magic: "4f70757348656164", skipFrom: 20, gainAt: 32 } as const;

/**
 * What may not change within one stream: the codec, and the headers that its caps carry, but for the comment, which is
 * the second of them and holds the title.
 *
 * @param caps As GStreamer prints them.
 * @returns The same for streams that one decoder can take one after the other.
 */
export function codecHeaders(caps: string): string {
  const [type = ""] = caps.split(",", 1);
  const headers = /streamheader=\(buffer\)< ([^>]*) >/.exec(caps)?.[1]?.split(", ").toSpliced(1, 1) ?? [];
  const data = /codec_data=\(buffer\)(\w+)/.exec(caps)?.[1] ?? "";
  return [type, ...headers.map(withoutHints), type.startsWith("video/x-vp") ? "" : data].join();
}

function withoutHints(header: string): string {
  if (header.startsWith(OPUS.magic)) return header.slice(0, OPUS.skipFrom) + header.slice(OPUS.gainAt);
  if (!header.startsWith(THEORA.magic)) return header;
  const { rateFrom, qualityAt } = THEORA;
  // Six bits of quality; the next two belong to the distance of key frames, by which times are counted.
  const rest = Number.parseInt(header.slice(qualityAt, qualityAt + 2), 16) & 0b11;
  return `${header.slice(0, rateFrom)}${rest}${header.slice(qualityAt + 2)}`;
}
