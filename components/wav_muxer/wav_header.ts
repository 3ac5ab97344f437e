/** Writes the header of a WAV file (RIFF, "Multimedia Programming Interface and Data Specifications 1.0"). Pure. */

/** What is in it. */
export interface WavFormat {
  readonly format: "pcm" | "mulaw";
  readonly rate: number;
  readonly channels: number;
  /** Of one sample of one channel. */
  readonly bytesPerSample: number;
}

/** WAVE_FORMAT_PCM and WAVE_FORMAT_MULAW. */
const TAGS = { pcm: 1, mulaw: 7 } as const;
/** Nobody knows how long a stream gets: the longest that can be said. */
const ENDLESS = 0xffff_ffff;

/**
 * Makes the header.
 *
 * @param format What is in it.
 */
export function wavHeader({ format, rate, channels, bytesPerSample }: WavFormat): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(44);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  const frame = channels * bytesPerSample;
  write(0, "RIFF");
  view.setUint32(4, ENDLESS, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, TAGS[format], true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * frame, true);
  view.setUint16(32, frame, true);
  view.setUint16(34, bytesPerSample * 8, true);
  write(36, "data");
  view.setUint32(40, ENDLESS, true);
  return bytes;
}
