/** Takes picture and sound out of a DV stream, wherever that comes from. Runs inside a job. */
import type { LaunchParts } from "../_pipeline/pipeline_options.ts";
import { picture, sound } from "../_source/decoded_media.ts";
import type { decodedShape, PropertyValues } from "../property/mod.ts";

/**
 * Decodes DV.
 *
 * @param source What gives the stream, as gst-launch takes it.
 * @param parts Of the component, with feeders `video` and `audio`.
 * @param shape What is wanted.
 */
export function dvBranches(
  source: string,
  { name, feeder, given }: Pick<LaunchParts, "name" | "feeder" | "given">,
  shape: PropertyValues<typeof decodedShape>,
): string {
  const demux = name("demux");
  return `${source} ! dvdemux name=${demux} ` +
    `${demux}.video ! queue ! dvdec ! deinterlace ! ${picture(shape, feeder("video"), given("video"))} ` +
    `${demux}.audio ! queue ! ${sound(shape, feeder("audio"))}`;
}
