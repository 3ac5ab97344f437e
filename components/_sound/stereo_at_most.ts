/** Sound for players, which play two channels. Pure. */

/**
 * A filter that lets mono and stereo through. Stereo is named first: of a range GStreamer takes the least, and surround
 * would become mono.
 *
 * @param fields What else the sound has to be, as fields of caps. @default anything
 */
export function stereoAtMost(fields = ""): string {
  const caps = (channels: number): string => ["audio/x-raw", fields, `channels=${channels}`].filter(Boolean).join();
  return `capsfilter caps="${caps(2)};${caps(1)}"`;
}
