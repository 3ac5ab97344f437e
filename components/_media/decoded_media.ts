/**
 * Makes what comes in from elsewhere, in whatever format, into the two feeds that the rest of a flow can rely on: a steady
 * picture of a fixed size, and sound of a fixed rate, both in running time. Runs inside a job.
 */
import type { decodedShape, PropertyValues } from "../property/mod.ts";
import type { LaunchParts } from "./pipeline_options.ts";

type Shape = PropertyValues<typeof decodedShape>;

/**
 * The end of the picture's branch: takes raw pictures of any kind.
 *
 * @param shape The picture that is wanted.
 * @param feeder Where it leaves.
 */
export function picture({ width, height, framerate }: Shape, feeder: string): string {
  return `videoconvert ! videoscale add-borders=true ! videorate skip-to-first=true ! ` +
    `video/x-raw,format=I420,width=${width},height=${height},pixel-aspect-ratio=1/1,framerate=${framerate} ! ${feeder}`;
}

/**
 * The end of the sound's branch: takes raw sound of any kind, gives pieces of 40 ms.
 *
 * @param shape The sound that is wanted.
 * @param feeder Where it leaves.
 */
export function sound({ rate, channels }: Shape, feeder: string): string {
  return `audioconvert ! audioresample ! ` +
    `audio/x-raw,format=S16LE,layout=interleaved,rate=${rate},channels=${channels} ! ` +
    `audiobuffersplit output-buffer-duration=1/25 ! ${feeder}`;
}

/**
 * Decodes one stream that holds pictures, sound or both. What it lacks, its feed never gives.
 *
 * @param source What gives the stream, as gst-launch takes it.
 * @param parts Of the component, with feeders `video` and `audio`.
 * @param shape What is wanted.
 */
export function decoded(source: string, { feeder, name }: LaunchParts, shape: Shape): string {
  const decoder = name("decoder");
  return `${source} ! decodebin name=${decoder} ` +
    `${decoder}. ! video/x-raw(ANY) ! ${picture(shape, feeder("video"))} ` +
    `${decoder}. ! audio/x-raw(ANY) ! ${sound(shape, feeder("audio"))}`;
}
