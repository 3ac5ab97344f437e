/**
 * Makes what comes in from elsewhere, in whatever format, into the two feeds that the rest of a flow can rely on: a steady
 * picture of a fixed size, and sound of a fixed rate, both in running time. Runs inside a job.
 */
import { pictureCaps, type PictureShape, soundCaps } from "../_caps/raw_caps.ts";
import { quoted } from "../_pipeline/launch_text.ts";
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import type { decodedShape, PropertyValues } from "../property/mod.ts";

type Shape = PropertyValues<typeof decodedShape>;

/**
 * The end of the picture's branch: takes raw pictures of any kind.
 *
 * @param shape The picture that is wanted.
 * @param feeder Where it leaves.
 * @param given The format that the feed gave last, colours included; empty when it has given none.
 */
export function picture(shape: PictureShape, feeder: string, given = ""): string {
  return `videoconvert ! videoscale add-borders=true ! videorate skip-to-first=true ! ` +
    `capsfilter caps=${quoted(given || pictureCaps(shape))} ! identity single-segment=true ! ${feeder}`;
}

/**
 * The end of the sound's branch: takes raw sound of any kind, gives pieces of 40 ms.
 *
 * @param shape The sound that is wanted.
 * @param feeder Where it leaves.
 */
export function sound(shape: Shape, feeder: string): string {
  return `audioconvert ! audioresample ! ${soundCaps(shape)} ! ` +
    `audiobuffersplit output-buffer-duration=1/25 ! identity single-segment=true ! ${feeder}`;
}

/**
 * What stands in for these feeds before their source has given anything.
 *
 * @param feeder `video` or `audio`.
 * @param shape What is wanted.
 */
export function decodedCaps(feeder: string, shape: Shape): string {
  return feeder === "video" ? pictureCaps(shape) : soundCaps(shape);
}

/**
 * Decodes one stream that holds pictures, sound or both. What it lacks, its feed never gives.
 *
 * @param source What gives the stream, as gst-launch takes it.
 * @param parts Of the component, with feeders `video` and `audio`.
 * @param shape What is wanted.
 */
export function decoded(source: string, { feeder, given, name }: LaunchParts, shape: Shape): string {
  const decoder = name("decoder");
  return `${source} ! decodebin name=${decoder} ` +
    `${decoder}. ! video/x-raw(ANY) ! ${picture(shape, feeder("video"), given("video"))} ` +
    `${decoder}. ! audio/x-raw(ANY) ! ${sound(shape, feeder("audio"))}`;
}
