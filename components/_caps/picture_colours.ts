/** How the colours of a raw picture are meant, out of its caps. Pure; runs inside a job. */
import { capsNumber } from "./caps_number.ts";
import { capsText } from "./caps_text.ts";

/** Without a word, pictures up to this height are standard definition (video-info.c). */
const HIGHEST_SD = 576;
/** Their colours are not what an encoder gets. */
const NOT_YUV = /\bformat=\(string\)\w*(?:RGB|BGR|GBR|GRAY)/;

/**
 * Converts pictures into the colours of the first, whatever comes later: muxers cannot go on with others, nor can most
 * encoders. For gst-launch.
 *
 * @param caps Of the first.
 */
export function inColoursOf(caps: string): string {
  return `videoconvert ! capsfilter caps="video/x-raw,${coloursOf(caps)}"`;
}

/**
 * The fields of caps that say how the colours of a picture in YUV are meant, for gst-launch. What the caps leave out is
 * said as GStreamer takes it for granted, so that naming it changes nothing.
 *
 * @param caps Of a raw picture, as GStreamer prints them.
 */
function coloursOf(caps: string): string {
  const isHd = capsNumber(caps, "height") > HIGHEST_SD;
  const said = NOT_YUV.test(caps) ? "" : caps;
  const colorimetry = capsText(said, "colorimetry") ?? (isHd ? "bt709" : "bt601");
  const chromaSite = capsText(said, "chroma-site") ?? (isHd ? "mpeg2" : "jpeg");
  return `colorimetry=${colorimetry},chroma-site=${chromaSite}`;
}
