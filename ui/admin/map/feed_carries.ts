/** What a feed carries, for people: a container is what is in it. Pure. */
import type { ApiComponent } from "../../../manager/contract/api.ts";

/** Picture, sound, or both together. */
export type Carried = "video" | "audio" | "muxed";

/** As much of a part as says what it gives. */
export type FeedingPart = Pick<ApiComponent, "eaters" | "feeders">;

/**
 * Tells what a feed carries.
 *
 * @param feed Its full name, `flow/component:feed`.
 * @param parts The parts of the flow, by id, without circles among what they eat.
 * @returns Both together for what is not known.
 */
export function feedCarries(feed: string, parts: ReadonlyMap<string, FeedingPart>): Carried {
  const [id = "", name = "default"] = feed.split(":");
  const part = parts.get(id);
  const media = part?.feeders.find((feeder) => feeder.name === name)?.media ?? "";
  if (media.startsWith("video/")) return "video";
  if (media.startsWith("audio/")) return "audio";
  const within = new Set(part?.eaters.map((eater) => feedCarries(eater.feed, parts)));
  const [only = "muxed"] = within;
  return within.size === 1 ? only : "muxed";
}
