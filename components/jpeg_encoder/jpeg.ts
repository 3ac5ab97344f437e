/** How each JPEG encoder is set. In a job. */
import type { Element } from "../../ffi/gstreamer/element.ts";
import type { Codec, Wanted } from "../_encoder/codec.ts";
import { QUARTER_COLOURS } from "../_encoder/hardware_rate.ts";
import { HARDWARE_ELEMENTS, SOFTWARE_ELEMENTS } from "./definition.ts";

/** What is wanted of an encoder. */
export interface WantedJpeg extends Wanted {
  /** From 1 to 100. */
  readonly quality: number;
  /** Of the pictures that come. */
  readonly caps: string;
}

type JpegElement = (typeof HARDWARE_ELEMENTS | typeof SOFTWARE_ELEMENTS)[number];

/** The encoders. None of them changes the range of values. */
export const JPEG: Codec<JpegElement, WantedJpeg> = {
  label: "JPEG",
  hardware: HARDWARE_ELEMENTS,
  software: SOFTWARE_ELEMENTS,
  behind: "",
  settings: {
    v4l2jpegenc: {
      launch: (wanted) =>
        `${QUARTER_COLOURS} ! ${stretch(wanted)}v4l2jpegenc name=${wanted.name} extra-controls="${controls(wanted)}"`,
      change: (encoder, wanted) => encoder.set("extra-controls", controls(wanted)),
    },
    vajpegenc: {
      launch: (wanted) => `${QUARTER_COLOURS} ! ${stretch(wanted)}vajpegenc ${properties(wanted)}`,
      change: changeQuality,
    },
    vaapijpegenc: {
      launch: (wanted) => `${QUARTER_COLOURS} ! ${stretch(wanted)}vaapijpegenc ${properties(wanted)}`,
      // What it is told after its first picture it passes over.
      change: null,
    },
    jpegenc: {
      launch: (wanted) => `video/x-raw,format=I420 ! ${stretch(wanted)}jpegenc ${properties(wanted)}`,
      change: changeQuality,
    },
  },
};

/**
 * JPEG is black at 0 and white at 255 (JFIF 1.02), video at 16 and 235, colours at 16 and 240 (ITU-R BT.601). Encoders
 * change nothing, and videoconvert does not stretch what keeps its format.
 */
function stretch({ caps }: WantedJpeg): string {
  // The first number is the range of values, and 1 the whole one, as of a camera that gives JPEG itself.
  const isWhole = caps.includes("colorimetry=(string)1:") && !caps.includes("RGB");
  return isWhole ? "" : `videobalance contrast=${255 / 219} brightness=${-16 / 255} saturation=${255 / 224} ! `;
}

function properties({ name, quality }: WantedJpeg): string {
  return `name=${name} quality=${quality}`;
}

function changeQuality(encoder: Element, { quality }: WantedJpeg): void {
  encoder.set("quality", quality);
}

/** V4L2's own name of the quality, in the form that GStreamer gives it. */
function controls({ quality }: WantedJpeg): string {
  return `controls,compression_quality=${quality}`;
}
