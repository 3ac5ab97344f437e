/** The formats of raw feeds, as caps: whole, so that a source and what stands in for it give just the same. In a job. */

/** A sound. */
export interface SoundShape {
  /** As GStreamer names it. @default "S16LE" */
  readonly format?: string;
  readonly rate: number;
  readonly channels: number;
}

/** A picture, I420 with square pixels. */
export interface PictureShape {
  readonly width: number;
  readonly height: number;
  /** A fraction. */
  readonly framerate: string;
}

/**
 * The caps of a sound, for gst-launch.
 *
 * @param shape Mono or stereo.
 */
export function soundCaps({ format = "S16LE", rate, channels }: SoundShape): string {
  const places = channels === 2 ? ",channel-mask=(bitmask)0x3" : "";
  return `audio/x-raw,format=${format},layout=interleaved,rate=${rate},channels=${channels}${places}`;
}

/**
 * The caps of a picture, for gst-launch.
 *
 * @param shape Its size and rate.
 */
export function pictureCaps({ width, height, framerate }: PictureShape): string {
  return `video/x-raw,format=I420,width=${width},height=${height},pixel-aspect-ratio=1/1,framerate=${framerate}`;
}
